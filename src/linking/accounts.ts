import { type Act, type Claim, type SentenceAt, type Span, wordsAt } from '#model'
import { familyOf } from './act-families.ts'
import { daysBetween, type Window } from './days.ts'
import { distinctActs, longAgo, type MainPoint, mainPointOf, placeOfAct } from './main-point.ts'
import { nameKeyOf } from './names.ts'
import type { Told } from './told.ts'

/**
 * One document's telling of one incident: `told` with the claims that speak of it alone. The main account has the document's other
 * text too; the others, "an old raid mentioned beside the new one", have the sentences of their claims.
 */
export type Account = {
  readonly told: Told
  readonly isMain: boolean
  /** Its place among the accounts of its document; the main one is 0. */
  readonly index: number
  /** The text that belongs to it, in order. */
  readonly parts: readonly Span[]
  /** First and last day of what it tells; null where nothing is dated. */
  readonly window: Window | null
}

/** Acts that are not long ago are of another incident where they are told to have been in another town, and so many days before. */
const another = 2
/** A longer time than a month is no date of an incident. */
const longest = 31

/** The accounts of a document, its main one first. Whoever cannot tell them apart by day and place keeps them together. */
export function accountsIn(told: Told): Account[] {
  const point = mainPointOf(told)
  const asides = asidesIn(told, point)
  const groups = groupedAsides(asides)
  const held = new Set(asides.flatMap(({ claims }) => claims))
  const own = told.reading.claims.filter((claim) => !held.has(claim))
  const sentences = asides.map(({ sentence }) => sentence.at)
  const main: Account = {
    told: toldWith(told, own),
    isMain: true,
    index: 0,
    parts: withoutSpans(told, sentences),
    window: point.window,
  }
  return [
    main,
    ...groups.map((group, i): Account => ({
      told: toldWith(
        told,
        group.flatMap(({ claims }) => claims),
      ),
      isMain: false,
      index: i + 1,
      parts: group.map(({ sentence }) => sentence.at),
      window: unionOf(group),
    })),
  ]
}

/** A document that states no act tells of no incident. */
export const statesAct = ({ told: { reading } }: Account): boolean => reading.claims.some(({ acts }) => acts.length > 0)

const toldWith = (told: Told, claims: readonly Claim[]): Told =>
  claims.length === told.reading.claims.length ? told : { ...told, reading: { ...told.reading, claims } }

/** A sentence whose acts are of another incident than the document's main one. */
type Aside = {
  readonly sentence: SentenceAt
  readonly claims: readonly Claim[]
  readonly window: Window
  readonly place: string | null
}

function asidesIn(told: Told, point: MainPoint): Aside[] {
  const { sentences, claims } = told.reading
  return sentences.flatMap((sentence) => {
    const own = claims.filter(({ content: [{ start }] }) => sentence.at.start <= start && start < sentence.at.end)
    const acts = distinctActs(own)
    const dated = acts.flatMap((act) => windowOf(act, told) ?? [])
    if (dated.length === 0 || !acts.some(isHarm) || !dated.every((one) => isElsewhere(one, told, point, acts))) return []
    const places = acts.flatMap((act) => placeOfAct(act, told) ?? [])
    const [place] = places.filter(({ level }) => level === 'locality')
    return [{ sentence, claims: own, window: spanning(dated), place: place ? nameKeyOf(place.name).key : null }]
  })
}

const isHarm = ({ type, modality, polarity }: Act): boolean =>
  modality === 'actual' && polarity === 'positive' && /^(?:violence|custody|casualties)$/u.test(familyOf(type) ?? '')

function isElsewhere({ earliest, latest }: Window, told: Told, { day, place }: MainPoint, acts: readonly Act[]): boolean {
  if (!day) return false
  const back = daysBetween(latest, day)
  if (back > longAgo) return true
  if (back <= another || daysBetween(earliest, latest) > longest || place?.level !== 'locality') return false
  const towns = acts.flatMap((act) => placeOfAct(act, told) ?? []).filter(({ level }) => level === 'locality')
  return towns.length > 0 && towns.every(({ name }) => nameKeyOf(name).key !== nameKeyOf(place.name).key)
}

function windowOf({ time }: Act, told: Told): Window | null {
  const found = told.time(time)
  return found?.earliest && found.latest ? { earliest: found.earliest, latest: found.latest } : null
}

const spanning = (windows: readonly Window[]): Window =>
  windows.reduce((all, one) => ({
    earliest: one.earliest < all.earliest ? one.earliest : all.earliest,
    latest: one.latest > all.latest ? one.latest : all.latest,
  }))
const unionOf = (group: readonly Aside[]): Window => spanning(group.map(({ window }) => window))

/** Sentences of one time, and of one town where both name one, tell of one incident. */
function groupedAsides(asides: readonly Aside[]): Aside[][] {
  const groups: Aside[][] = []
  for (const aside of asides) {
    const fitting = groups.find((group) => group.every((one) => areTogether(one, aside)))
    if (fitting) fitting.push(aside)
    else groups.push([aside])
  }
  return groups
}
const areTogether = (one: Aside, other: Aside): boolean =>
  one.window.earliest <= other.window.latest &&
  other.window.earliest <= one.window.latest &&
  (one.place === null || other.place === null || one.place === other.place)

/** The bodies of a document's passages with some stretches cut out. */
function withoutSpans({ document }: Told, cut: readonly Span[]): Span[] {
  return document.passages.flatMap(({ body }) => {
    const inside = cut.filter(({ start, end }) => body.start <= start && end <= body.end)
    const starts = [body.start, ...inside.map(({ end }) => end)]
    const ends = [...inside.map(({ start }) => start), body.end]
    return starts.flatMap((start, i) => {
      const part = { start, end: Math.max(start, ends[i] ?? start) }
      return wordsAt(document.text, part).trim() === '' ? [] : [part]
    })
  })
}
