import type { RuleId } from '#model'
import type { Cast, Character } from './cast.ts'
import type { ActorWords } from './words.ts'

/**
 * A rule is a row: which actor of the cast words mean, or null where the rule has nothing to say; "unclear" where they mean
 * one of several, and no later rule is asked. In the examples every mark is given as a source, and its label is the actor.
 */
export type Rule = {
  readonly id: RuleId
  readonly example: string
  readonly find: (words: ActorWords, cast: Cast) => Character | 'unclear' | null
}
