import { type ActType, wordsAt } from '#model'
import type { Fact } from './facts.ts'
import { nameKeyOf } from './names.ts'

/** What is done to a thing can be told of one: "Attack on the customs station". People are told of in the plural, or by name. */
const toThings: ReadonlySet<ActType> = new Set<ActType>(['attack', 'strike', 'raid', 'shoot-down', 'seize', 'destroy'])

/** The words of an act's target that make good English in a title, as written but for their number; else null. */
export function targetWords(fact: Fact): string | null {
  const { act, from } = fact
  const [at] = act.target?.spans ?? []
  if (!at || !act.target) return null
  const given = wordsAt(from.told.document.text, at).replace(/\s+/gu, ' ').trim()
  const words = given.replace(quantity, '')
  if (given.length > longest || !plain.test(words) || pronoun.test(words) || joined.test(words)) return null
  const bare = words.replace(/^the /iu, '')
  const isPlace = from.told.place(act.target.referent) !== null || isNameOfPlace(bare, fact)
  const actor = from.told.actor(act.target.referent)
  const canSuffer = actor?.kind === 'person' || (act.type !== 'kill' && act.type !== 'injure')
  const isNamed = actor?.named === true && canSuffer && isName(bare)
  const isWhole = isPlural(bare) && !atLarge.test(bare) && !counted.test(bare)
  if (toThings.has(act.type) && (definite.test(words) || isPlace)) return inTitle(words)
  if (isPlace) return null
  return isNamed ? inTitle(words) : isWhole && !isName(bare) ? bare : null
}

const longest = 40
/** "at least", "four", "their": whose and how many is for the questions to say. */
const quantity =
  /^(?:(?:its|their|our|his|her|at least|around|about|some|several|many|more than|more|no|none|any|all|both|of|of the|[\d,]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|dozen|a dozen|the (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)) )+/iu
const plain = /^\p{L}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,5}$/u
const pronoun = /^(?:they|them|it|him|he|she|her|us|we|you|this|that|these|those|which|who|each|others?|another)\b/iu
/** Words after which a phrase is more than one thing, or a clause. */
const joined =
  / (?:and|or|who|that|which|whose|where|when|while|both|as|in|on|at|from|by|with|to|for|near|after|before|during)\b/iu
const definite = /^the \p{L}/iu
export const isName = (words: string): boolean => capitalised.test(words)
const capitalised = /^\p{Lu}[\p{L}’'-]*(?: (?:of(?: the)? )?\p{Lu}[\p{L}’'-]*)*$/u
/** "Attack on people" says nothing that "Attack" does not. */
const atLarge = /^(?:people|persons|individuals|victims|casualties|dead|wounded|injured|suspects|ends|reports)\b/iu
const counted = / (?:several|some|many|all|any|[\d,]+|two|three|four|five|six|seven|eight|nine|ten) /iu

/** Is its head a plural: "soldiers", "members of the Corps"? */
const isPlural = (words: string): boolean =>
  /(?:(?<![sui])s|people|children|men|women|police|troops|personnel)$/iu.test(words.split(/ of /iu)[0] ?? '')

const isNameOfPlace = (words: string, { from }: Fact): boolean => {
  const { key } = nameKeyOf(words)
  return from.told.reading.referents.some((one) => one.kind === 'place' && nameKeyOf(one.name).key === key)
}

const inTitle = (words: string): string => (words.startsWith('The ') ? `the ${words.slice(4)}` : words)
