import type { ActorId, Basis, Reading } from '#model'
import { atRiskRules } from './at-risk-rules.ts'
import { peopleIn, type Person } from './people.ts'
import { isPublic } from './public-people.ts'
import type { AtRiskClass } from './withheld.ts'

/** Somebody who is to be withheld by default, as one of a class; who belongs to two classes stands here twice. */
export type AtRisk = {
  readonly class: AtRiskClass
  /** null: the reader took the name for no actor. */
  readonly referent: ActorId | null
  /** Every form of the name that the text uses, the longest first. */
  readonly names: readonly string[]
  /** Why: the rule, and the words that say so. */
  readonly why: Basis
}

/**
 * The people named in a reading who are prisoners, victims, minors or witnesses, by its acts and by the words beside their names. In doubt
 * somebody is one: withholding too many is the lesser fault. What it misses and over-reads: docs/withholding.md. Pure.
 */
export function atRiskIn(reading: Reading): readonly AtRisk[] {
  const scene = { reading, people: peopleIn(reading) }
  const seen = new Map<Person, Set<AtRiskClass>>()
  return atRiskRules.flatMap((rule) => {
    const before = new Set(seen.keys())
    return rule.find(scene).flatMap(({ person, as, words }): AtRisk[] => {
      const classes = seen.get(person) ?? new Set()
      if (classes.has(as) || (rule.onlyIfNone && before.has(person))) return []
      seen.set(person, classes.add(as))
      return [{ class: as, referent: person.referent, names: person.names, why: { rule: rule.id, words } }]
    })
  })
}

/** Somebody named of whom a reading says nothing that would make them public or at risk. */
export type PrivatePerson = Omit<AtRisk, 'class'>

/**
 * The others whom a reading names and who hold no office, rank or public post in it: for those who would rather withhold every private person
 * than miss one at risk.
 */
export function privateIn(reading: Reading): readonly PrivatePerson[] {
  const people = peopleIn(reading)
  const atRisk = atRiskIn(reading)
  const left = people.filter(
    (person) => person.sure && !atRisk.some(({ names }) => names.some((name) => person.names.includes(name))),
  )
  return left
    .filter((person) => !isPublic(person, people) && person.named.length > 0)
    .map(({ referent, names, named }) => ({
      referent,
      names,
      why: { rule: 'withholding/be-private', words: named.slice(0, 1).map(({ at }) => at) },
    }))
}
