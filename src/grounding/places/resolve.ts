import { type Atlas, distanceKm, type Entry } from '#atlas'
import type { Span } from '#model'
import { candidatesFor } from './candidates.ts'

/** A name in a text, with what its own words tell of the place. */
export type NamedPlace = {
  readonly name: string
  readonly at: Span
  readonly level: 'country' | 'region' | 'locality' | 'unknown'
  readonly country: string | null
}

export type Resolution = {
  readonly entry: Entry
  /** The entry is not the place itself, which no list knows, but the region or district that the text puts it in. */
  readonly part: boolean
}

/**
 * Which place each name means, judged together: how large and how directly so named a place is, and how well it sits with what the
 * other names mean (their country, their region, their neighbourhood; a name that the next one contains, "Paris, Texas"). One name has one
 * meaning in a document. Rounds of choosing, each by the choices of the one before (after Lieberman and Samet, SIGIR 2012, and
 * Leidner 2007). null where no list knows the name, and "ambiguous" where another place fits about as well.
 */
export function resolvePlaces(text: string, names: readonly NamedPlace[], atlas: Atlas): (Resolution | 'ambiguous' | null)[] {
  const items = new Map<string, Item>()
  for (const name of names) {
    const key = itemKey(name)
    const item = items.get(key)
    if (item) item.count += 1
    else items.set(key, itemFor(name, atlas))
  }
  const containers = containersIn(text, names)
  for (let round = 0; round < rounds; round += 1) {
    const all = [...items].map(([key, item]) => ({ key, item, weight: weightOf(item) }))
    const chosen = all.map(({ key, item }) => ranked(key, item, all, items, containers))
    for (const [index, { item }] of all.entries()) {
      const found = chosen[index] ?? []
      item.best = found[0]?.entry ?? null
      item.margin = marginOf(found)
    }
  }
  return names.map((name) => {
    const key = itemKey(name)
    const item = items.get(key)
    if (item?.best) return item.margin < leastMargin ? 'ambiguous' : { entry: item.best, part: false }
    const whole = [...(containers.get(key) ?? [])].flatMap((one) => items.get(one)?.best ?? [])
    const around = whole.find(({ kind }) => kind === 'region' || kind === 'district')
    return around ? { entry: around, part: true } : null
  })
}

type Choice = { readonly entry: Entry; readonly prior: number }
type Item = { readonly choices: readonly Choice[]; count: number; best: Entry | null; margin: number }
type Weighted = { readonly key: string; readonly item: Item; readonly weight: number }
const rounds = 4
/** In the unit of the score, in which a tenfold of inhabitants is 0.8. */
const leastMargin = 0.5
const mostChoices = 80

const itemKey = ({ name, level, country }: NamedPlace) => `${name}/${level === 'locality' ? '' : level}/${country ?? ''}`

function itemFor(name: NamedPlace, atlas: Atlas): Item {
  const { called, fit } = candidatesFor(name.name, atlas)
  const fitting = called.filter(({ entry }) => isOfLevel(entry, name.level) && isIn(entry, name.country))
  const towns = fitting.filter(({ entry }) => !isPart(entry))
  const parts = Math.max(0, ...fitting.filter(({ entry }) => isPart(entry)).map(({ entry }) => entry.people))
  // "Bare Kherson" is the city; a hamlet of the name of a province is not what is meant
  const bare = name.level === 'locality' && towns.some(({ entry }) => entry.people > parts / 50) ? towns : fitting
  const choices = bare.map(({ entry, rank }) => ({ entry, prior: priorOf(entry) + (ofRank[rank] ?? 0) * fit }))
  const best = evened(choices)
    .toSorted((a, b) => b.prior - a.prior || a.entry.id - b.entry.id)
    .slice(0, mostChoices)
  return { choices: best, count: 1, best: best[0]?.entry ?? null, margin: 0 }
}
const ofRank = [1.2, 0.5, 0]
const isIn = (entry: Entry, country: string | null): boolean =>
  country === null || entry.country === null || entry.country === country
const isPart = ({ kind }: Entry): boolean => kind === 'region' || kind === 'district' || kind === 'country'

/** "Georgia": where a country and a state of another bear one name, only the other names can tell. */
function evened(choices: readonly Choice[]): readonly Choice[] {
  const country = choices.find(({ entry }) => entry.kind === 'country')
  const region = choices.find(({ entry }) => entry.kind === 'region' && entry.country !== country?.entry.country)
  if (!country || !region) return choices
  return choices.map((choice) => (choice === country ? { ...choice, prior: region.prior } : choice))
}

