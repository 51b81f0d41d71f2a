import { countIn } from './circumstances.ts'
import { type Rule, stateOf } from './found.ts'
import { standingOf } from './modality.ts'
import { countUpTo, phraseUpTo } from './noun-phrases.ts'
import { isPerson } from './participants.ts'
import type { Range, Scene } from './scene.ts'
import { subjectOf } from './subjects.ts'
import { isNegation, type VerbGroup, verbGroupAt } from './verb-groups.ts'

export const beInState: Rule = {
  id: 'acts/state',
  example: '{target Two sailors} were {act missing}.',
  find(scene, { entry, head }) {
    const be = entry.form === 'adj' ? copulaBefore(scene, head) : null
    if (!be) return null
    const target = subjectOf(scene, be)
    if (!target || !isPerson(scene, target)) return null
    return stateOf(scene, entry.type, target, standingOf(scene, be))
  },
}

/** A figure right before the word, with or without its noun: "12 dead", "left two people injured". */
export const countState: Rule = {
  id: 'acts/counted-state',
  example: 'There were {target twelve people} {act dead} after the blast.',
  find(scene, { entry, head, parts }) {
    const { tokens } = scene
    const last = parts.at(-1) ?? head
    if (entry.form !== 'adj' || scene.phraseFrom(last + 1)) return null
    const before = scene.phraseUpTo(head - 1) ?? inPhrase(scene, head) ?? countUpTo(scene, head - 1)
    if (!before) return null
    const count = countIn(scene, before)
    if (!count || !isPerson(scene, before)) return null
    const target = tokens[before.last]?.tag === 'NUM' ? null : phraseUpTo(scene, before.last)
    return {
      type: entry.type,
      standing: { polarity: 'positive', modality: 'actual' },
      actor: null,
      target: target && before,
      count,
    }
  },
}

/** "12 dead": where the number and the word make one phrase. */
function inPhrase(scene: Scene, head: number): Range | null {
  const phrase = scene.phraseAround(head)
  const number = scene.tokens[head - 1]
  return phrase && phrase.last === head && number?.tag === 'NUM' ? { first: phrase.first, last: head - 1, head: head - 1 } : null
}

/** "were", "remained", "have been reported", with the adverbs before the state. */
function copulaBefore({ tokens }: Scene, head: number): VerbGroup | null {
  let at = head - 1
  while (tokens[at]?.tag === 'ADV' || isNegation(tokens[at])) at -= 1
  const verb = tokens[at]
  if (!verb || !/^(?:be|remain|lie|go|become|feel)$/u.test(verb.lemma) || (verb.tag !== 'AUX' && verb.tag !== 'VERB')) return null
  if (verb.norm.endsWith('ing')) return null
  const group = verbGroupAt(tokens, at)
  return { ...group, passive: false, negated: group.negated || tokens.slice(at, head).some(isNegation) }
}
