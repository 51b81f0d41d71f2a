import type { Document, Reading } from '#model'
import { tsVector } from '../search/ts-vector.ts'
import { folded, searchWords } from '../search/words.ts'
import type { Row, Store } from '../store/store.ts'
import { textIn } from '../store/rows.ts'
import { type ClaimRow, claimRowsOf, rowOf } from './claim-rows.ts'
import { passageRowsOf } from './passage-rows.ts'

/** What a reading makes findable, in the form of one of the databases; its claims wait only for their numbers. */
export type Findable = {
  readonly document: Document
  readonly claims: readonly {
    readonly row: Row
    /** Columns by which they are found: of the row itself on a server, of the index beside it in a file. */
    readonly index: Row
  }[]
  /** Passages that were not read for their language, in the same form. */
  readonly passages: readonly { readonly row: Row; readonly index: Row }[]
}

export const findableOf = (reading: Reading, dialect: Store['dialect']): Findable => ({
  document: reading.document,
  claims: claimRowsOf(reading).map((row) => ({
    row: rowOf(row),
    index: dialect === 'sqlite' ? foldedOf(row) : vectorsOf(row),
  })),
  passages: passageRowsOf(reading).map((row) => ({ row, index: passageIndex(textIn(row, 'words'), dialect) })),
})

const passageIndex = (words: string, dialect: Store['dialect']): Row =>
  dialect === 'sqlite' ? { words: folded(words) } : { searched: vectorOf(words) }

const vectorOf = (words: string): string => tsVector(searchWords(words).map(({ word }) => word))

const foldedOf = ({ words, facets }: ClaimRow): Row => ({
  words: folded(words),
  sources: folded(facets.sources),
  places: folded(facets.places),
  acts: facets.acts,
  times: facets.times,
})

/** A facet's words carry the facet's letter, so that one column holds all. */
const vectorsOf = ({ words, facets }: ClaimRow): Row => ({
  searched: vectorOf(words),
  facets: tsVector([
    ...facetWords('s', facets.sources),
    ...gap,
    ...facetWords('p', facets.places),
    ...gap,
    ...wordsOf(facets.acts).map((act) => `a:${act}`),
    ...wordsOf(facets.times).map((time) => `t:${time}`),
  ]),
})
const wordsOf = (words: string): string[] => words.split(' ').filter(Boolean)
export const facetWords = (facet: 's' | 'p' | 'a', words: string): string[] =>
  searchWords(words).map(({ word }) => `${facet}:${word}`)
/** Between facets, so that no phrase runs over both. */
const gap = ['-']
