import type { CountId } from '#model'
import { agentBehind } from './agents.ts'
import { countIn } from './circumstances.ts'
import { conditionOf } from './conditions.ts'
import { doerOf, doing } from './doers.ts'
import type { Rule } from './found.ts'
import { isAccused, type Standing, standingOf } from './modality.ts'
import { isPerson, isPlace, mentionAt } from './participants.ts'
import type { Range, Scene } from './scene.ts'
import { subjectOf, verbBefore } from './subjects.ts'
import { targetBehind } from './targets.ts'
import type { Entry } from './lexicon.ts'
import type { Trigger } from './triggers.ts'
import { verbGroupAt } from './verb-groups.ts'

export const nameAct: Rule = {
  id: 'acts/noun',
  example: 'They condemned the {act attack} on {target the base} by {actor rebels}.',
  find(scene, trigger) {
    const { entry, head } = trigger
    if (entry.form !== 'noun' || /^(?:body|corpse)$/u.test(entry.words[0] ?? '')) return null
    const holder = possessorOf(scene, head)
    const ownTarget = entry.target.possessor ? holder : null
    const blamed = scene.tokens.some(({ lemma }) => lemma === 'blame')
    const prepositions = blamed ? entry.target.prepositions.filter((word) => word !== 'on') : entry.target.prepositions
    const target = targetBehind(scene, trigger, prepositions) ?? ownTarget ?? partTaker(scene, trigger)
    if (entry.target.must === 'person' && !(target && isPerson(scene, target))) return null
    if (target && isPlace(scene, target) && entry.type === 'capture') return null
    const standing = standingOfNoun(scene, trigger)
    if (!standing) return null
    const count = target ? null : ownCount(scene, trigger)
    // "his injuries were serious": the noun alone does not say that anybody was hurt.
    if (entry.type === 'injure' && !target && !count && standing.polarity === 'positive') return null
    const actor = agentBehind(scene, head) ?? (holder && holder !== target ? holder : null) ?? doerOf(scene, head)
    return saysTooLittle(scene, entry, target) ? null : { type: entry.type, standing, actor, target, count }
  },
}

/** "the fight against drugs", "the miners' strike": nobody is said to have fought or been struck. */
function saysTooLittle(scene: Scene, { type, words }: Entry, target: Range | null): boolean {
  if (type === 'clash') return target !== null && !isPerson(scene, target) && !isPlace(scene, target)
  return words[0] === 'strike' && target === null && !scene.tokens.some(({ lemma }) => armed.test(lemma))
}
const armed =
  /^(?:kill|injure|wound|die|dead|death|missile|drone|air|jet|rocket|bomb|bomber|destroy|damage|hit|military|army|target|artillery|casualty|civilian)$/u

/** "He will be part of a future exchange". */
function partTaker(scene: Scene, { entry, head }: Trigger): Range | null {
  const { tokens } = scene
  const first = scene.phraseAround(head)?.first ?? head
  if (entry.type !== 'exchange' || tokens[first - 1]?.norm !== 'of' || tokens[first - 2]?.norm !== 'part') return null
  const at = verbBefore(scene, first - 3)
  return at === null ? null : subjectOf(scene, verbGroupAt(tokens, at))
}

/** "Russia’s invasion", "Smith's death". */
function possessorOf(scene: Scene, head: number): Range | null {
  const phrase = scene.phraseAround(head)
  if (!phrase) return null
  const genitive = scene.tokens.findIndex(
    ({ norm, tag }, at) => at > phrase.first && at < head && tag === 'PART' && norm.startsWith("'"),
  )
  if (genitive < 0) return null
  const range = { first: phrase.first, last: genitive - 1, head: genitive - 1 }
  return mentionAt(scene.actors, scene, range) || isPerson(scene, range) ? range : null
}

const wanted =
  /^(?:demand|urge|seek|want|request|propose|offer|plan|prepare|order|threaten|discuss|consider|vow|promise|negotiate|schedule|arrange|expect)$/u
const undone = /^(?:prevent|avert|foil|thwart|stop|avoid|cancel|postpone|deter|abort|fake|feign)$/u

/** null where the noun speaks of an act that somebody prevented: whether anything happened is not said. */
function standingOfNoun(scene: Scene, { head }: Trigger): Standing | null {
  const { tokens } = scene
  const phrase = scene.phraseAround(head) ?? { first: head, last: head, head }
  const modifiers = tokens.slice(Math.max(0, phrase.first - 1), head).map(({ norm }) => norm)
  const before = tokens[phrase.first - 1]
  const polarity = modifiers.includes('no') || before?.norm === 'without' ? 'negative' : 'positive'
  if (modifiers.some((word) => /^(?:planned|future|upcoming|intended|proposed|imminent|designated)$/u.test(word)))
    return { polarity, modality: 'intended' }
  if (modifiers.some((word) => /^(?:possible|potential|attempted|any)$/u.test(word))) return { polarity, modality: 'possible' }
  const at = verbBefore(scene, phrase.first - 1)
  const governor = at !== null && phrase.first - at <= 3 ? tokens[at] : undefined
  if (governor && undone.test(governor.lemma)) return null
  if (governor && at !== null && doing.test(governor.lemma)) {
    const standing = standingOf(scene, verbGroupAt(tokens, at))
    return { ...standing, polarity: polarity === 'negative' ? polarity : standing.polarity }
  }
  if (isAccused(tokens, phrase.first)) return { polarity, modality: 'possible' }
  const condition = conditionOf(scene, phrase.first, head, false)
  if (condition) return { polarity, modality: condition }
  const future = governor?.tag === 'AUX' && at !== null && verbGroupAt(tokens, at).modal === 'intended'
  const plans =
    future || (governor !== undefined && (wanted.test(governor.lemma) || (governor.lemma === 'call' && before?.norm === 'for')))
  return { polarity, modality: plans || isPlanned(scene, head) ? 'intended' : 'actual' }
}

/** "an exchange which was planned", "the talks will begin". */
function isPlanned({ tokens }: Scene, head: number): boolean {
  const behind = tokens.slice(head + 1, head + 5)
  const stop = behind.findIndex(({ norm }) => /^[,;.]$/u.test(norm))
  const near = stop < 0 ? behind : behind.slice(0, stop)
  return near.some(
    ({ norm, lemma }) =>
      /^(?:will|'ll)$/u.test(norm) || (/^(?:plan|schedule|propose|expect|intend)$/u.test(lemma) && norm !== lemma),
  )
}

/** "12 deaths", "the toll rose to 40": the figure before the noun, or the one that a toll comes to. */
function ownCount(scene: Scene, { entry, head, parts }: Trigger): CountId | null {
  const phrase = scene.phraseAround(head)
  const first = parts[0] ?? head
  const inside = phrase && phrase.first < first ? countIn(scene, { first: phrase.first, last: first - 1 }) : null
  if (inside && /^(?:kill|injure)$/u.test(entry.type)) return inside
  if (entry.words.at(-1) !== 'toll') return null
  const { tokens } = scene
  for (let at = head + 1; at < Math.min(head + 16, tokens.length); at += 1) {
    const token = tokens[at]
    if (!token || /^[;.]$/u.test(token.norm)) return null
    if (/^(?:to|at|of|reach|reached|was|is|stood|hit|above|past)$/u.test(token.norm)) {
      const found = countIn(scene, { first: at + 1, last: Math.min(at + 3, tokens.length - 1) })
      if (found) return found
    }
  }
  return null
}
