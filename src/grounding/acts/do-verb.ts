import type { ActType } from '#model'
import { agentBehind } from './agents.ts'
import { countIn } from './circumstances.ts'
import type { FoundAct, Rule } from './found.ts'
import { standingOf } from './modality.ts'
import { phraseFrom, phraseUpTo } from './noun-phrases.ts'
import { isPerson, isPlace } from './participants.ts'
import type { Range, Scene } from './scene.ts'
import { isFoundSo, subjectOf, verbBefore } from './subjects.ts'
import { isNothing, targetBehind } from './targets.ts'
import type { Trigger } from './triggers.ts'
import { type VerbGroup, verbGroupAt } from './verb-groups.ts'

export const doVerb: Rule = {
  id: 'acts/verb',
  example: '{actor Rebels} {act captured} {target two soldiers} near the town.',
  find(scene, trigger) {
    const { entry } = trigger
    if (entry.form !== 'verb') return null
    const verb = entry.words[0]?.endsWith('ly') ? (trigger.parts[1] ?? trigger.head) : trigger.head
    const group = verbGroupAt(scene.tokens, entry.words[0]?.endsWith('ly') ? (trigger.parts[0] ?? verb) : verb)
    const voiced = { ...group, ...voiceOf(scene, trigger, verb, group) }
    const sides = entry.target.subject
      ? suffered(scene, voiced)
      : voiced.passive
        ? passive(scene, trigger, voiced)
        : active(scene, trigger, voiced)
    const type = sides && typeOf(scene, trigger, sides.target)
    if (!sides || !type) return null
    const standing = standingOf(scene, voiced)
    const none = isNothing(scene, sides.target) || isNothing(scene, sides.actor)
    return {
      type,
      standing: none ? { ...standing, polarity: 'negative' } : standing,
      actor: sides.actor && couldDo(scene, voiced, sides.actor) ? sides.actor : null,
      target: sides.target,
      count:
        trigger.gap.length > 0 && !sides.target
          ? countIn(scene, { first: trigger.gap[0] ?? verb, last: trigger.gap.at(-1) ?? verb })
          : null,
    }
  },
}
/** A thing acts only as the subject that stands there: "the blast killed", but not "despite these limits … to seize". */
function couldDo(scene: Scene, { first, shape }: VerbGroup, actor: Range): boolean {
  if (isPerson(scene, actor)) return true
  const { tokens } = scene
  if (/^(?:DET|ADJ|ADV)$/u.test(tokens[actor.head]?.tag ?? '')) return false
  return shape === 'finite' || (shape === 'ing' && tokens[first - 1]?.norm === ',')
}
type Sides = Pick<FoundAct, 'actor' | 'target'>

