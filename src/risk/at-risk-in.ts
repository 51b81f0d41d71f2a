import type { AtRisk } from '#model'
import { atRiskRules } from './at-risk-rules.ts'
import { peopleIn, type Person } from './people.ts'
import { isPublic } from './public-people.ts'
import type { ReadText } from './read-text.ts'

/**
 * The people named in a text who are prisoners, victims, minors or witnesses, by its acts and by the words beside their names, and after them those of whom it
 * says nothing that makes them public. In doubt somebody is at risk: withholding too many is the lesser fault. What it misses and over-reads:
 * docs/withholding.md. Pure.
 */
export function atRiskIn(reading: ReadText): readonly AtRisk[] {
  const people = peopleIn(reading)
  const seen = new Map<Person, Set<AtRisk['class']>>()
  const found = atRiskRules.flatMap((rule) => {
    const before = new Set(seen.keys())
    return rule.find({ reading, people }).flatMap(({ person, as, words }): AtRisk[] => {
      const classes = seen.get(person) ?? new Set()
      if (classes.has(as) || (rule.onlyIfNone && before.has(person))) return []
      seen.set(person, classes.add(as))
      return [{ class: as, referent: person.referent, names: person.names, why: { rule: rule.id, words } }]
    })
  })
  return [...found, ...privateAmong(people, found)]
}

function privateAmong(people: readonly Person[], found: readonly AtRisk[]): AtRisk[] {
  const left = people.filter(
    (person) => person.sure && !found.some(({ names }) => names.some((name) => person.names.includes(name))),
  )
  return left
    .filter((person) => !isPublic(person, people) && person.named.length > 0)
    .map(({ referent, names, named }) => ({
      class: 'private',
      referent,
      names,
      why: { rule: 'risk/be-private', words: named.slice(0, 1).map(({ at }) => at) },
    }))
}
