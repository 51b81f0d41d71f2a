import type { Doubt, ProposedGrade } from '#model'
import { doubtsOn } from './doubts.ts'
import type { Fact } from './facts.ts'
import { admiraltyGrade } from './grade-admiralty.ts'
import { airwarsGrade } from './grade-airwars.ts'
import { iraqBodyCountGrade } from './grade-iraq-body-count.ts'
import { harmIn } from './harm.ts'
import type { Identities } from './identities.ts'
import type { Asked } from './questions.ts'
import { responsibilityIn } from './responsibility.ts'
import type { Traced } from './traced.ts'
import { voicesIn } from './voices.ts'

/** What was compared of one incident; its questions in their order. */
export type Compared = {
  readonly asked: readonly Asked[]
  readonly facts: readonly Fact[]
  readonly traced: readonly Traced[]
  readonly doubts: readonly Doubt[]
}

/** What three schemes that people grade by would say, each with its reason, for a person to accept or reject. Nothing rests on a grade here. */
export function gradesOf({ asked, facts, traced, doubts }: Compared, identities: Identities): ProposedGrade[] {
  if (asked.length === 0) return []
  const voices = voicesIn(traced, identities)
  const who = responsibilityIn(facts, traced, voices, identities)
  const isAlone = new Set(traced.map(voices.of)).size < 2
  return [
    { scheme: 'airwars', question: null, ...airwarsGrade(harmIn(asked, ['killed', 'injured'], voices), who, voices) },
    {
      scheme: 'iraq-body-count',
      question: null,
      ...iraqBodyCountGrade(harmIn(asked, ['killed'], voices), who.isOfFighting, voices),
    },
    ...asked.map((one, index): ProposedGrade => ({
      scheme: 'admiralty',
      question: `q${index + 1}`,
      ...admiraltyGrade(one, doubtsOn(one, doubts), isAlone, voices),
    })),
  ]
}
