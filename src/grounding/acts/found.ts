import type { ActType, CountId, RuleId } from '#model'
import type { Standing } from './modality.ts'
import type { Range, Scene } from './scene.ts'
import { isNothing } from './targets.ts'
import type { Trigger } from './triggers.ts'

/** An act as a rule points at it, before it has referents. */
export type FoundAct = {
  readonly type: ActType
  readonly standing: Standing
  readonly actor: Range | null
  readonly target: Range | null
  /** A figure that stands outside the target: "12 dead", "the toll rose to 40". */
  readonly count: CountId | null
}

/** The act of a state that somebody is in: nobody brings it about here, and "no civilians" are in none. */
export function stateOf(scene: Scene, type: ActType, target: Range, standing: Standing): FoundAct {
  const polarity = isNothing(scene, target) ? 'negative' : standing.polarity
  return { type, standing: { ...standing, polarity }, actor: null, target, count: null }
}

/** A rule is a row; `find` answers null where the trigger is not of its sort, or what it says is not this act. */
export type Rule = {
  readonly id: RuleId
  readonly example: string
  readonly find: (scene: Scene, trigger: Trigger) => FoundAct | null
}
