import type { Token } from '#model'

export type Bounds = { readonly low: number | null; readonly high: number | null; readonly approx: boolean }
type Lead = { readonly words: readonly string[]; readonly bound: (bounds: Bounds) => Bounds }

/** Words before a number that open or blur it, and where the number begins. "more than 10" is 11 or more. */
export function leadAt(tokens: readonly Token[], first: number): { readonly next: number; readonly bound: Lead['bound'] } | null {
  const lead = leads
    .get(tokens[first]?.norm ?? '')
    ?.find(({ words }) => words.every((word, index) => tokens[first + index]?.norm === word))
  return lead ? { next: first + lead.words.length, bound: lead.bound } : null
}

const rows: readonly (readonly [phrases: string, bound: Lead['bound']])[] = [
  [
    'at least|no fewer than|no less than|not less than|not fewer than|a minimum of|as few as',
    (of) => ({ ...of, high: null, approx: false }),
  ],
  [
    'more than|over|above|upwards of|upward of|in excess of|well over',
    (of) => ({ low: plus(of.low, 1), high: null, approx: false }),
  ],
  ['up to|as many as|at most|no more than|not more than|a maximum of', (of) => ({ ...of, low: null, approx: false })],
  ['fewer than|less than|under|below', (of) => ({ low: null, high: plus(of.high, -1), approx: false })],
  [
    'nearly|almost|close to|about|around|some|approximately|roughly|an estimated|circa|~|approx|approx.|as an estimated',
    (of) => ({ ...of, approx: true }),
  ],
  ['only|just|exactly|a total of|all|all of', (of) => of],
]
const plus = (value: number | null, more: number): number | null => (value === null ? null : value + more)

/** By their first word, the longest first. */
const leads = Map.groupBy(
  rows
    .flatMap(([phrases, bound]) => phrases.split('|').map((phrase): Lead => ({ words: phrase.split(' '), bound })))
    .toSorted((a, b) => b.words.length - a.words.length),
  ({ words }) => words[0],
)
