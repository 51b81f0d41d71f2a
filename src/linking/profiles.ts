import { type Act, type ActorId, type Day, type Place, wordsAt } from '#model'
import { type Family, familyOf } from './act-families.ts'
import { groupedBy, mostOf } from './groups.ts'
import type { Identities } from './identities.ts'
import { nameKeyOf } from './names.ts'
import { peopleOf } from './people.ts'
import { type Surroundings, type TellingNames, tellingNames } from './telling-names.ts'
import { daysBetween } from './days.ts'
import type { Told } from './told.ts'

/** What a document has in common with others, if anything. */
export type Profile = TellingNames & {
  readonly told: Told
  /** Those of its actors that do harm or have it done to them. */
  readonly parties: ReadonlySet<string>
  readonly families: ReadonlySet<Family>
  /** Exact tolls, with their words: "five people" killed. */
  readonly figures: ReadonlyMap<string, string>
  /** Embedded posts by author and words, with the author's name: two outlets may carry the same one. */
  readonly posts: ReadonlyMap<string, string>
  /** First and last day of what it tells; of its publication where it dates nothing. */
  readonly window: { readonly earliest: Day; readonly latest: Day } | null
  readonly mainDay: Day | null
  readonly mainPlace: Place | null
}

/** Acts further back than this before a document's main day are its background, not its incident. */
const background = 30

export function profileOf(told: Told, identities: Identities, surroundings: Surroundings): Profile {
  const acts = distinctActs(told)
  const days = acts.flatMap((act) => dayOfAct(act, told) ?? [])
  const published = told.document.publishedOn
  const mainDay = mostOf(days) ?? published
  const near = acts.filter((act) => !isBackground(act, told, mainDay))
  const nearDays = near.flatMap((act) => dayOfAct(act, told) ?? []).toSorted()
  const places = near.flatMap(({ place }) => told.place(place) ?? [])
  const [earliest, latest] = [nearDays[0] ?? published, nearDays.at(-1) ?? published]
  return {
    told,
    ...tellingNames(told, identities, surroundings),
    parties: new Set(
      near
        .filter(({ type }) => harms.has(familyOf(type)))
        .flatMap(({ actor, target }) => [actor, target])
        .flatMap((one) => identityKey(one?.referent, told, identities)),
    ),
    families: new Set(near.flatMap(({ type }) => familyOf(type) ?? [])),
    figures: figuresIn(near, told),
    posts: postsIn(told, identities),
    window: earliest && latest ? { earliest, latest } : null,
    mainDay,
    mainPlace: mostPlaced(places, 'locality') ?? mostPlaced(places, 'region'),
  }
}

const harms: ReadonlySet<Family | null> = new Set<Family>(['violence', 'custody', 'casualties'])

/** Every act once, though several claims may cover it. */
const distinctActs = ({ reading }: Told): Act[] =>
  [
    ...groupedBy(
      reading.claims.flatMap(({ acts }) => acts),
      ({ type, words, count }) => `${type} ${count} ${words.map(({ start, end }) => `${start}-${end}`).join()}`,
    ).values(),
  ].flatMap(([act]) => act ?? [])

/** The one day on which an act took place, where the text gives one. */
export function dayOfAct({ time }: Act, told: Told): Day | null {
  const found = told.time(time)
  return found && found.earliest !== null && found.earliest === found.latest ? found.earliest : null
}

export function isBackground({ time }: Act, told: Told, mainDay: Day | null): boolean {
  const latest = told.time(time)?.latest ?? null
  return latest !== null && mainDay !== null && daysBetween(latest, mainDay) > background
}

const identityKey = (id: ActorId | `place-${number}` | null | undefined, told: Told, identities: Identities) =>
  identities.ofActor(told, id)?.key ?? []

/** Smaller figures are in every report; a larger one that two reports share says that they speak of the same dead. */
const leastFigure = 3

function figuresIn(acts: readonly Act[], told: Told): Map<string, string> {
  const counted = acts.flatMap(({ type, polarity, count, target }): [string, string][] => {
    const found = told.count(count)
    if (familyOf(type) !== 'casualties' || polarity === 'negative' || !found || found.cumulative || found.partOf !== null)
      return []
    if (found.low !== found.high || found.approx || (found.low ?? 0) < leastFigure) return []
    return [[`${type} ${found.low} ${peopleOf(found.unit ?? target?.unit ?? null)}`, `“${found.words}” (${type})`]]
  })
  return new Map(counted)
}

function postsIn({ document }: Told, identities: Identities): Map<string, string> {
  const posts = new Map<string, string>()
  for (const passage of document.passages) {
    const poster = identities.ofPoster(passage)
    const words =
      wordsAt(document.text, passage.body)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    if (poster) posts.set(`${poster.key} ${words.slice(0, 12).join(' ')}`, poster.name)
  }
  return posts
}

const mostPlaced = (places: readonly Place[], at: Place['level']) =>
  mostOf(
    places.filter(({ level }) => level === at),
    ({ name }) => nameKeyOf(name).key,
  )
