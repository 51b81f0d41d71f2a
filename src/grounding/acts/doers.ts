import { agentBehind } from './agents.ts'
import { phraseFrom } from './noun-phrases.ts'
import { isPerson, isPlace, mentionAt } from './participants.ts'
import type { Range, Scene } from './scene.ts'
import { subjectOf, verbBefore } from './subjects.ts'
import { verbGroupAt } from './verb-groups.ts'

/** Verbs that make a deed of the noun they govern. */
export const doing = /^(?:launch|conduct|stage|mount|wage|make|commit|perpetrate|carry|unleash|lead|begin|undertake)$/u

/** Who is said to have done the deed that a noun names. "claimed responsibility for the attack" says so of nobody: that is a stance. */
export function doerOf(scene: Scene, head: number): Range | null {
  return actorOfLightVerb(scene, head) ?? personBehind(scene, head) ?? doerBehind(scene, head) ?? blamedFor(scene, head)
}

/** "The rebels launched an attack". */
function actorOfLightVerb(scene: Scene, head: number): Range | null {
  const phrase = scene.phraseAround(head)
  if (!phrase) return null
  const at = verbBefore(scene, phrase.first - 1)
  if (at === null || phrase.first - at > 2 || !doing.test(scene.tokens[at]?.lemma ?? '')) return null
  const group = verbGroupAt(scene.tokens, at)
  return group.passive ? null : known(scene, subjectOf(scene, group))
}

/** "The rebels were behind | responsible for the attack". */
function personBehind(scene: Scene, head: number): Range | null {
  const { tokens } = scene
  const first = scene.phraseAround(head)?.first ?? head
  const lead = tokens[first - 1]?.norm === 'for' && tokens[first - 2]?.norm === 'responsible' ? first - 2 : first - 1
  if (!/^(?:behind|responsible)$/u.test(tokens[lead]?.norm ?? '')) return null
  const be = tokens[lead - 1]?.tag === 'ADV' ? lead - 2 : lead - 1
  if (tokens[be]?.lemma !== 'be') return null
  const group = verbGroupAt(tokens, be)
  return group.negated ? null : known(scene, subjectOf(scene, group))
}

/** "The attack was carried out by rebels", "… was the work of rebels". */
function doerBehind(scene: Scene, head: number): Range | null {
  const { tokens } = scene
  const at = tokens.findIndex(
    ({ tag, norm, lemma }, i) => i > head && (tag === 'VERB' || lemma === 'work' || /^[,.;]$/u.test(norm)),
  )
  const token = tokens[at]
  if (!token || at > head + 9) return null
  if (token.lemma === 'work' && tokens[at + 1]?.norm === 'of' && tokens[at - 2]?.lemma === 'be')
    return known(scene, phraseFrom(scene, at + 2))
  return doing.test(token.lemma) && verbGroupAt(tokens, at).passive ? agentBehind(scene, at) : null
}

/** "Police blamed the attack on rebels", "the attack was blamed on rebels". */
function blamedFor(scene: Scene, head: number): Range | null {
  const { tokens } = scene
  const blame = tokens.findIndex(({ lemma, tag }) => tag === 'VERB' && lemma === 'blame')
  if (blame < 0 || Math.abs(blame - head) > 6) return null
  const on = tokens.findIndex(({ norm }, at) => at > Math.max(blame, head) && norm === 'on')
  return on >= 0 && on - Math.max(blame, head) <= 4 ? known(scene, phraseFrom(scene, on + 1)) : null
}

const known = (scene: Scene, range: Range | null): Range | null =>
  range && (mentionAt(scene.actors, scene, range) || isPerson(scene, range)) && !isPlace(scene, range) ? range : null
