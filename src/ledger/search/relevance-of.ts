import { type Occurrence, occurrencesIn } from './occurrences.ts'
import type { Query } from './query.ts'
import { spellingsOf } from './spellings.ts'
import { searchWords } from './words.ts'

/** Of BM25: how soon more occurrences count no more, and how far a long text counts less. The values of Robertson and Zaragoza, ch. 3.5. */
const saturation = 1.2
const lengthWeight = 0.75
/** A text of this many words is of common length. The score knows one text alone, so the length is set, not measured. */
const commonLength = 150
/** Tao and Zhai's alpha. */
const nearness = 0.3

/**
 * How well a text fits a query; 0 where it has none of the words. BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009)
 * over the groups of the query, a phrase as rare as its words together, and where two groups stand close, up to 0.8 more (Tao and
 * Zhai, An Exploration of Proximity Measures in Information Retrieval, SIGIR 2007, MinDist). `rarity` is asked about folded words as
 * they stand in the text, 0 and up, such as ln(1 + (N − n + 0.5) / (n + 0.5)) for a word that n of N texts have. Folding is always on.
 */
export function relevanceOf(text: string, query: Query, rarity: (word: string) => number): number {
  const words = searchWords(text).map(({ word }) => word)
  const weight = ({ first, last }: Occurrence) =>
    words.slice(first, last + 1).reduce((sum, word) => sum + Math.max(0, rarity(word)), 0)
  const half = saturation * (1 - lengthWeight + (lengthWeight * words.length) / commonLength)

  const groups = query.all.map(({ any }) => any.map((term) => occurrencesIn(words, spellingsOf(term), term.prefix)))
  let score = 0
  for (const found of groups.flat()) {
    const mean = found.reduce((sum, one) => sum + weight(one), 0) / Math.max(1, found.length)
    score += (mean * found.length * (saturation + 1)) / (found.length + half)
  }
  return score + Math.log(1 + Math.exp(-leastDistance(groups.map((group) => group.flat()))) / nearness)
}

/** Words from one group's occurrence to the nearest of another group, 1 for neighbours; infinite where fewer than two groups occur. */
function leastDistance(groups: readonly (readonly Occurrence[])[]): number {
  const places = groups
    .flatMap((found, group) => found.map(({ first, last }) => ({ first, last, group })))
    .toSorted((one, other) => one.first - other.first)
  let least = Infinity
  for (const [index, place] of places.entries()) {
    const next = places[index + 1]
    if (next !== undefined && next.group !== place.group) least = Math.min(least, Math.max(1, next.first - place.last))
  }
  return least
}
