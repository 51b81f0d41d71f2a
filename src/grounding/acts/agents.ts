import { phraseFrom } from './noun-phrases.ts'
import { isPerson, isPlace, mentionAt } from './participants.ts'
import type { Range, Scene } from './scene.ts'

/** "by gunmen": an actor that the text knows; "by Monday" and "by a bomb" are none. */
export function agentBehind(scene: Scene, from: number): Range | null {
  const { tokens } = scene
  for (let at = from + 1; at < Math.min(from + 9, tokens.length); at += 1) {
    const token = tokens[at]
    if (token?.norm === 'by') {
      const phrase = phraseFrom(scene, at + 1)
      return phrase && (mentionAt(scene.actors, scene, phrase) || isPerson(scene, phrase)) && !isPlace(scene, phrase)
        ? phrase
        : null
    }
    if (token?.tag === 'VERB' || /^[,;:.—–]$/u.test(token?.norm ?? '') || token?.tag === 'CCONJ') return null
  }
  return null
}
