import type { Answer, AnswerChange, ClaimRef, Reading } from '#model'
import { nameKeyOf } from '../names.ts'
import { refOf } from '../told.ts'
import { bestPairs } from './best-pairs.ts'
import { wordKeyOf } from './pieces.ts'

/** Who speaks in a claim, where it is the page itself: its name may be a file's, or change with the publisher's. */
export type Holders = ReadonlyMap<ClaimRef, 'page' | null>

export const holdersIn = ({ claims }: Reading): Holders =>
  new Map(claims.map((claim) => [refOf(claim), claim.sources.at(-1)?.kind === 'publisher' ? 'page' : null]))

/** The answers to one question that differ, the same holder's side by side, else the same value's, else the one with the other that is left. */
export function answerChanges(before: readonly Answer[], after: readonly Answer[], holders: Holders): AnswerChange[] {
  const candidates = before.flatMap((one, index) =>
    after.flatMap((other, place) => {
      const score =
        (holdSame(one, other, holders) ? 4 : 0) + (isSameValue(one, other) ? 3 : 0) + (isSameQuote(one, other) ? 1 : 0)
      return score >= 3 ? [{ before: index, after: place, score }] : []
    }),
  )
  const pairs = bestPairs(candidates)
  const gone = before.filter((_, index) => !pairs.some((pair) => pair.before === index))
  const fresh = after.filter((_, place) => !pairs.some((pair) => pair.after === place))
  const paired = pairs
    .toSorted((a, b) => a.after - b.after)
    .flatMap((pair) => differenceOf(before[pair.before] ?? null, after[pair.after] ?? null, holders))
  const [only, another] = [gone[0], fresh[0]]
  if (only && another && gone.length === 1 && fresh.length === 1) return [...paired, ...differenceOf(only, another, holders)]
  return [
    ...paired,
    ...gone.flatMap((one) => differenceOf(one, null, holders)),
    ...fresh.flatMap((one) => differenceOf(null, one, holders)),
  ]
}

function differenceOf(before: Answer | null, after: Answer | null, holders: Holders): AnswerChange[] {
  if (!after) return [{ how: 'gone', before, after }]
  if (!before) return [{ how: 'new', before, after }]
  if (!isSameValue(before, after)) return [{ how: 'value', before, after }]
  if (!holdSame(before, after, holders)) return [{ how: 'holder', before, after }]
  if (hedgesOf(before) !== hedgesOf(after)) return [{ how: 'hedge', before, after }]
  return isSameQuote(before, after) ? [] : [{ how: 'wording', before, after }]
}

export function holdSame(one: Answer, other: Answer, holders: Holders): boolean {
  const [speaker, another] = [one, other].map(({ claims: [claim] }) => (claim ? (holders.get(claim) ?? null) : null))
  return (speaker === 'page' && another === 'page') || holderKeyOf(one) === holderKeyOf(other)
}

const holderKeyOf = ({ holder }: Answer): string => nameKeyOf(holder).key || wordKeyOf(holder)

function isSameValue({ value: one }: Answer, { value: other }: Answer): boolean {
  if (one.low !== other.low || one.high !== other.high || one.approx !== other.approx) return false
  return one.low !== null || one.high !== null || wordKeyOf(one.words) === wordKeyOf(other.words)
}

const isSameQuote = (one: Answer, other: Answer): boolean => wordKeyOf(one.quote) === wordKeyOf(other.quote)
const hedgesOf = ({ hedges }: Answer): string => hedges.map(wordKeyOf).toSorted().join('\n')
