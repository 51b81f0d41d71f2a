import { type Span, span } from '#model'
import { occurrencesIn } from './occurrences.ts'
import type { Query, Term } from './query.ts'
import { exactSpellingOf, spellingsOf } from './spellings.ts'
import { exactWords, searchWords } from './words.ts'

/**
 * Where a text has what a query asks for, sorted and without overlap, a phrase from its first word to its last; null where the text does not
 * satisfy the query. Without `exact` the answer is that of `fts5Match` and `tsQuery`; with it, words must be the same in their own script
 * with all their marks, case aside.
 */
export function matchesIn(text: string, query: Query, options: { readonly exact: boolean }): readonly Span[] | null {
  const found = options.exact ? exactWords(text) : searchWords(text)
  const words = found.map(({ word }) => word)
  const spellings = options.exact ? exactSpellingOf : spellingsOf
  const occurrences = (term: Term) => occurrencesIn(words, spellings(term), term.prefix)

  if (query.none.some((term) => occurrences(term).length > 0)) return null
  const groups = query.all.map(({ any }) => any.flatMap(occurrences))
  if (groups.some((group) => group.length === 0)) return null
  return merged(groups.flat().map(({ first, last }) => span(found[first]?.at.start ?? 0, found[last]?.at.end ?? text.length)))
}

/** Spans that overlap become one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const sorted = spans.toSorted((one, other) => one.start - other.start || other.end - one.end)
  const kept: Span[] = []
  for (const one of sorted) {
    const before = kept.at(-1)
    if (before === undefined || before.end <= one.start) kept.push(one)
    else if (one.end > before.end) kept[kept.length - 1] = span(before.start, one.end)
  }
  return kept
}
