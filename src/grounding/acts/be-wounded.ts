import { type Rule, stateOf } from './found.ts'
import { standingOf } from './modality.ts'
import { phraseUpTo } from './noun-phrases.ts'
import { isPerson } from './participants.ts'
import type { Range, Scene } from './scene.ts'
import { subjectOf, verbBefore } from './subjects.ts'
import { verbGroupAt } from './verb-groups.ts'

const bearing =
  /^(?:take|bring|rush|transport|transfer|airlift|fly|drive|carry|treat|admit|hospitali[sz]e|recover|suffer|arrive|walk|show|be|remain|lie|stay|list|escape|survive|leave)$/u

/** Wounds that somebody has, or the state they put them in: "with gunshot wounds", "in critical condition". */
export const beWounded: Rule = {
  id: 'acts/wounds',
  example: '{target Two men} were taken to hospital with {act gunshot wounds}.',
  find(scene, { entry, head, parts }) {
    if (entry.type !== 'injure' || !(entry.form === 'noun' || entry.words[0] === 'in')) return null
    const { tokens } = scene
    const first = parts[0] ?? head
    const start = entry.form === 'noun' ? (scene.phraseAround(head)?.first ?? first) : first
    if (entry.form === 'noun' && !/^(?:with|from|for)$/u.test(tokens[start - 1]?.norm ?? '')) return null
    const before = entry.form === 'noun' ? start - 2 : start - 1
    const verb = verbBefore(scene, before)
    if (verb === null || start - verb > 14 || !bearing.test(tokens[verb]?.lemma ?? '')) return null
    if (tokens.slice(verb, start).some(({ norm }) => /^(?:dead|body|died|fatal)$/u.test(norm))) return null
    const group = verbGroupAt(tokens, verb)
    const target = holderNear(scene, before, verb) ?? subjectOf(scene, group)
    if (!target || !isPerson(scene, target)) return null
    return stateOf(scene, entry.type, target, standingOf(scene, group))
  },
}

/** "found | a man | with wounds": behind its verb, whoever has them stands right before. */
function holderNear(scene: Scene, last: number, verb: number): Range | null {
  const range = phraseUpTo(scene, last)
  return range && range.first > verb && isPerson(scene, range) ? range : null
}