const isOfLevel = ({ kind }: Entry, level: NamedPlace['level']): boolean => {
  if (level === 'country') return kind === 'country'
  return level === 'region' ? kind === 'region' || kind === 'district' || kind === 'area' : true
}

function priorOf({ kind, people }: Entry): number {
  return 0.8 * Math.log10(people + 10) + ofKind[kind]
}
const ofKind: Readonly<Record<Entry['kind'], number>> = {
  country: 4.5,
  area: 1.5,
  water: 1.5,
  site: 3,
  region: 1.4,
  district: -0.5,
  capital: 3,
  seat: 0.6,
  town: 0,
}

/** How much a name says about the others: more where it is often used, and where it can mean little else. */
const weightOf = ({ choices, count, best }: Item): number => {
  if (!best) return 0
  const wide = best.kind === 'country' || best.kind === 'region'
  return Math.sqrt(count) * (wide ? 1.5 : 1 / (1 + Math.min(choices.length, 30) / 6))
}

type Scored = { readonly entry: Entry; readonly score: number }

function ranked(
  key: string,
  item: Item,
  all: readonly Weighted[],
  items: ReadonlyMap<string, Item>,
  containers: ReadonlyMap<string, ReadonlySet<string>>,
): Scored[] {
  const others = all.filter((one) => one.key !== key && one.weight > 0)
  const total = others.reduce((sum, { weight }) => sum + weight, 0)
  const sure = Math.min(1, total / 1.5)
  const share = (fits: (entry: Entry) => boolean) =>
    total === 0
      ? 0
      : (sure * others.reduce((sum, { item: { best }, weight }) => sum + (best && fits(best) ? weight : 0), 0)) / total
  const near = others.filter(
    ({ item: { best } }) => best && best.kind !== 'country' && best.kind !== 'area' && best.kind !== 'water',
  )
  const nearTotal = Math.max(
    0.4,
    near.reduce((sum, { weight }) => sum + weight, 0),
  )
  const inside = [...(containers.get(key) ?? [])].flatMap((one) => items.get(one) ?? [])
  return item.choices
    .map(({ entry, prior }) => {
      let score = prior
      if (entry.country) score += 2.6 * share((other) => other.country === entry.country)
      if (entry.admin1 !== null) score += 2 * share((other) => other.admin1 === entry.admin1)
      if (entry.kind !== 'country') {
        const close = near.reduce(
          (sum, { item: { best }, weight }) =>
            sum + (best ? weight * Math.exp(-distanceKm(entry, best) / (best.kind === 'region' ? 300 : 120)) : 0),
          0,
        )
        score += (3.4 * close) / nearTotal
      }
      if (inside.some((outer) => outer.choices.slice(0, 8).some(({ entry: whole }) => contains(whole, entry)))) score += 6
      return { entry, score }
    })
    .toSorted((a, b) => b.score - a.score || a.entry.id - b.entry.id)
}

const contains = (whole: Entry, part: Entry): boolean =>
  whole.id !== part.id &&
  ((whole.kind === 'country' && part.kind !== 'country' && whole.country === part.country) ||
    (whole.kind === 'region' && part.kind !== 'region' && part.kind !== 'country' && whole.id === part.admin1) ||
    (whole.kind === 'district' &&
      part.kind !== 'region' &&
      part.kind !== 'country' &&
      part.kind !== 'district' &&
      whole.id === part.admin2))

/** "Paris, Texas", "Alexandria (Egypt)": the names that stand right behind another. */
function containersIn(text: string, names: readonly NamedPlace[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  const inOrder = names.toSorted((a, b) => a.at.start - b.at.start)
  for (const [index, name] of inOrder.entries()) {
    const next = inOrder[index + 1]
    if (!next || next.name === name.name || !/^(?:,\s|\s\(|,?\sin\s)$/u.test(text.slice(name.at.end, next.at.start))) continue
    const key = itemKey(name)
    found.set(key, (found.get(key) ?? new Set()).add(itemKey(next)))
  }
  return found
}

/** Another town of the same name a walk away is the same answer. */
function marginOf([first, ...rest]: readonly Scored[]): number {
  if (!first) return 0
  const other = rest.find(({ entry }) => distanceKm(entry, first.entry) > sameKm)
  return other ? first.score - other.score : Infinity
}
const sameKm = 50
