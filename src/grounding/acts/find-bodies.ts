import { targetBehind } from './targets.ts'
import { type Rule, stateOf } from './found.ts'
import { standingOf } from './modality.ts'
import { isPerson } from './participants.ts'
import { verbGroupAt } from './verb-groups.ts'

const finding = /^(?:find|discover|recover|retrieve|exhume|unearth|pull|dig|remove|identify|see|drag|fish|collect|bring|wash)$/u

/** Bodies that were found are people who were killed: "the body of a farmer was found", "recovered two bodies". Nobody is said to have done it. */
export const findBodies: Rule = {
  id: 'acts/bodies',
  example: 'Residents found the {act bodies} of {target three men}.',
  find(scene, trigger) {
    const { entry, head } = trigger
    if (entry.words[0] !== 'body' && entry.words[0] !== 'corpse') return null
    const { tokens } = scene
    const verb = tokens[tokens[head]?.head ?? -1]
    if (!verb || !finding.test(verb.lemma) || !/^(?:obj|nsubj:pass|nsubj)$/u.test(tokens[head]?.relation ?? '')) return null
    const of = targetBehind(scene, trigger, entry.target.prepositions)
    const own = scene.phraseAround(head)
    const counted = own && tokens[own.first]?.tag === 'NUM' ? own : null
    const target = of && isPerson(scene, of) ? of : of ? null : counted
    return target && stateOf(scene, entry.type, target, standingOf(scene, verbGroupAt(tokens, tokens[head]?.head ?? 0)))
  },
}
