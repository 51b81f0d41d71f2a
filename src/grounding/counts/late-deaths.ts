import type { Token } from '#model'
import type { FoundCount } from './rule.ts'

export const wounded = /^(?:wounded|injured|hurt)$/u
type Words = Pick<FoundCount, 'first' | 'last'>

/** "had died", "have since died": nothing but helpers before the verb. */
export function diesNext(tokens: readonly Token[], from: number): boolean {
  const rest = tokens.slice(from, from + 5)
  const verb = rest.findIndex(({ lemma, norm }) => lemma === 'die' || lemma === 'succumb' || norm === 'dead')
  return verb >= 0 && rest.slice(0, verb).every(isHelper)
}
const isHelper = ({ tag, lemma, norm }: Token): boolean =>
  tag === 'AUX' || tag === 'ADV' || lemma === 'be' || lemma === 'have' || norm === 'now'

/** Those who died of their wounds: "two of the wounded died", "two people who were injured in the raid died in hospital". */
export function isLateDeath(tokens: readonly Token[], { first, last }: Words): boolean {
  const after = tokens.slice(last + 1)
  if (after[0]?.norm === 'of' && wounded.test(after[2]?.norm ?? '')) return diesNext(tokens, last + 4)
  if (tokens.slice(first, last).some(({ norm }) => wounded.test(norm))) return diesNext(tokens, last + 1)
  const suffered = after[0]?.norm === 'who' ? after.findIndex(({ norm }) => wounded.test(norm)) : -1
  if (suffered < 0 || !after.slice(1, suffered).every(isHelper)) return false
  const verb = after.slice(suffered + 1).find(({ tag }) => tag === 'VERB' || tag === 'AUX')
  return verb?.lemma === 'die' || verb?.lemma === 'succumb'
}

/** "five people were killed", "killed five people", "five dead". */
export function isTollOfDead(tokens: readonly Token[], { first, last }: Words): boolean {
  const [verb, be] = [tokens[first - 1], tokens[first - 2]]
  if (verb && /^kill(?:s|ed|ing)?$/u.test(verb.norm)) return be?.lemma !== 'be'
  const rest = tokens.slice(last + 1, last + 6)
  const fate = rest.findIndex(({ lemma, norm }) => norm === 'killed' || norm === 'dead' || lemma === 'die')
  return fate >= 0 && rest.slice(0, fate).every(isHelper)
}
