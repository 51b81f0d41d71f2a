import type { DocumentId } from '#model'
import sql, { join } from 'sql-template-tag'
import type { Ledger } from '../ledger.ts'
import { documentIn } from '../store/rows.ts'
import { extractionIdOf } from './kept.ts'
import type { Received } from './to-file.ts'

/** Those of the documents that have no reading by this reader yet in the text as it is now. `reader`: as `readerKey` writes it. */
export async function unread<Item extends Received>(
  { store }: Ledger,
  items: readonly Item[],
  reader: string,
): Promise<readonly Item[]> {
  if (items.length === 0) return []
  const ids = items.map(({ document }) => document.id)
  const rows = await store.all(sql`
    select document_id, extraction_id as id from reading where document_id in (${join(ids)}) and reader = ${reader}
    union all select document_id, 'deleted' from tombstone where document_id in (${join(ids)})`)
  const known = new Map<DocumentId, Set<unknown>>()
  for (const row of rows) known.set(documentIn(row), (known.get(documentIn(row)) ?? new Set()).add(row['id']))
  return items.filter((item) => {
    const found = known.get(item.document.id)
    return !found || !(found.has('deleted') || found.has(extractionIdOf(item)))
  })
}
