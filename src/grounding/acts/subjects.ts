import { agedNamesUpTo } from './aged-names.ts'
import { phraseUpTo, withOf } from './noun-phrases.ts'
import { isPerson } from './participants.ts'
import type { Range, Scene } from './scene.ts'
import { type VerbGroup, verbGroupAt } from './verb-groups.ts'

/** The noun phrase that a verb has as its subject, or would have: "decided | to hand over", "…, killing two". */
export function subjectOf(scene: Scene, group: VerbGroup, depth = 0): Range | null {
  const { tokens } = scene
  if (depth > 4) return null
  const before = group.first - 1
  const token = tokens[before]
  if (!token) return null
  if (token.tag === 'ADV' && tokens[before - 1]?.tag === 'CCONJ') return sharedWith(scene, { ...group, first: before }, depth)
  if (group.shape === 'to') return controllerOf(scene, group, depth)
  if (token.tag === 'CCONJ' || isFoundSo(scene, before)) return sharedWith(scene, group, depth)
  const accused = group.shape === 'ing' ? accusedBefore(scene, before) : null
  if (accused) return accused
  if (group.shape === 'ing' && token.tag === 'VERB' && !sameDoer.test(token.lemma)) return null
  if (group.shape === 'ing' && /^(?:ADP|SCONJ|VERB)$/u.test(token.norm === ',' ? 'ADP' : token.tag))
    return sharedWith(scene, group, depth)
  if (/^(?:who|which|that)$/u.test(token.norm) && token.tag !== 'SCONJ') return antecedentOf(scene, before)
  if (token.norm === 'that' && scene.phraseUpTo(before - 1)) return antecedentOf(scene, before)
  if (/^[)\]]$/u.test(token.norm)) return beforeBracket(scene, before)
  if (token.norm === ',') return agedNamesUpTo(scene, before) ?? beforeInsert(scene, before) ?? sharedWith(scene, group, depth)
  if (/^(?:[–—-]|--)$/u.test(token.norm)) return beforeDashes(scene, before)
  if (token.tag === 'VERB' && says.test(token.lemma)) {
    const relative = relativeBefore(scene, before)
    if (relative !== null) return antecedentOf(scene, relative)
  }
  const nearest = phraseUpTo(scene, pastAdverbs(scene, before))
  return nearest && (beforeModifier(scene, nearest) ?? nearest)
}