/** The group of "fatally shot" begins before its adverb; a participle without "be" is passive where nothing follows it. */
function voiceOf(scene: Scene, trigger: Trigger, verb: number, group: VerbGroup): Pick<VerbGroup, 'verb' | 'passive' | 'shape'> {
  const { tokens } = scene
  const bare = tokens[group.first]?.tag !== 'AUX' && group.shape === 'finite'
  const { norm = '', lemma } = tokens[verb] ?? {}
  const participle = /(?:ed|en|n|t|ung|un|ght|hot|ound|eld)$/u.test(norm) && (norm !== lemma || norm === 'hurt')
  const object = objectOf(scene, trigger)
  const needsObject = trigger.entry.target.object && !trigger.entry.target.none && trigger.entry.target.prepositions.length === 0
  const by = tokens[lastOf(trigger) + 1]?.norm === 'by'
  const beforeIsPhrase = scene.phraseUpTo(group.first - 1) !== undefined && tokens[group.first - 1]?.tag !== 'PRON'
  const reduced =
    nextOfTwo(scene, trigger) === null &&
    bare &&
    participle &&
    !object &&
    (by || needsObject) &&
    (by || beforeIsPhrase) &&
    !objectBeforeSubject(scene, group)
  return {
    verb,
    passive:
      group.passive ||
      (bare && participle && !object && (sharesPassive(scene, group) || isLeftSo(scene, group) || isModifier(scene, group))) ||
      reduced ||
      (bare && participle && isInverted(tokens, group.first, verb)) ||
      group.shape === 'participle',
    shape: group.shape,
  }
}
/** "a man shot in the chest | was": the clause has another verb, so that this one only tells more of its subject. */
function isModifier(scene: Scene, { first, verb }: VerbGroup): boolean {
  const { tokens } = scene
  const subject = scene.phraseUpTo(first - 1)
  if (!subject || tokens[verb + 1]?.tag !== 'ADP' || /^(?:that|who|which)$/u.test(tokens[subject.first - 1]?.norm ?? ''))
    return false
  const stop = tokens.findIndex(
    ({ tag, norm }, at) => at > verb && (/^(?:CCONJ|SCONJ|AUX)$/u.test(tag) || /^[,;:.—–]$/u.test(norm)),
  )
  return (
    tokens[stop]?.tag === 'AUX' && !/^(?:that|who|which)$/u.test(tokens[stop - 1]?.norm ?? '') && tokens[stop - 1]?.tag !== 'PRON'
  )
}
/** "was shot and killed": the auxiliary of the first verb serves both. */
function sharesPassive(scene: Scene, group: VerbGroup): boolean {
  if (isFoundSo(scene, group.first - 1)) return true
  const at = scene.tokens[group.first - 1]?.tag === 'CCONJ' ? verbBefore(scene, group.first - 2) : null
  return at !== null && group.first - at <= 3 && verbGroupAt(scene.tokens, at).passive
}
/** "leaving one dead and 11 others | shot": what people were left as. */
function isLeftSo({ tokens, phraseUpTo: endsAt }: Scene, { first }: VerbGroup): boolean {
  const link = (endsAt(first - 1)?.first ?? first) - 1
  if (tokens[link]?.tag !== 'CCONJ' || !/^(?:dead|wounded|injured|hurt|missing)$/u.test(tokens[link - 1]?.norm ?? ''))
    return false
  return tokens.slice(Math.max(0, link - 9), link).some(({ lemma }) => lemma === 'leave')
}
const lastOf = ({ parts, gap }: Trigger) => Math.max(...parts, ...gap)

const active = (scene: Scene, trigger: Trigger, group: VerbGroup): Sides => {
  const actor = subjectOf(scene, group)
  const next = nextOfTwo(scene, trigger)
  const shared = next === null || !trigger.entry.target.object ? null : phraseFrom(scene, next + 1)
  const object = objectOf(scene, trigger) ?? shared ?? (trigger.entry.target.object ? objectBeforeSubject(scene, group) : null)
  return { actor, target: object ?? targetBehind(scene, trigger, trigger.entry.target.prepositions) }
}

/** "rounded up and | later detained", "kidnapping and | killing": the second of two verbs that have one object. */
function nextOfTwo({ tokens }: Scene, trigger: Trigger): number | null {
  const link = lastOf(trigger) + 1
  if (tokens[link]?.tag !== 'CCONJ') return null
  const at = tokens[link + 1]?.tag === 'ADV' ? link + 2 : link + 1
  const { tag, norm = '' } = tokens[at] ?? {}
  const alike = norm.endsWith('ed') || (norm.endsWith('ing') && tokens[trigger.head]?.norm.endsWith('ing'))
  return tag === 'VERB' && alike ? at : null
}

function passive(scene: Scene, trigger: Trigger, group: VerbGroup): Sides | null {
  if (!trigger.entry.target.object) return null
  return { target: behindVerb(scene, group) ?? subjectOf(scene, group), actor: agentBehind(scene, lastOf(trigger)) }
}

/** "Also killed were | two guards": who suffers stands behind. */
function behindVerb(scene: Scene, { first, verb }: VerbGroup): Range | null {
  const { tokens } = scene
  return isInverted(tokens, first, verb) ? phraseFrom(scene, verb + 2) : null
}
const isInverted = (tokens: Scene['tokens'], first: number, verb: number): boolean =>
  tokens[verb + 1]?.lemma === 'be' &&
  tokens.slice(0, first).every(({ tag }) => /^(?:ADV|CCONJ|PUNCT)$/u.test(tag)) &&
  /^(?:DET|NUM|PROPN|ADJ|NOUN|PRON)$/u.test(tokens[verb + 2]?.tag ?? '')

