import { Failure } from '#base'
import { hitLines, passageLines } from '#exports'
import { findClaims, findPassages, type Ledger, type PassageHit, type Query, queryFrom } from '#ledger'
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
    const unread = await unreadFor(ledger, query, given)
    if (given.json !== true)
      return print(hitLines(hits, next !== null, look(given.color)) + passageLines(unread.hits, unread.more, look(given.color)))
    for (const hit of hits) {
      await print(lineOf(hit))
    }
    for (const hit of unread.hits) await print(lineOf({ ...hit, ...noClaim }))
  })

/** A passage that nobody read holds no claim that is known. */
const noClaim = { claim: null }

/** One JSON value; spans are pairs. */
function lineOf({ spans, snippet, ...rest }: Pick<PassageHit, 'spans' | 'snippet'> & Readonly<Record<string, unknown>>): string {
  const pairs = (all: typeof spans) => all.map(({ start, end }) => [start, end])
  return `${JSON.stringify({ ...rest, spans: pairs(spans), snippet: { text: snippet.text, spans: pairs(snippet.spans) } })}\n`
}

/** Passages in languages that are not read have words and a day, and nothing else to be found by. */
async function unreadFor(ledger: Ledger, query: Query | null, given: SearchGiven) {
  const { source, place, act, stance, state, since, until, most } = given
  const others = [source, place, act, stance, state].some((one) => one !== undefined)
  if (query === null || others) return { hits: [], more: false }
  const days = { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) }
  return findPassages(ledger, { ...days, query, exact: given.exact ?? false, older: given.versions ?? false, most })
}
