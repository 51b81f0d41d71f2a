import { type Count, type CountId, type Document, type Found, type Mention, type RuleId, type Sentence, wordsAt } from '#model'
import { spanOf } from '../words.ts'
import { isCumulative } from './cumulative.ts'
import { isLateDeath, isTollOfDead } from './late-deaths.ts'
import { oddNumbers } from './odd-numbers.ts'
import { wholeOf } from './part-of.ts'
import type { FoundCount } from './rule.ts'
import { countRules } from './rules.ts'

/** Every number of people, losses, vehicles, weapons and buildings that the sentences give, in text order. */
export function countsIn(document: Document, sentences: readonly Sentence[]): Found<Count> {
  const counted: Counted[] = []
  const mentions: Omit<Mention, 'id'>[] = []
  for (const sentence of sentences) {
    const { tokens } = sentence
    const ids: CountId[] = []
    const counts = linked(sentence)
    for (const [index, found] of counts.entries()) {
      const { first, last, rule, low, high, approx, unit, additional, whole } = found
      const at = spanOf(tokens, first, last)
      const wholeId = whole === null ? null : (ids[whole] ?? null)
      const count = {
        kind: 'count' as const,
        low,
        high,
        approx,
        unit: unit ?? counted.find(({ one }) => one.id === wholeId)?.one.unit ?? null,
        words: wordsAt(document.text, at),
        additional,
        cumulative: isCumulative(tokens, first, last, counts[index + 1]?.first ?? tokens.length),
        partOf: wholeId,
      }
      const known = isDefinite(sentence, first) ? counted.findLast(({ one }) => isSame(one, count))?.one : undefined
      const id: CountId = known?.id ?? `count-${counted.length + 1}`
      if (!known) counted.push({ one: { id, ...count }, found, sentence })
      ids.push(id)
      mentions.push({ at, kind: 'count', referent: id, basis: { rule, words: [at] } })
    }
  }
  const notes = sentences.flatMap((sentence) => oddNumbers(document.text, sentence))
  return { referents: counted.map((one) => withToll(one, counted, sentences)), mentions, notes }
}

type Linked = FoundCount & { readonly rule: RuleId; readonly whole: number | null }
type Counted = { readonly one: Count; readonly found: Linked; readonly sentence: Sentence }

/** The counts of one sentence in order, no two over the same words, each with the one that it is a part of. */
function linked({ tokens }: Sentence): Linked[] {
  const taken: (FoundCount & { readonly rule: RuleId })[] = []
  for (const { id, find } of countRules) {
    const free = find(tokens).filter(({ first, last }) => !taken.some((one) => first <= one.last && one.first <= last))
    taken.push(...free.map((found) => ({ ...found, rule: id })))
  }
  const counts: Linked[] = []
  for (const found of taken.toSorted((a, b) => a.first - b.first))
    counts.push({ ...found, whole: wholeOf(tokens, found, counts) })
  return counts
}

/** Who died of wounds is a part of the toll that stands in the same sentence, else in the one before or behind it. */
function withToll({ one, found, sentence }: Counted, counted: readonly Counted[], sentences: readonly Sentence[]): Count {
  if (one.partOf !== null || !isLateDeath(sentence.tokens, found)) return one
  const index = sentences.indexOf(sentence)
  const near = [index, index - 1, index + 1].flatMap((at) => counted.filter((other) => other.sentence === sentences[at]))
  const toll = near.find(
    (other) =>
      other.sentence.passage === sentence.passage &&
      !other.one.additional &&
      !other.one.cumulative &&
      (other.one.low ?? 0) > (one.high ?? Infinity) &&
      isTollOfDead(other.sentence.tokens, other.found),
  )
  return toll ? { ...one, unit: one.unit ?? toll.one.unit, additional: false, partOf: toll.one.id } : one
}

/** "the two soldiers" are those that were counted before. */
const isDefinite = ({ tokens }: Sentence, first: number): boolean =>
  /^(?:the|these|those|both)$/u.test(tokens[first - 1]?.norm ?? tokens[first]?.norm ?? '') || tokens[first]?.norm === 'both'
const isSame = (one: Count, other: Omit<Count, 'id'>): boolean =>
  one.low === other.low && one.high === other.high && one.unit === other.unit && one.approx === other.approx
