import type { Query, Term } from './query.ts'
import { spellingsOf } from './spellings.ts'
import { lexeme } from './ts-vector.ts'

/**
 * The text of a `tsquery` for a query (https://www.postgresql.org/docs/15/datatype-textsearch.html), to be cast with `::tsquery`, so that no
 * parser or dictionary of PostgreSQL changes a word; for columns made of `tsVector`. Every word is quoted.
 */
export function tsQuery({ all, none }: Query): string {
  const wanted = all.map(({ any }) => either(any))
  return [...wanted, ...(none.length === 0 ? [] : [`!${either(none)}`])].join(' & ')
}

const either = (terms: readonly Term[]): string => `(${terms.flatMap(phrasesOf).join(' | ')})`

const phrasesOf = (term: Term): readonly string[] =>
  spellingsOf(term).map((words) => `${words.map(lexeme).join(' <-> ')}${term.prefix ? ':*' : ''}`)
