import sql, { join } from 'sql-template-tag'
import type { DocumentId } from '#model'
import type { Ledger } from '../ledger.ts'
import { bytesIn, documentIn, numberIn, textIn } from '../store/rows.ts'
import { among, one, type Store } from '../store/store.ts'
import { fileWithin } from './file.ts'
import { unpackedDocument } from './packed.ts'
import type { Filed, Given, ToFile } from './to-file.ts'

/** A document that waits to be read: its bytes, what was said of them, and the text that was taken out of them when they came. */
export type Waiting = {
  readonly bytes: Uint8Array
  readonly given: Given
  readonly document: ReturnType<typeof unpackedDocument>
}

export async function waitingCount({ store }: Pick<Ledger, 'store'>): Promise<number> {
  const row = await one(store, sql`select count(*) as rows from waiting`)
  return row ? numberIn(row, 'rows') : 0
}

/**
 * Hands some documents that wait to `work`, and files what comes back. On a server the documents are held by a row lock that other workers skip over, and
 * what was read is filed in the same transaction: where a worker dies, its documents wait again, and none is filed twice. On a file, which one process
 * writes at a time, nothing is held while they are read, and filing one twice changes nothing. `tried`: those that this worker has seen fail.
 */
export async function workOn(
  ledger: Ledger,
  { most, tried, by }: { readonly most: number; readonly tried: ReadonlySet<DocumentId>; readonly by: string },
  work: (waiting: readonly Waiting[]) => Promise<readonly ToFile[]>,
): Promise<{ readonly taken: readonly DocumentId[]; readonly filed: readonly Filed[] }> {
  const { store } = ledger
  if (store.dialect === 'sqlite') {
    const taken = await take(store, most, tried)
    const items = taken.length === 0 ? [] : await work(await waitingAmong(store, taken))
    return {
      taken,
      filed: items.length === 0 ? [] : await store.transaction((inside) => fileWithin(inside, ledger, items, by, false)),
    }
  }
  return store.transaction(async (inside) => {
    const taken = await take(inside, most, tried)
    const items = taken.length === 0 ? [] : await work(await waitingAmong(inside, taken))
    return { taken, filed: items.length === 0 ? [] : await fileWithin(inside, ledger, items, by, false) }
  })
}

async function take(store: Store, most: number, tried: ReadonlySet<DocumentId>): Promise<readonly DocumentId[]> {
  const others = tried.size === 0 ? sql`1 = 1` : sql`not (document_id ${among(store, [...tried])})`
  const lock = store.dialect === 'postgres' ? sql`for update skip locked` : sql``
  const rows = await store.all(sql`select document_id from waiting where ${others} order by document_id limit ${most} ${lock}`)
  return rows.map((row) => documentIn(row))
}

async function waitingAmong(store: Store, documents: readonly DocumentId[]): Promise<readonly Waiting[]> {
  const rows = await store.all(sql`
    select o.bytes, r.given, x.body from original o
    join receipt r on r.document_id = o.document_id join extraction x on x.document_id = o.document_id
    where o.document_id in (${join(documents)}) order by o.document_id, r.position, x.extraction_id`)
  // Of several receipts and texts the last one counts.
  const last = new Map(rows.map((row) => [unpackedDocument(bytesIn(row, 'body')).id, row]))
  return [...last.values()].map((row) => ({
    bytes: bytesIn(row, 'bytes'),
    given: givenIn(textIn(row, 'given')),
    document: unpackedDocument(bytesIn(row, 'body')),
  }))
}

function givenIn(json: string): Given {
  const given: Given = JSON.parse(json)
  return given
}

/** Puts the documents whose latest reading is by another reader among those that wait. How many there are. */
export async function awaitReader({ store }: Ledger, reader: string): Promise<number> {
  return store.run(sql`
    insert into waiting (document_id)
    select s.document_id from standing s join reading r on r.document_id = s.document_id and r.reading_id = s.reading_id where r.reader <> ${reader}
    on conflict do nothing`)
}
