import sql, { join } from 'sql-template-tag'
import type { DocumentId } from '#model'
import { documentIn, textIn } from '../store/rows.ts'
import type { Store } from '../store/store.ts'

/** Which document stands for each page now: the one that was received last. */
export async function standingOn(inside: Store, pages: readonly string[]): Promise<Map<string, DocumentId>> {
  if (pages.length === 0) return new Map()
  const rows = await inside.all(sql`select page, document_id from receipt where page in (${join(pages)}) order by position`)
  return new Map(rows.map((row) => [textIn(row, 'page'), documentIn(row)]))
}
