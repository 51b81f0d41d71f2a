import sql from 'sql-template-tag'
import type { DocumentId, Reading } from '#model'
import { folded, searchWords } from '../search/words.ts'
import { tsVector } from '../search/ts-vector.ts'
import { clean } from '../store/clean.ts'
import type { Row, Store } from '../store/store.ts'
import { type ClaimRow, claimRowsOf, rowOf } from './claim-rows.ts'

/** A reading as it may be shown, and the position in the chain at which it was filed. */
export type Shown = {
  readonly reading: Reading
  readonly readingId: string
  readonly position: number
  readonly stands: boolean
  /** Whether something in it is withheld. */
  readonly withheld: boolean
}

/** Makes the claims of these readings findable, in place of whatever the documents had before. */
export async function showClaims(inside: Store, all: readonly Shown[], alreadyShown: ReadonlySet<DocumentId>): Promise<void> {
  for (const { reading } of all) if (alreadyShown.has(reading.document.id)) await hideClaims(inside, reading.document.id)
  const rows = all.flatMap(({ reading, position, stands }) => claimRowsOf(reading, position).map((row) => ({ row, stands })))
  if (inside.dialect === 'sqlite') {
    await inside.insert(
      'claim',
      rows.map(({ row, stands }) => rowOf(row, stands)),
    )
    for (const { row } of rows) {
      const { words, sources, places } = foldedOf(row)
      await inside.run(
        sql`insert into claim_search (rowid, words, sources, places, acts) values (${row.number}, ${words}, ${sources}, ${places}, ${row.facets.acts})`,
      )
    }
  } else
    await inside.insert(
      'claim',
      rows.map(({ row, stands }) => ({ ...rowOf(row, stands), ...vectorsOf(row) })),
    )
  await inside.insert('standing', all.map(standingRow))
}

/** Takes a document's claims out of what can be found; what was read in it stays filed. */
export async function hideClaims(inside: Store, document: DocumentId): Promise<void> {
  if (inside.dialect === 'sqlite')
    await inside.run(sql`delete from claim_search where rowid in (select number from claim where document_id = ${document})`)
  await inside.run(sql`delete from claim where document_id = ${document}`)
  await inside.run(sql`delete from standing where document_id = ${document}`)
}

const standingRow = ({ reading: { document, claims }, readingId, stands, withheld }: Shown): Row => ({
  document_id: document.id,
  reading_id: readingId,
  stands: stands ? 1 : 0,
  withheld: withheld ? 1 : 0,
  path: document.path === null ? null : clean(document.path),
  url: document.url === null ? null : clean(document.url),
  title: clean(document.title ?? ''),
  published_on: document.publishedOn,
  claims: claims.length,
})

const foldedOf = ({ words, facets }: ClaimRow) => ({
  words: folded(words),
  sources: folded(facets.sources),
  places: folded(facets.places),
})

/** A facet's words carry the facet's letter, so that one column holds all. */
const vectorsOf = ({ words, facets }: ClaimRow): Row => ({
  searched: tsVector(searchWords(words).map(({ word }) => word)),
  facets: tsVector([
    ...facetWords('s', facets.sources),
    ...gap,
    ...facetWords('p', facets.places),
    ...gap,
    ...facets.acts
      .split(' ')
      .filter(Boolean)
      .map((act) => `a:${act}`),
  ]),
})
export const facetWords = (facet: 's' | 'p' | 'a', words: string): string[] =>
  searchWords(words).map(({ word }) => `${facet}:${word}`)
/** Between facets, so that no phrase runs over both. */
const gap = ['-']
