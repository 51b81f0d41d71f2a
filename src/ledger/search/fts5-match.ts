import type { Query, Term } from './query.ts'
import { spellingsOf } from './spellings.ts'

/**
 * The right side of SQLite's MATCH for a query (https://www.sqlite.org/fts5.html), over one FTS5 column that holds `folded` texts. Every
 * word is quoted, so no typed character is ever syntax. The table's tokenizer must keep what stands between two spaces whole: `ascii`
 * does, and `unicode61` with `categories 'L* M* N*'`; by itself that splits at the marks of Indian scripts.
 */
export function fts5Match({ all, none }: Query): string {
  const wanted = all.map(({ any }) => `(${any.flatMap(phrasesOf).join(' OR ')})`).join(' AND ')
  return none.length === 0 ? wanted : `(${wanted}) NOT (${none.flatMap(phrasesOf).join(' OR ')})`
}

const phrasesOf = (term: Term): readonly string[] =>
  spellingsOf(term).map((words) => `${words.map(quoted).join(' + ')}${term.prefix ? ' *' : ''}`)

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`
