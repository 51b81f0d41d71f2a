import sql, { join } from 'sql-template-tag'
import { hashOf } from '#base'
import type { DocumentId } from '#model'
import { textIn } from '../store/rows.ts'
import { allInParts } from '../store/in-parts.ts'
import type { Store } from '../store/store.ts'

/** Files the passages of a document, by their hashes, and gives those that stand word for word in so many documents or more. */
export async function linesOfMany(
  inside: Store,
  document: DocumentId,
  lines: readonly string[],
  many: number,
): Promise<ReadonlySet<string>> {
  if (lines.length === 0) return new Set()
  const byHash = new Map(lines.map((line) => [hashOf([line], 16), line]))
  await inside.insert(
    'passage_line',
    [...byHash.keys()].map((line) => ({ line, document_id: document })),
  )
  const rows = await allInParts([...byHash.keys()], (part) =>
    inside.all(sql`select line from passage_line where line in (${join([...part])}) group by line having count(*) >= ${many}`),
  )
  return new Set(rows.flatMap((row) => byHash.get(textIn(row, 'line')) ?? []))
}
