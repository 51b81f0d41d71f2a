import { type Value, wordsAt } from '#model'
import type { Fact } from './facts.ts'
import type { Valued } from './held.ts'
import { isKnown } from './people.ts'
import { isSingleMention, rangeOf, valueOf } from './ranges.ts'
import { ordinalValue } from './toll-ordinals.ts'
import { allowedBy } from './toll-parts.ts'
import { scopeOf } from './toll-scope.ts'

/** What an act says of a toll: a figure, of this incident alone, for what is said to have happened; else null. */
export function tollValue(fact: Fact): Valued | null {
  const { act, count, negated } = fact
  if (act.modality !== 'actual') return null
  if (count && (count.cumulative || count.partOf !== null)) return null
  if (negated) return deniedValue(fact)
  const nth = ordinalValue(fact)
  if (nth) return nth
  if (!count || !isOfPeople(count.unit) || diedLater(fact) || isOfTheHurt(fact)) return null
  if (scopeOf(fact) === 'longer-time') return null
  const value = isBesideAnother(fact) ? valueOf({ ...count, additional: false }) : valueOf(count)
  const range = isSingleMention(count) ? atLeastOne : rangeOf(value)
  return { fact, value, range: range && allowedBy(range, fact), negated: false }
}

/** "Killed one person and wounded nine others": others than the dead, and all of the wounded; the dead may stand in another sentence. */
const isBesideAnother = ({ act, from }: Fact): boolean => {
  const beside = act.type === 'injure' ? from.told.reading.claims : [from.claim]
  return beside.some(({ acts }) =>
    acts.some(({ type, polarity }) => type !== act.type && polarity === 'positive' && (type === 'kill' || type === 'injure')),
  )
}

/** "Her daughter was not hurt" says nothing of anybody else; "none of our fighters was" does. */
const isOfSome = ({ act, count, from, quote }: Fact): boolean => {
  if (count || from.claim.stance === 'denies') return false
  const words = act.target?.spans.map((at) => wordsAt(from.told.document.text, at)).join(' ') ?? ''
  return !universal.test(words) && !universal.test(quote)
}
/** "None of them was seriously hurt" leaves open who was hurt. */
const isOfDegree = ({ act, from, quote }: Fact): boolean =>
  act.type === 'injure' &&
  from.claim.stance !== 'denies' &&
  /\b(?:serious|critical|sever|bad|grave|life-threatening)\w*/iu.test(quote)
/** "Would not release the names of the three injured" denies no injury. */
const isGiven = ({ quote }: Fact): boolean =>
  /\b(?:the|these|those) (?:[\p{L}\d-]+ )?(?:injured|wounded|hurt|killed|dead|slain)\b/iu.test(quote)
const universal = /\b(?:no|none|nobody|any|anyone|anybody|neither|not one|not a single)\b/iu

const atLeastOne = { low: 1, high: Infinity }

/** "denied that any soldiers were captured" is none; "denied that four were" says only that it was not four. */
function deniedValue(fact: Fact): Valued | null {
  if (unitOf(fact) === null || isOfSome(fact) || isOfDegree(fact) || isGiven(fact)) return null
  const words = fact.count?.words ?? fact.quote
  const none = !fact.count || (fact.count.low ?? 0) === 0
  const value: Value = none
    ? { low: 0, high: 0, approx: false, words }
    : { low: null, high: null, approx: false, words: `not ${words}` }
  return { fact, value, range: rangeOf(value), negated: !(fact.count && fact.count.high === 0) }
}

/** The singular noun of who is counted, or the last word of the target: "none of our fighters". */
export function unitOf({ count, act, from }: Fact): string | null {
  const given = count?.unit ?? act.target?.unit ?? null
  if (given !== null) return given
  const [at] = act.target?.spans ?? []
  const last = at && /(?<!\p{L})(\p{L}+)$/u.exec(wordsAt(from.told.document.text, at))?.[1]
  const singular = last?.toLowerCase().replace(/s$/u, '')
  return singular !== undefined && isKnown(singular) ? singular : null
}

/** "Two people who were wounded died": the wounded of a clause that goes on to their death are no toll of the wounded. */
const diedLater = ({ act, from, quote }: Fact): boolean =>
  act.type === 'injure' &&
  /\b(?:who|that)\b/iu.test(quote) &&
  from.claim.acts.some(({ type, count }) => type === 'kill' && count === null)

/** "Left nine injured and one dead": nine are no dead. */
const isOfTheHurt = ({ act, from: { told } }: Fact): boolean => {
  const [at] = act.target?.spans ?? []
  const behind = at ? told.document.text.slice(at.end, at.end + 30) : ''
  return act.type === 'kill' && /^\s+(?:\p{L}+ly )?(?:injured|wounded|hurt)\b/iu.test(behind)
}

const things = new Set(
  'tank drone missile rocket vehicle helicopter plane aircraft ship boat house building bridge shell'.split(' '),
)
const isOfPeople = (unit: string | null) => unit === null || !things.has(unit)
