import type { Act, Token } from '#model'
import { conditionOf } from './conditions.ts'
import type { Scene } from './scene.ts'
import { verbBefore } from './subjects.ts'
import { isNegation, type VerbGroup, verbGroupAt } from './verb-groups.ts'

export type Standing = Pick<Act, 'polarity' | 'modality'>

const failing = /^(?:fail|refuse|decline|deny|stop|avoid|prevent|forget|cease|quit|halt|abandon|cancel)$/u
const suspecting = /^(?:suspect|accuse|charge|blame|consider|plan|discuss|risk)$/u
const trying = /^(?:try|attempt|struggle)$/u
const happening =
  /^(?:begin|start|continue|manage|help|seem|appear|report|believe|claim|say|allege|think|know|happen|use|come|go|be|have|keep|require)$/u

/** Whether the verb says that something is, was to be, may be, or is not. "reportedly" is a hedge, and no concern of this. */
export function standingOf(scene: Scene, group: VerbGroup, depth = 0): Standing {
  const shared = depth < 4 ? sharedWith(scene, group) : null
  if (shared) return standingOf(scene, shared, depth + 1)
  const governed = governorOf(scene, group)
  const negated = group.negated || (governed !== null && governed.negative) || withoutBefore(scene, group)
  const planned = group.shape === 'to' || group.modal === 'intended'
  const modality =
    conditionOf(scene, group.first, group.verb, planned) ??
    (group.modal === 'actual' ? (governed?.modality ?? 'actual') : group.modal)
  return { polarity: negated ? 'negative' : 'positive', modality }
}

/** "expected to visit and | meet", "will be caught and | killed", "was not caught or | killed": what stands before the first verb holds for both. */
function sharedWith(scene: Scene, group: VerbGroup): VerbGroup | null {
  const { tokens } = scene
  const link = tokens[group.first - 1]
  if (link?.tag !== 'CCONJ' || link.norm === 'but' || group.first !== group.verb) return null
  const at = verbBefore(scene, group.first - 2)
  if (at === null) return null
  const earlier = verbGroupAt(tokens, at)
  const { norm, lemma } = tokens[group.verb] ?? {}
  const bare = norm === lemma && (earlier.shape === 'to' || earlier.modal !== 'actual')
  const participle =
    earlier.passive && norm !== lemma && group.first - at <= 3 && (earlier.modal !== 'actual' || earlier.shape === 'to')
  const neither = earlier.negated && link.norm !== 'and' && group.first - at <= 3
  const both = earlier.shape === 'ing' && group.shape === 'ing' && group.first - at <= 3
  return bare || participle || neither || both ? earlier : null
}

const withoutBefore = ({ tokens }: Scene, { first, shape }: VerbGroup): boolean =>
  shape === 'ing' && tokens[first - 1]?.norm === 'without'

/** "accused of", "accused of kidnapping and": said of somebody, not of what happened. */
export function isAccused(tokens: readonly Token[], first: number): boolean {
  const listed = tokens[first - 1]?.tag === 'CCONJ' && tokens[first - 2]?.norm.endsWith('ing')
  const at = listed ? first - 3 : first - 1
  return tokens[at]?.tag === 'ADP' && /^(?:accused|suspected|charged)$/u.test(tokens[at - 1]?.norm ?? '')
}

/** What the verb over this one makes of it: "decided to", "failed to", "denied killing". */
function governorOf(
  scene: Scene,
  group: VerbGroup,
  depth = 0,
): { readonly negative: boolean; readonly modality: Act['modality'] } | null {
  const { tokens } = scene
  if (group.shape !== 'to' && group.shape !== 'ing') return null
  const before = tokens[group.first - 1]
  if (group.shape === 'ing' && before?.norm === ',') return null
  if (group.shape === 'ing' && isAccused(tokens, group.first)) return { negative: false, modality: 'possible' }
  const from = group.shape === 'ing' && before?.tag === 'ADP' ? group.first - 2 : group.first - 1
  const phrase = scene.phraseUpTo(from)
  const at = verbBefore(scene, phrase ? phrase.first - 1 : from)
  if (at === null || at < (phrase?.first ?? from + 1) - 3)
    return group.shape === 'to' ? { negative: false, modality: 'intended' } : null
  const lemma = tokens[at]?.lemma ?? ''
  const own = verbGroupAt(tokens, at)
  if (failing.test(lemma)) return { negative: !own.negated, modality: 'actual' }
  if (group.shape === 'ing') return suspecting.test(lemma) ? { negative: false, modality: 'possible' } : null
  if (trying.test(lemma)) return { negative: false, modality: 'possible' }
  // "are to be withdrawn"
  if (lemma === 'be' && at === group.first - 1) return { negative: own.negated, modality: 'intended' }
  const inner = happening.test(lemma) && depth < 3 ? governorOf(scene, own, depth + 1) : null
  const modality = happening.test(lemma)
    ? (inner?.modality ?? (own.modal === 'actual' && lemma !== 'go' ? 'actual' : 'intended'))
    : 'intended'
  return { negative: own.negated || isNegation(tokens[group.first - 1]), modality }
}
