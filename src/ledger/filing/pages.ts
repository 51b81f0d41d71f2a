import sql, { join } from 'sql-template-tag'
import type { DocumentId } from '#model'
import { documentIn, numberIn, textIn, textOrNull } from '../store/rows.ts'
import type { Store } from '../store/store.ts'

/** What came under a page's address, in order; what was deleted since is left out. */
export type PageReceipts = readonly { readonly document: DocumentId; readonly receipt: string }[]

export async function receiptsOn(inside: Store, pages: readonly string[]): Promise<Map<string, PageReceipts>> {
  if (pages.length === 0) return new Map()
  const rows = await inside.all(sql`
    select page, document_id, receipt_id from receipt r where page in (${join(pages)}) and ${notDeleted} order by position`)
  const all = Map.groupBy(rows, (row) => textIn(row, 'page'))
  return new Map(
    [...all].map(([page, own]) => [page, own.map((row) => ({ document: documentIn(row), receipt: textIn(row, 'receipt_id') }))]),
  )
}

const notDeleted = sql`not exists (select 1 from tombstone t where t.document_id = r.document_id)`

/** Those of the documents that stand: the latest of a page, or received without an address. */
export async function standingAmong(inside: Store, documents: readonly DocumentId[]): Promise<ReadonlySet<DocumentId>> {
  if (documents.length === 0) return new Set()
  const rows = await inside.all(sql`
    select own.document_id, own.page, own.position, (select max(position) from receipt r where r.page = own.page and ${notDeleted}) as latest
    from receipt own where own.document_id in (${join(documents)})`)
  const paged = rows.filter((row) => textOrNull(row, 'page') !== null)
  const older = new Set(paged.map((row) => documentIn(row)))
  for (const row of paged) if (row['latest'] === numberIn(row, 'position')) older.delete(documentIn(row))
  return new Set(documents.filter((id) => !older.has(id)))
}

/** Lets those of the documents be found that stand, and the others only where older versions are asked for. Those that stand now and did not before. */
export async function restand(inside: Store, documents: readonly DocumentId[]): Promise<readonly DocumentId[]> {
  if (documents.length === 0) return []
  const standing = await standingAmong(inside, documents)
  const rows = await inside.all(sql`select document_id, stands from standing where document_id in (${join(documents)})`)
  const changed = rows.filter((row) => (row['stands'] === 1) !== standing.has(documentIn(row))).map((row) => documentIn(row))
  for (const id of changed)
    for (const table of [sql`standing`, sql`claim`, sql`unread_passage`])
      await inside.run(sql`update ${table} set stands = ${standing.has(id) ? 1 : 0} where document_id = ${id}`)
  return changed.filter((id) => standing.has(id))
}
