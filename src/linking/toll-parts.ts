import { wordsAt } from '#model'
import type { Fact } from './facts.ts'
import type { Range } from './ranges.ts'
import { sentenceOf } from './sentence-around.ts'
import { scopeOf } from './toll-scope.ts'

/** What a figure allows by the words around it: a part says "at least", a sum over several incidents says "at most". */
export function allowedBy(range: Range, fact: Fact, words = targetWords(fact)): Range {
  if (scopeOf(fact) === 'several-incidents' || wasGunnedDown(fact)) return { low: 1, high: range.high }
  return mayLeaveOthersOut(fact, words) ? { low: range.low, high: Infinity } : range
}

/** "Gunned down" is said of the dead and of those who live. */
const wasGunnedDown = (fact: Fact): boolean => fact.act.type === 'kill' && /^gun\w* down$/iu.test(triggerOf(fact))
const triggerOf = ({ act, from: { told } }: Fact): string =>
  act.basis.words.map((at) => wordsAt(told.document.text, at)).join(' ')

/** Who is in which hospital, who died at the scene, who of the family died, "two others also", "injuring one": there may be others. */
function mayLeaveOthersOut(fact: Fact, words: string): boolean {
  if (someOf.test(words) || kin.test(words)) return true
  const { act, quote, count } = fact
  if (count?.additional === true && /\balso\b/iu.test(sentenceOf(fact))) return true
  if (/^one$/iu.test(count?.words ?? '') && triggerOf(fact).endsWith('ing')) return true
  if (act.type === 'injure') return state.test(quote) && !hurt.test(quote)
  return act.type === 'kill' && (/\bmore\b/iu.test(words) || isOfTheScene(fact))
}

/** "Two of them", "three of the five victims", "the two"; not "all of them". */
const someOf = /^(?:(?!all\b|both\b)(?:[\p{L}\d-]+\s){1,3}of (?:them|those|these|whom|the)\b|(?:the|these|those|both)\s)/iu
const kin =
  /\b(?:family|relatives?|siblings?|brothers?|sisters?|nephews?|nieces?|cousins?|sons?|daughters?|friends?|classmates?|loved ones)\b/iu
/** "Two are in critical condition", "three were taken to hospital" */
const state = /\b(?:condition|hospitali[sz]ed|hospitals?|treated|discharged|transported|critical)\b/iu
const hurt = /\b(?:wound(?:ed|s|ing)|hurt|injur(?:ed|es|ing)|shot|struck|hit)\b/iu

/** "Three died at the scene", where the report tells that somebody died in hospital. */
const isOfTheScene = (fact: Fact): boolean =>
  /\b(?:at|on) (?:the )?scene\b/iu.test(sentenceOf(fact)) && inHospital.test(fact.from.told.document.text)
const inHospital = /\b(?:died|dead)\b[^.]{0,80}\bhospital\b|\bhospital\b[^.]{0,80}\b(?:died|dead)\b/iu

function targetWords({ act, from: { told } }: Fact): string {
  const [at] = act.target?.spans ?? []
  return at ? wordsAt(told.document.text, { start: at.start, end: at.end + beyond }) : ''
}
/** "of them" may stand behind the span of the figure. */
const beyond = 10
