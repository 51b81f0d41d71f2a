import { readRows } from '#base'
import type { Token } from '#model'
import { isNumberWord, numberIn } from '../numbers.ts'
import type { Bounds } from './quantity-leads.ts'

type Core = Bounds & { readonly next: number }

/** The number itself: "12", "two hundred", "10 to 15", "between 3 and 5", "20 or more", "dozens". */
export function coreAt(tokens: readonly Token[], first: number): Core | null {
  const opening = norm(tokens, first)
  if (opening === 'between' || opening === 'from') {
    const low = numberAt(tokens, first + 1)
    return low && upTo(tokens, low, /^(?:and|to)$/u)
  }
  const number = numberAt(tokens, first)
  return number ? (upTo(tokens, number, /^(?:to|or|-|–|—)$/u) ?? orMore(tokens, number) ?? number) : wordAt(tokens, first)
}

const norm = (tokens: readonly Token[], at: number): string => tokens[at]?.norm ?? ''

/** "10 to 15". In "10 or 15 thousand" the scale stands at the end alone; only plain rises are read. */
function upTo(tokens: readonly Token[], low: Core, joint: RegExp): Core | null {
  const high = joint.test(norm(tokens, low.next)) ? numberAt(tokens, low.next + 1) : null
  const rises = high !== null && (high.high ?? 0) > (low.low ?? 0)
  return rises ? { low: low.low, high: high.high, approx: false, next: high.next } : null
}

/** "20 or more", "20+", "20 or so". */
function orMore(tokens: readonly Token[], number: Core): Core | null {
  const [one, two] = [norm(tokens, number.next), norm(tokens, number.next + 1)]
  if (one === 'or' && two === 'more') return { ...number, high: null, next: number.next + 2 }
  if (one === 'or' && two === 'so') return { ...number, approx: true, next: number.next + 2 }
  return one === '+' ? { ...number, high: null, next: number.next + 1 } : null
}

/** The longest run of tokens that is one whole number. */
function numberAt(tokens: readonly Token[], first: number): Core | null {
  const isPart = (at: number) => isNumberWord(norm(tokens, at)) || norm(tokens, at) === 'and'
  const start = norm(tokens, first)
  const opens =
    /^\d/u.test(start) ||
    start.split('-').every(isNumberWord) ||
    (start === 'a' && /^(?:hundred|thousand|million)$/u.test(norm(tokens, first + 1)))
  if (!opens) return null
  let found: Core | null = null
  for (let next = first + 1; next <= first + 6; next += 1) {
    const last = norm(tokens, next - 1)
    const value =
      last === 'and'
        ? null
        : numberIn(
            tokens
              .slice(first, next)
              .map((token) => token.norm)
              .join(' '),
          )
    if (value !== null && Number.isInteger(value)) found = { low: value, high: value, approx: false, next }
    if (!isPart(next)) break
  }
  return found
}

/** "a few", "dozens", "tens of thousands": by the table of ranges. */
function wordAt(tokens: readonly Token[], first: number): Core | null {
  const row = table
    .get(norm(tokens, first))
    ?.find(({ words }) => words.every((word, index) => norm(tokens, first + index) === word))
  return row ? { low: row.low, high: row.high, approx: row.approx, next: first + row.words.length } : null
}

/** By their first word, the longest first. */
const table = Map.groupBy(
  readRows('count-words.tsv')
    .map(([words = '', low = '', high = '', approx]) => ({
      words: words.split(' '),
      low: Number(low),
      high: high === '' ? null : Number(high),
      approx: approx === 'true',
    }))
    .toSorted((a, b) => b.words.length - a.words.length),
  ({ words }) => words[0],
)
