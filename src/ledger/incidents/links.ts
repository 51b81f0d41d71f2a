import sql from 'sql-template-tag'
import type { DocumentId } from '#model'
import { numberIn } from '../store/rows.ts'
import { among, type Store } from '../store/store.ts'

/** How likely two accounts are of one incident. Each pair is kept both ways. */
export type StoredLink = { readonly one: number; readonly other: number; readonly likelihood: number }

type Numbered = { readonly number: number; readonly document: DocumentId }

export async function addLinks(
  inside: Store,
  links: readonly { readonly one: Numbered; readonly other: Numbered; readonly likelihood: number }[],
): Promise<void> {
  await inside.insert(
    'account_link',
    links.flatMap(({ one, other, likelihood }) => [
      { number: one.number, other: other.number, likelihood, document_id: one.document },
      { number: other.number, other: one.number, likelihood, document_id: other.document },
    ]),
  )
}

/** All links of some accounts, those of a likelihood of `least` or more. */
export async function linksFrom(inside: Store, numbers: readonly number[], least: number): Promise<readonly StoredLink[]> {
  if (numbers.length === 0) return []
  const rows = await inside.all(
    sql`select number, other, likelihood from account_link where number ${among(inside, numbers)} and likelihood >= ${least}`,
  )
  return rows.map((row) => ({
    one: numberIn(row, 'number'),
    other: numberIn(row, 'other'),
    likelihood: numberIn(row, 'likelihood'),
  }))
}
