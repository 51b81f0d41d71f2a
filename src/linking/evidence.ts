import { readRows } from '#base'
import { telling } from './act-families.ts'
import { daysBetween } from './days.ts'
import type { Profile } from './profiles.ts'
import { nameKeyOf } from './names.ts'
import { sharedTerms, type Vocabulary } from './vocabulary.ts'

/** What speaks for two accounts being of one incident, and against it: the rows of data/linking-curve.tsv. */
export const signs = [
  'always',
  'likeness',
  'cosine',
  'names',
  'localities',
  'undated',
  'apart',
  'main-days-apart',
  'same-place',
  'other-place',
  'same-acts',
  'same-figure',
] as const

export type Evidence = {
  readonly signs: readonly number[]
  /** How likely both tell of one incident, 0 to 1. */
  readonly likelihood: number
  /** Names that both hold, as a reader would write them. */
  readonly names: readonly string[]
  /** Telling words that both hold beside those names, the most telling first. */
  readonly words: readonly string[]
  /** Days between what they tell; null where one of them has none. */
  readonly daysApart: number | null
}

const curve = new Map(readRows('linking-curve.tsv').map(([sign = '', weight]) => [sign, Number(weight)]))
const weights = signs.map((sign) => curve.get(sign) ?? 0)

/** Beyond so many days it makes no difference how far apart two accounts are. */
const longest = 60
/** What is not dated on one side counts as a week away. */
const unknown = 7
/** Many names in common say no more than a few do: so much rarity at most. */
const mostOfNames = 30
const mostOfPlaces = 20
const leastCosine = 0.01
/** Two short texts are soon alike: without a name in common, fewer words than these say nothing. */
const leastWords = 5

/** How likely two accounts are of one incident, by a logistic curve (Platt 1999) over what they have in common. */
export function evidenceFor(one: Profile, other: Profile, vocabulary: Vocabulary): Evidence {
  const { likeness, parts } = sharedTerms(one.terms, other.terms)
  const outlet = one.outlet !== null && one.outlet === other.outlet ? one.outlet : null
  const actors = namesIn(one.actors, other.actors).filter((name) => name !== outlet)
  const localities = namesIn(one.localities, other.localities)
  const rarity = (names: readonly string[]) => names.reduce((sum, name) => sum + rarityOf(name, vocabulary), 0)
  const [apart, mainApart] = [windowsApart(one, other), mainDaysApart(one, other)]
  const place = placesOf(one, other)
  const found: Readonly<Record<(typeof signs)[number], number>> = {
    always: 1,
    likeness: Math.log(Math.max(likeness, leastCosine)),
    cosine: likeness,
    names: Math.min(rarity(actors), mostOfNames) / 10,
    localities: Math.min(rarity(localities), mostOfPlaces) / 10,
    undated: apart === null ? 1 : 0,
    apart: apart === null ? 0 : Math.log1p(Math.min(apart, longest)),
    'main-days-apart': apart === null ? 0 : Math.log1p(Math.min(mainApart ?? unknown, longest)),
    'same-place': place === 'same' ? 1 : 0,
    'other-place': place === 'other' ? 1 : 0,
    'same-acts': [...one.families].some((family) => other.families.has(family)) ? 1 : 0,
    'same-figure': [...one.figures.keys()].some((figure) => other.figures.has(figure)) ? 1 : 0,
  }
  const values = signs.map((sign) => found[sign])
  const names = [...actors, ...localities]
  const odds = values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)
  const isTooLittle = names.length === 0 && parts.size < leastWords
  return {
    signs: values,
    likelihood: isTooLittle ? 0 : 1 / (1 + Math.exp(-(areOtherKinds(one, other) ? odds - ofOtherKinds : odds))),
    names,
    words: tellingWords(parts, names, vocabulary),
    daysApart: apart,
  }
}

/**
 * People die in raids and on roads: where one tells of an attack, of captives or of a meeting and the other of nothing of the kind, and no party to the
 * harm is named by both, they had better have much in common.
 */
export function areOtherKinds(one: Profile, other: Profile): boolean {
  const [here, there] = [tellingOf(one), tellingOf(other)]
  const isOneSided = (here.length === 0) !== (there.length === 0)
  return isOneSided && ![...one.parties].some((party) => other.parties.has(party))
}
const tellingOf = ({ families }: Profile) => [...families].filter((family) => telling.has(family))
/** Set by hand, in logits: the texts that the curve is fitted on tell of hardly anything but shootings. */
const ofOtherKinds = 2.5

/** Each name that both hold under one key or another, once. */
const namesIn = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] => [
  ...new Set([...one].flatMap(([key, name]) => (other.has(key) ? [name] : []))),
]

const rarityOf = (name: string, vocabulary: Vocabulary): number =>
  Math.max(0, ...nameKeyOf(name).words.map((word) => vocabulary.rarityOf(word)))

const mostWords = 5
function tellingWords(parts: ReadonlyMap<number, number>, names: readonly string[], vocabulary: Vocabulary): string[] {
  const named = new Set(names.flatMap((name) => nameKeyOf(name).words))
  return [...parts]
    .toSorted(([a, x], [b, y]) => y - x || a - b)
    .map(([number]) => vocabulary.wordOf(number))
    .filter((word) => !named.has(word))
    .slice(0, mostWords)
}

function windowsApart({ window: one }: Profile, { window: other }: Profile): number | null {
  if (!one || !other) return null
  return Math.max(0, daysBetween(one.latest, other.earliest), daysBetween(other.latest, one.earliest))
}

const mainDaysApart = ({ mainDay: one }: Profile, { mainDay: other }: Profile): number | null =>
  one && other ? Math.abs(daysBetween(one, other)) : null

/** Whether both have a town as their main place, and whether it is one. */
function placesOf({ mainPlace: one }: Profile, { mainPlace: other }: Profile): 'same' | 'other' | null {
  if (one?.level !== 'locality' || other?.level !== 'locality') return null
  return nameKeyOf(one.name).key === nameKeyOf(other.name).key ? 'same' : 'other'
}
