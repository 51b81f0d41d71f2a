import { Failure } from '#base'
import { hitLines } from '#exports'
import { findClaims, queryFrom } from '#ledger'
import type { ActType, Day, QuestionState, Stance } from '#model'
import { look, print } from '../streams.ts'
import { type BookGiven, withBook } from './opened.ts'

export type SearchGiven = BookGiven & {
  readonly source?: string
  readonly place?: string
  readonly act?: ActType
  readonly stance?: Stance
  readonly state?: QuestionState
  readonly since?: Day
  readonly until?: Day
  readonly exact?: boolean
  readonly versions?: boolean
  readonly most: number
}

/** Claims that have the words and answer to the filters, the best first. */
export const search = (words: readonly string[], given: SearchGiven): Promise<void> =>
  withBook(given, false, async (ledger) => {
    const { source, place, act, stance, state, since, until, most } = given
    const query = words.length === 0 ? null : queryFrom(words.join(' '))
    if (query instanceof Failure) throw query
    const filters = { source, place, act, stance, state, since, until }
    const { hits, next } = await findClaims(ledger, {
      ...Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)),
      query,
      exact: given.exact ?? false,
      older: given.versions ?? false,
      most,
    })
    if (given.json !== true) return print(hitLines(hits, next !== null, look(given.color)))
    for (const hit of hits) {
      const { spans, snippet, ...rest } = hit
      const pairs = (all: typeof spans) => all.map(({ start, end }) => [start, end])
      await print(
        `${JSON.stringify({ ...rest, spans: pairs(spans), snippet: { text: snippet.text, spans: pairs(snippet.spans) } })}\n`,
      )
    }
  })
