import type { Token } from '#model'
import { captiveWords, fateWords, isLossVerb, lossNouns } from './losses.ts'
import { headAfter } from './head-noun.ts'
import { countRule, exactly } from './rule.ts'

/** "a soldier" counts one where something befalls them; elsewhere ("a man said", "he is a doctor") it counts nothing. */
export const countOne = [
  countRule('counts/a-person', 'They shot {1/soldier a Russian soldier}, and {1/woman a woman} was wounded.', (tokens, first) => {
    if (!/^an?$/u.test(tokens[first]?.norm ?? '')) return null
    const head = headAfter(tokens, first + 1, false)
    if (!head || head.noun.kind !== 'person') return null
    if (!isBefallen(tokens, first, head.index)) return null
    return { ...exactly(1), first, last: head.index, unit: head.noun.unit, additional: false, part: false }
  }),
]

function isBefallen(tokens: readonly Token[], first: number, head: number): boolean {
  const before = tokens[first - 1]
  const after = tokens[head + 1]
  const isLoss = (token: Token | undefined) => token !== undefined && (isLossVerb(token) || token.lemma === 'shoot')
  if (isLoss(before)) return !isPassive(tokens, first - 1)
  if (before?.norm === 'of' && lossNouns.has(tokens[first - 2]?.lemma ?? '')) return true
  if (after && captiveWords.has(after.norm)) return true
  if (after && fateWords.has(after.norm) && after.tag === 'VERB') return true
  if (before && /^(?:and|or|,|plus)$/u.test(before.norm) && endsCount(tokens, first - 1)) return true
  return isSubjectOfLoss(tokens, head)
}

/** "was killed a mile away": a passive verb has no object. */
const isPassive = (tokens: readonly Token[], verb: number): boolean =>
  tokens.slice(Math.max(0, verb - 2), verb).some(({ lemma }) => lemma === 'be')

/** "three soldiers and a civilian": what stands before the joint is itself a numbered phrase. */
function endsCount(tokens: readonly Token[], joint: number): boolean {
  for (let at = joint - 1; at >= Math.max(0, joint - 6); at -= 1) {
    const { tag, norm } = tokens[at] ?? { tag: 'X', norm: '' }
    if (tag === 'NUM') return true
    if (!/^(?:NOUN|PROPN|ADJ)$/u.test(tag) && norm !== 'and') return false
  }
  return false
}

/** "a soldier was killed", "a woman from the village has died": no other verb lies between. */
function isSubjectOfLoss(tokens: readonly Token[], head: number): boolean {
  const rest = tokens.slice(head + 1, head + 12)
  const verb = rest.findIndex(({ tag, lemma }) => tag === 'AUX' || tag === 'VERB' || lemma === 'be' || lemma === 'have')
  const between = rest.slice(0, Math.max(0, verb))
  if (verb < 0 || between.some(({ tag, norm }) => tag === 'PUNCT' || tag === 'PRON' || norm === 'that')) return false
  if (rest[verb]?.lemma === 'die') return true
  const helpers = rest
    .slice(verb, verb + 4)
    .findIndex(({ tag, lemma }) => tag !== 'AUX' && tag !== 'ADV' && lemma !== 'be' && lemma !== 'have')
  const main = rest[verb + helpers]
  return helpers > 0 && main !== undefined && (fateWords.has(main.norm) || main.norm === 'shot' || main.lemma === 'die')
}