/** "Ten civilians died": the subject suffers what happens, and nobody is said to have done it. */
const suffered = (scene: Scene, group: VerbGroup): Sides | null => {
  const target = group.passive ? null : subjectOf(scene, group)
  return target ? { actor: null, target } : null
}

/** The object: in the gap of the phrase, or right behind it. */
function objectOf(scene: Scene, { entry, parts, gap, head }: Trigger): Range | null {
  if (!entry.target.object) return null
  const inGap = gap.length > 0 ? phraseFrom(scene, (entry.words[0]?.endsWith('ly') ? (parts[1] ?? head) : head) + 1) : null
  const end = gap.at(-1) ?? 0
  if (inGap) return inGap.last > end ? { ...inGap, last: end, head: Math.min(inGap.head, end) } : inGap
  const range = phraseFrom(scene, (parts.at(-1) ?? head) + 1)
  return range &&
    scene.tokens[range.first]?.tag === 'PRON' &&
    /^(?:who|which|that|i|we|he|she|they)$/u.test(scene.tokens[range.first]?.norm ?? '')
    ? null
    : range
}

/** "prisoners they claimed they captured": the object stands before the subject of the whole. */
function objectBeforeSubject(scene: Scene, group: VerbGroup): Range | null {
  const { tokens } = scene
  for (let at = group.first - 1; at > 0 && group.first - at < 6; at -= 1) {
    const token = tokens[at]
    if (token?.tag === 'PRON' && /^(?:they|he|she|it|we|i)$/u.test(token.norm)) {
      const phrase = scene.phraseUpTo(at - 1)
      if (phrase && tokens[phrase.last]?.tag === 'NOUN') return phraseUpToNoun(scene, phrase)
    } else if (token?.tag !== 'VERB' && token?.tag !== 'AUX' && token?.tag !== 'ADV') return null
  }
  return null
}
const phraseUpToNoun = (scene: Scene, phrase: Range): Range | null => phraseUpTo(scene, phrase.last)

/** The act type that fits the target; null where the entry asks for a target that is not there. */
function typeOf(scene: Scene, trigger: Trigger, target: Range | null): ActType | null {
  const { entry, gap } = trigger
  const { must } = entry.target
  if (must === 'person' && !(target && isPerson(scene, target)))
    return entry.target.prepositions.length > 0 && !target ? null : entry.target.none ? entry.type : null
  if (entry.type === 'clash' && target && !isPerson(scene, target)) return null
  if (must === 'place' && !(target && isPlace(scene, target))) return null
  if (entry.type === 'attack' && hitsLimb(scene, trigger)) return 'injure'
  if (entry.otherwise && target && !isPerson(scene, target)) return entry.otherwise
  if (!target && entry.target.object && !entry.target.none && entry.target.prepositions.length === 0 && gap.length === 0)
    return null
  return entry.type
}

/** "was shot twice in the left leg": such a wound is one that people live with. */
function hitsLimb({ tokens }: Scene, trigger: Trigger): boolean {
  const from = lastOf(trigger) + 1
  const stop = tokens.findIndex(({ tag, norm }, at) => at >= from && (/^(?:VERB|AUX|CCONJ)$/u.test(tag) || /^[,;.]$/u.test(norm)))
  const rest = tokens.slice(from, stop < 0 ? from + 9 : Math.min(stop, from + 9))
  return (
    rest.some(({ norm }) => norm === 'in') &&
    limb.test(rest.at(-1)?.lemma ?? '') &&
    !rest.some(({ norm }) => /^(?:head|chest|neck|back|face)$/u.test(norm))
  )
}
const limb = /^(?:leg|arm|foot|hand|shoulder|thigh|ankle|knee|hip|buttock|calf|finger|toe|wrist|elbow|forearm)$/u
