import type { AtRiskClass, RuleId, Span } from '#model'
import type { ReadText } from './read-text.ts'
import type { Occurrence, Person } from './people.ts'

/** That somebody belongs to a class, and the words that say so. */
export type Finding = { readonly person: Person; readonly as: AtRiskClass; readonly words: readonly Span[] }

/** What the rules look at: a reading, and the people whom it names. */
export type Scene = { readonly reading: ReadText; readonly people: readonly Person[] }

/** A rule is a row. The example is marked text, `{class name}`, and runs as the rule's test. */
export type AtRiskRule = {
  readonly id: RuleId
  readonly example: string
  /** It speaks only for those of whom no rule before it has said anything. */
  readonly onlyIfNone?: true
  readonly find: (scene: Scene) => readonly Finding[]
}

/** A finding for each class that `classesAt` gives for a place where somebody is named. */
export const byOccurrence = (
  { people }: Scene,
  classesAt: (occurrence: Occurrence, person: Person) => readonly (readonly [AtRiskClass, readonly Span[]])[],
): Finding[] =>
  people.flatMap((person) =>
    person.named.flatMap((occurrence) => classesAt(occurrence, person).map(([as, words]) => ({ person, as, words }))),
  )
