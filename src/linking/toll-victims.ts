import { wordsAt } from '#model'
import type { Fact } from './facts.ts'
import { groupedBy } from './groups.ts'
import type { Valued } from './held.ts'
import { isKnown } from './people.ts'
import { isPersonName, personsListed } from './told-one-by-one.ts'

/**
 * People killed or hurt who are told of one by one, where the report gives no figure: as many as it names. A description beside a name
 * ("the boy", "a 15-year-old") is the one named, unless its words set it apart ("another man", "her brother"): then there may be more.
 */
export function victimsBeside(counted: readonly Valued[], facts: readonly Fact[]): Valued[] {
  const placeOf = ({ from: { told } }: Fact) => told.document.id
  const documents = new Set(counted.map(({ fact }) => placeOf(fact)))
  const sources = new Set(counted.map(({ fact }) => `${placeOf(fact)} ${fact.from.root.source}`))
  const single = facts.flatMap((fact) => victimOf(fact) ?? [])
  const beside = single.filter(({ fact, isNamed }) =>
    isNamed ? !sources.has(`${placeOf(fact)} ${fact.from.root.source}`) : !documents.has(placeOf(fact)),
  )
  const groups = groupedBy(beside, ({ fact }) => `${placeOf(fact)} ${fact.from.root.source} ${fact.said.on} ${fact.said.step}`)
  const people = groupedBy(beside, ({ fact }) => placeOf(fact))
  return [...groups.values()].flatMap((victims) => {
    const [first] = victims
    const all = (first && people.get(placeOf(first.fact))) ?? []
    return valuedTogether(victims, new Set(all.flatMap(({ key }) => key ?? [])).size > 1 && all.some(standsApart))
  })
}

type Victim = {
  readonly fact: Fact
  readonly key: string | null
  readonly isNamed: boolean
  readonly persons: readonly string[]
  readonly words: string
}

/** "Granbacka" is the Rune Granbacka of another mention. */
const distinct = (persons: readonly string[]): number =>
  new Set(persons.map((one) => one.toLowerCase().split(/\s+/u).at(-1) ?? one)).size

const standsApart = ({ isNamed, words }: Victim): boolean => !isNamed && apart.test(words)
const apart = /^(?:another|other|a second|the second|a third|the third|one more|his|her|their|its|my|our)\b|['’]s\s/iu

function valuedTogether(victims: readonly Victim[], maybeMore: boolean): Valued[] {
  const named = [...new Map(victims.filter(({ isNamed }) => isNamed).map((one) => [one.key, one])).values()]
  const least = Math.max(1, distinct(named.flatMap(({ persons }) => persons)))
  const [first] = named.length > 0 ? named : victims
  if (!first) return []
  const words = named.length > 1 ? named.map((one) => one.words).join(', ') : first.words
  const value = { low: least, high: maybeMore ? null : least, approx: false, words }
  const range = { low: least, high: Infinity }
  return [first, ...victims.filter((one) => one !== first)].map(({ fact }) => ({ fact, value, range, negated: false }))
}

function victimOf(fact: Fact): Victim | null {
  const { act, from, negated } = fact
  const [at] = act.target?.spans ?? []
  if (!at || !act.target || negated || act.modality !== 'actual' || act.count !== null) return null
  const words = wordsAt(from.told.document.text, at)
  if (institution.test(words)) return null
  const actor = from.told.actor(act.target.referent)
  const persons = personsListed(words)
  if (!isOnePerson(fact) && !persons) return null
  const unit = act.target.unit !== null && isKnown(act.target.unit) ? act.target.unit : null
  return {
    fact: { ...fact, act: { ...act, target: { ...act.target, unit } } },
    key: persons || (!actor && isPersonName(words)) ? words : (actor?.id ?? null),
    isNamed: persons !== null || actor?.named === true || (!actor && isPersonName(words)),
    persons: persons ?? [words],
    words,
  }
}

const institution = /\b(?:School|University|College|Hospital|Church|Department|Street|Avenue|Center|Centre)$/u

/** A person told of without a figure: "his wife", "the 14-year-old", "him". */
export function isOnePerson({ act, count, from: { told } }: Fact): boolean {
  const [at] = act.target?.spans ?? []
  if (!at || !act.target || count) return false
  const words = wordsAt(told.document.text, at)
  const actor = told.actor(act.target.referent)
  if (oneOf.test(words)) return true
  if (actor) return actor.kind === 'person' && !several.test(words)
  return pronoun.test(words) || aged.test(words) || isBareNoun(words, act.target.unit) || isPersonName(words)
}
const pronoun = /^(?:he|she|him|her|himself|herself)$/iu
const aged = /^(?:an?|the|another|his|her|their)\s[\p{L}\s]*\d[\p{L}\d-]*-old$/iu
const oneOf = /^one of (?:the|its|his|her|their)\s/iu
/** "Teen shot dead": a headline leaves out the article. */
const isBareNoun = (words: string, unit: string | null): boolean =>
  unit !== null && isKnown(unit) && words.toLowerCase() === unit && !/^(?:people|police|personnel|family)$/u.test(unit)
const several = /\b(?:and|two|three|both|several|some|many|all|other|others)\b/iu
