import { phraseFrom } from './noun-phrases.ts'
import type { Range, Scene } from './scene.ts'
import type { Trigger } from './triggers.ts'

/** What one of the prepositions leads to, in the same clause: "attack | by rebels | on the base". */
export function targetBehind(scene: Scene, { parts, head }: Trigger, prepositions: readonly string[]): Range | null {
  const { tokens } = scene
  if (prepositions.length === 0) return null
  const from = (parts.at(-1) ?? head) + 1
  for (let at = from; at < Math.min(from + 9, tokens.length); at += 1) {
    const token = tokens[at]
    if (token && prepositions.includes(token.norm)) {
      const phrase = phraseFrom(scene, at + 1)
      if (phrase) return phrase
    }
    if (token?.tag === 'ADP' && !/^(?:by|of|against|on)$/u.test(token.norm) && !prepositions.includes(token.norm)) return null
    if (!token || token.tag === 'VERB' || token.tag === 'AUX' || token.tag === 'CCONJ' || /^[,;:.—–]$/u.test(token.norm))
      return null
  }
  return null
}

/** "nobody", "no civilians". */
export function isNothing({ tokens }: Scene, range: Range | null): boolean {
  if (!range) return false
  const none = (at: number) => /^(?:no|none|nobody|neither|nothing)$/u.test(tokens[at]?.norm ?? '')
  if (none(range.first - 1) || (none(range.first - 2) && tokens[range.first - 1]?.norm === 'of')) return true
  return none(range.first) && !/^(?:fewer|less|more)$/u.test(tokens[range.first + 1]?.norm ?? '')
}