/** "ten people [not further identified] | were". */
function beforeBracket(scene: Scene, closing: number): Range | null {
  const { tokens } = scene
  const opening = tokens.findLastIndex(({ norm }, at) => at < closing && /^[([]$/u.test(norm))
  return opening > 0 && closing - opening < 25 ? phraseUpTo(scene, opening - 1) : null
}

/** "two boys -- a pupil and his brother -- | were killed". */
function beforeDashes(scene: Scene, closing: number): Range | null {
  const { tokens } = scene
  const opening = tokens.findLastIndex(({ norm }, at) => at < closing && norm === tokens[closing]?.norm)
  return opening > 0 && closing - opening < 25 ? phraseUpTo(scene, opening - 1) : null
}

/**
 * "Two men planning to bomb a bridge", "a man shot in the chest", "the student who brought the gun": what stands right before the
 * verb belongs to a verb that tells more of the subject.
 */
function beforeModifier(scene: Scene, nearest: Range): Range | null {
  const { tokens } = scene
  const last = tokens[nearest.first - 1]?.tag === 'ADP' ? nearest.first - 2 : nearest.first - 1
  if (tokens[last]?.tag !== 'VERB' || says.test(tokens[last]?.lemma ?? '')) return null
  let group = verbGroupAt(tokens, last)
  if (group.shape === 'to' && tokens[group.first - 1]?.tag === 'VERB') group = verbGroupAt(tokens, group.first - 1)
  if (tokens[group.first - 1]?.norm === 'who') return antecedentOf(scene, group.first - 1)
  const reduced = group.first === group.verb && (group.shape === 'ing' || /(?:ed|shot)$/u.test(tokens[group.verb]?.norm ?? ''))
  const agent = tokens[nearest.first - 1]?.norm === 'by'
  const people = reduced && (agent || !isPerson(scene, nearest)) ? phraseUpTo(scene, group.first - 1) : null
  return people && isPerson(scene, people) ? people : null
}
const says =
  /^(?:say|tell|claim|believe|think|report|know|confirm|deny|allege|see|hope|fear|add|note|announce|admit|learn|hear|insist|state|show|suggest|mean|find)$/u

/** "accused the army of | shelling": the army, not whoever accuses. */
function accusedBefore(scene: Scene, preposition: number): Range | null {
  if (!/^(?:of|for)$/u.test(scene.tokens[preposition]?.norm ?? '')) return null
  const object = scene.phraseUpTo(preposition - 1)
  const verb = object && scene.tokens[object.first - 1]
  return object && verb?.tag === 'VERB' && /^(?:accuse|suspect|convict|blame|condemn|criticise|criticize)$/u.test(verb.lemma)
    ? object
    : null
}

/** "a boy who police say | was killed": the relative pronoun behind which somebody says it. */
function relativeBefore(scene: Scene, verb: number): number | null {
  const sayer = scene.phraseUpTo(verbGroupAt(scene.tokens, verb).first - 1)
  const at = sayer ? sayer.first - 1 : -1
  return /^(?:who|whom|which|that)$/u.test(scene.tokens[at]?.norm ?? '') ? at : null
}

/** "was found | shot to death". */
export const isFoundSo = ({ tokens }: Scene, at: number): boolean =>
  /^(?:find|leave)$/u.test(tokens[at]?.lemma ?? '') && tokens[at]?.tag === 'VERB' && verbGroupAt(tokens, at).passive

/** "denied killing": what follows is done by who denies it; not so with "reported fighting". */
const sameDoer = /^(?:deny|admit|stop|start|begin|continue|keep|avoid|finish|risk|regret|resume|consider|cease|quit)$/u

function pastAdverbs({ tokens, phraseUpTo: endsAt }: Scene, at: number): number {
  let last = at
  while (last > 0 && !endsAt(last) && (tokens[last]?.tag === 'ADV' || /^["”’)]$/u.test(tokens[last]?.norm ?? ''))) last -= 1
  return last
}

/** "prisoners, who | were …": what the relative pronoun stands for. */
function antecedentOf(scene: Scene, relative: number): Range | null {
  const last = scene.tokens[relative - 1]?.norm === ',' ? relative - 2 : relative - 1
  const phrase = scene.phraseUpTo(last)
  if (!phrase) return null
  const wider = phraseUpTo(scene, last)
  return wider?.joint ? wider : withQuantity(scene, phrase)
}
/** "12 of the prisoners who": the whole is left of "of". */
function withQuantity(scene: Scene, phrase: Range): Range {
  const outer = scene.tokens[phrase.first - 1]?.norm === 'of' ? scene.phraseUpTo(phrase.first - 2) : undefined
  return outer ? withOf(scene, outer) : phrase
}

/** "12 people, including 3 children, were killed": the phrase before the insert. */
function beforeInsert(scene: Scene, closing: number): Range | null {
  for (let at = closing - 2; at > 0 && closing - at < 25; at -= 1) {
    const token = scene.tokens[at]
    if (token?.norm !== ',' || isAge(scene, at - 1)) continue
    const phrase = phraseUpTo(scene, at - 1)
    const finite = scene.tokens.slice(at + 1, closing).some(({ tag }) => tag === 'AUX' || tag === 'SCONJ')
    if (phrase && (!finite || /^(?:who|which|whose)$/u.test(scene.tokens[at + 1]?.norm ?? ''))) return phrase
  }
  return null
}

/** "Rune Granbacka, 16, of Kalix, died": the number between two commas is nobody. */
const isAge = ({ tokens }: Scene, at: number): boolean => tokens[at]?.tag === 'NUM' && tokens[at - 1]?.norm === ','

/** "killed 12 and wounded 30", "attacked, killing two": the subject of the verb before. */
function sharedWith(scene: Scene, group: VerbGroup, depth: number): Range | null {
  const verb = verbBefore(scene, group.first - 1)
  if (verb === null) return null
  const earlier = verbGroupAt(scene.tokens, verb)
  if (
    group.shape === 'finite' &&
    group.passive !== earlier.passive &&
    scene.tokens[group.first - 1]?.tag === 'CCONJ' &&
    earlier.shape === 'to'
  )
    return null
  return subjectOf(scene, earlier, depth + 1)
}
export function verbBefore({ tokens }: Scene, from: number): number | null {
  for (let at = from; at >= 0; at -= 1) {
    const token = tokens[at]
    if (
      token?.tag === 'VERB' ||
      (token?.tag === 'AUX' && tokens[at + 1]?.tag !== 'VERB' && tokens[at + 1]?.tag !== 'AUX' && tokens[at + 1]?.tag !== 'ADV')
    )
      return at
    if (/^[;:]$/u.test(token?.norm ?? '')) return null
  }
  return null
}

/** "ordered troops to attack": who the infinitive is said of; without one, the subject of the verb that governs it. */
function controllerOf(scene: Scene, group: VerbGroup, depth: number): Range | null {
  const before = group.first - 1
  const phrase = scene.phraseUpTo(before)
  const governor = verbBefore(scene, phrase ? phrase.first - 1 : before)
  if (governor === null) return phrase ? phraseUpTo(scene, before) : null
  const near = phrase && governor >= phrase.first - 2 && orders.test(scene.tokens[governor]?.lemma ?? '')
  return near ? phrase : subjectOf(scene, verbGroupAt(scene.tokens, governor), depth + 1)
}
const orders =
  /^(?:order|urge|ask|tell|force|allow|want|call|persuade|help|enable|get|cause|warn|advise|invite|command|instruct)$/u
