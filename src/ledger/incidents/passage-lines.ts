import sql from 'sql-template-tag'
import { hashOf } from '#base'
import type { DocumentId } from '#model'
import { numberIn, textIn } from '../store/rows.ts'
import { among, type Store } from '../store/store.ts'

/** A passage of a document, by its hash. */
export type PassageLine = { readonly document: DocumentId; readonly line: string }

export const lineOf = (passage: string): string => hashOf([passage], 16)

/** In how many documents passages stand word for word, by their hashes; those that stand in none are left out. */
export async function lineCounts(inside: Store, lines: readonly string[]): Promise<Map<string, number>> {
  if (lines.length === 0) return new Map()
  const rows = await inside.all(
    sql`select line, count(*) as documents from passage_line where line ${among(inside, lines)} group by line`,
  )
  return new Map(rows.map((row) => [textIn(row, 'line'), numberIn(row, 'documents')]))
}

export const addLines = (inside: Store, lines: readonly PassageLine[]): Promise<number> =>
  inside.insert(
    'passage_line',
    lines.map(({ document, line }) => ({ line, document_id: document })),
  )
