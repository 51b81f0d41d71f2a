import { readRows } from '#base'
import { overlaps, type RuleId, type Span } from '#model'
import type { Words } from './rule.ts'

/** What speaks for words that the network read, and against them: the rows of data/claim-curve.tsv. */
export const signs = ['odds', 'weakest', 'unnamed', 'unknown', 'thing', 'agreed', 'always'] as const
/** Numbers, or whether something is so. */
export type Evidence = Readonly<Record<Exclude<(typeof signs)[number], 'agreed' | 'always'>, number | boolean>>

const curve = new Map(readRows('claim-curve.tsv').map(([sign = '', weight]) => [sign, Number(weight)]))
const rates = new Map(
  readRows('claim-rules.tsv').map(([rule = '', found, right]) => [rule, { found: Number(found), right: Number(right) }]),
)

/** Findings below which a rate says too little. */
const enough = 20

/**
 * How often claims like these words are right, 0 to 1: by a logistic curve (Platt 1999) where the network read them, else by the rate of the
 * rule; null where that has not been counted. `others`: what rules make of the same sentence.
 */
export function confidenceOf(rule: RuleId, words: Words, others: readonly Words[]): number | null {
  if (words.evidence) {
    const sum = signsOf(words, words.evidence, others).reduce(
      (total, value, i) => total + value * (curve.get(signs[i] ?? '') ?? 0),
      0,
    )
    return Math.round(1000 / (1 + Math.exp(-sum))) / 1000
  }
  const rate = rates.get(rule)
  return rate && rate.found >= enough ? Math.round((1000 * rate.right) / rate.found) / 1000 : null
}

/** One number for each row of the curve. */
export function signsOf(words: Words, evidence: Evidence, others: readonly Words[]): number[] {
  const known = { ...evidence, agreed: others.some((other) => agree(words, other)), always: 1 }
  return signs.map((sign) => Number(known[sign]))
}

/** One cue, contents that overlap, and somebody named or nobody. */
const agree = (a: Words, b: Words): boolean =>
  meet(a.cue, b.cue) && meet(a.content, b.content) && (a.source.length === 0) === (b.source.length === 0)
const meet = (a: readonly Span[], b: readonly Span[]): boolean => a.some((one) => b.some((other) => overlaps(one, other)))
