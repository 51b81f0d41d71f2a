import sql from 'sql-template-tag'
import { Failure } from '#base'
import { append } from './custody/append.ts'
import type { Ledger, Outside } from './ledger.ts'
import { migrate, newer, schemaOf } from './schema/migrate.ts'
import { latest } from './schema/migrations.ts'
import { isPostgres, openPostgres } from './store/postgres-store.ts'
import { textIn } from './store/rows.ts'
import { openSqlite } from './store/sqlite-store.ts'
import type { Store } from './store/store.ts'

export type Opening = Outside & {
  /** Whether a book is made where there is none. */
  readonly make: boolean
  /** For how many milliseconds to wait for a server, or for another process that writes; 10,000 where nothing is said. */
  readonly patience?: number
  /** Who opens it, for the first line of a new book. */
  readonly by: string
}

/**
 * Opens the book at a path, or at postgres://…, and brings an older one's schema up to date. Throws a Failure: where there is none, where it is damaged,
 * newer, locked, or refused.
 */
export const openLedger = (address: string, opening: Opening): Promise<Ledger> =>
  openedWith(address, opening, async (store) => {
    const step = await schemaOf(store)
    if (step > latest) throw newer(store, step)
    if (step === 0 && !opening.make)
      throw new Failure('book/missing', `${store.name}: there is no book here; \`claimbook add FILE…\` makes one`)
    if (step < latest) await migrate(store)
    return ledgerOf(store, opening)
  })

/** A place for a copy: the tables of a book with nothing in them, not even an id. Throws a Failure where there is a book. */
export const openEmpty = (address: string, opening: Opening): Promise<Store> =>
  openedWith(address, opening, async (store) => {
    if ((await schemaOf(store)) > 0 && (await saidOf(store)).size > 0)
      throw new Failure('usage', `${store.name}: there is a book already; a copy is made where there is none`)
    await migrate(store)
    return store
  })

async function openedWith<Result>(address: string, opening: Opening, work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = isPostgres(address) ? await openPostgres(address, opening) : openSqlite(address, opening)
  try {
    return await work(store)
  } catch (cause) {
    await store.close()
    throw cause
  }
}

export const closeLedger = ({ store }: Ledger): Promise<void> => store.close()

async function ledgerOf(store: Store, opening: Opening): Promise<Ledger> {
  const known = await saidOf(store)
  const from = (all: ReadonlyMap<string, string>): Ledger | null => {
    const [id, secret] = [all.get('id'), all.get('secret')]
    if (id === undefined || secret === undefined) return null
    return { store, id, secret: Buffer.from(secret, 'hex'), program: opening.program, clock: opening.clock }
  }
  return from(known) ?? from(await begun(store, opening)) ?? failed(store)
}

const saidOf = async (store: Store): Promise<ReadonlyMap<string, string>> =>
  new Map((await store.all(sql`select key, value from book`)).map((row) => [textIn(row, 'key'), textIn(row, 'value')]))

/** The first lines of a new book. Of two who begin it at once, one is first and the other reads what it wrote. */
async function begun(store: Store, { chance, by, clock, program }: Opening): Promise<ReadonlyMap<string, string>> {
  const [id, secret] = [Buffer.from(chance(16)).toString('hex'), Buffer.from(chance(32)).toString('hex')]
  await store.transaction(async (inside) => {
    const isFirst = await inside.insert('book', [{ key: 'id', value: id }])
    if (isFirst === 0) return
    await inside.insert('book', [{ key: 'secret', value: secret }])
    const ledger = { store: inside, id, secret: new Uint8Array(), program, clock }
    await append(inside, ledger, by, [{ did: 'opened-book', documentId: '', about: { book: id } }])
  })
  return saidOf(store)
}

function failed({ name }: Store): never {
  throw new Failure('book/damaged', `${name}: says not which book it is`)
}
