import { type Attribution, covers, overlaps, type Passage } from '#model'
import { confidenceOf } from './confidence.ts'
import type { Rule, Words } from './rule.ts'
import { innerRules, rules } from './rules.ts'
import { saysNothing } from './stances.ts'
import type { View } from './view.ts'

/** Words that a rule found, with the sentence they stand in. */
export type Finding = {
  readonly rule: Attribution['basis']['rule']
  readonly view: View
  readonly passage: Passage
  readonly words: Words
  /** How often claims like it are right, 0 to 1; null where nobody has measured it. */
  readonly confidence: number | null
}

/** What the network read and is more likely wrong than right counts only inside what another says. */
const least = 0.5

/**
 * What the rules find in one sentence, in text order. Of those that point at one cue, the first in order keeps it; what counts only inside
 * what another says comes last. A source is nobody's content and a cue nobody's source.
 */
export function findingsIn(view: View, passage: Passage): Finding[] {
  const others = innerRules.flatMap(({ find }) => find(view))
  const foundBy = ({ id, find }: Rule): Finding[] =>
    find(view).map((words) => ({ rule: id, view, passage, words, confidence: confidenceOf(id, words, others) }))
  const outer = rules.flatMap(foundBy)
  const free = outer.filter((one) => !isDoubtful(one)).map((one) => nested(one, false))
  const held = [...innerRules.flatMap(foundBy), ...outer.filter(isDoubtful)].map((one) => nested(one, true))
  const found: Finding[] = []
  for (const finding of [...free, ...held])
    if (!found.some((earlier) => shareCue(earlier.words, finding.words)) && !saysNothing(view, finding.words)) found.push(finding)
  return found.filter((finding) => !describesSource(finding, found)).toSorted((a, b) => a.words.head - b.words.head)
}

const isDoubtful = ({ words, confidence }: Finding): boolean => words.evidence !== undefined && (confidence ?? 0) < least
const nested = (finding: Finding, is: boolean): Finding => ({ ...finding, words: { ...finding.words, nested: is } })

const shareCue = (a: Words, b: Words): boolean =>
  a.head === b.head || a.cue.some((one) => b.cue.some((other) => overlaps(one, other)))

/** "a man who refused to give his name said": what describes a source is no statement of its own. */
const describesSource = (inner: Finding, all: readonly Finding[]): boolean =>
  all.some(
    (outer) =>
      outer !== inner &&
      outer.words.nested !== true &&
      inner.words.cue.every((cue) => outer.words.source.some((at) => covers(at, cue))),
  )
