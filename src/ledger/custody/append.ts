import sql from 'sql-template-tag'
import { canonical } from '#base'
import type { Ledger } from '../ledger.ts'
import { numberIn, textIn } from '../store/rows.ts'
import { applicationId } from '../store/sqlite-store.ts'
import { one, type Row, type Store } from '../store/store.ts'
import { beginning, type Did, type Entry, hashOfEntry } from './entry.ts'

export type Doing = {
  readonly did: Did
  readonly documentId: string
  /** Ids and hashes of what it was done to. */
  readonly about: Readonly<Record<string, string | number | null>>
}

/** The last line of the chain; null in a book that has none. */
export async function headOf(store: Store): Promise<{ readonly position: number; readonly hash: string } | null> {
  const row = await one(store, sql`select position, hash from custody order by position desc limit 1`)
  return row && { position: numberIn(row, 'position'), hash: textIn(row, 'hash') }
}

/** Writes lines at the end of the chain, in a transaction that must be open: whoever writes next waits until it is committed. */
export async function append(inside: Store, ledger: Ledger, by: string, doings: readonly Doing[]): Promise<readonly Entry[]> {
  if (doings.length === 0) return []
  await holdChain(inside)
  const head = await headOf(inside)
  const at = ledger.clock()
  let [position, previous] = head ? [head.position, head.hash] : [0, beginning]
  const entries = doings.map(({ did, documentId, about }): Entry => {
    position += 1
    const said = { position, documentId, at, by, program: ledger.program, did, about: canonical(about), previous }
    previous = hashOfEntry(said)
    return { ...said, hash: previous }
  })
  await inside.insert('custody', entries.map(rowOf))
  return entries
}

/** SQLite has one writer at a time anyway. */
export async function holdChain(inside: Store): Promise<void> {
  if (inside.dialect === 'postgres')
    await inside.run(sql`select pg_advisory_xact_lock(${applicationId}, hashtext(current_schema()))`)
}

const rowOf = ({ position, documentId, at, by, program, did, about, previous, hash }: Entry): Row => ({
  document_id: documentId,
  position,
  at,
  by,
  program,
  did,
  about,
  previous,
  hash,
})
