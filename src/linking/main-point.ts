import type { Act, Claim, Day, Place } from '#model'
import { daysBetween, type Window } from './days.ts'
import { groupedBy, mostOf } from './groups.ts'
import { nameKeyOf } from './names.ts'
import type { Told } from './told.ts'

/** What a document is mainly about, as far as days and places tell. */
export type MainPoint = {
  /** The day that most acts are of; of publication where none is dated. */
  readonly day: Day | null
  readonly window: Window | null
  readonly place: Place | null
}

/** Acts further back than this before the main day are background, not the incident. */
export const longAgo = 30

export function mainPointOf(told: Told): MainPoint {
  const acts = distinctActs(told.reading.claims)
  const published = told.document.publishedOn
  const day = mostOf(acts.flatMap((act) => dayOfAct(act, told) ?? [])) ?? published
  const near = acts.filter((act) => !isBackground(act, told, day))
  const days = near.flatMap((act) => dayOfAct(act, told) ?? []).toSorted()
  const places = near.flatMap((act) => placeOfAct(act, told) ?? [])
  const [earliest, latest] = [days[0] ?? published, days.at(-1) ?? published]
  return {
    day,
    window: earliest && latest ? { earliest, latest } : null,
    place: mostPlaced(places, 'locality') ?? mostPlaced(places, 'region'),
  }
}

/** Every act once, though several claims may cover it. */
export const distinctActs = (claims: readonly Claim[]): Act[] =>
  [
    ...groupedBy(
      claims.flatMap(({ acts }) => acts),
      ({ type, words, count }) => `${type} ${count} ${words.map(({ start, end }) => `${start}-${end}`).join()}`,
    ).values(),
  ].flatMap(([act]) => act ?? [])

/** The one day on which an act took place, where the text gives one. */
export function dayOfAct({ time }: Act, told: Told): Day | null {
  const found = told.time(time)
  return found && found.earliest !== null && found.earliest === found.latest ? found.earliest : null
}

export const placeOfAct = ({ place }: Act, told: Told): Place | null => told.place(place)

export function isBackground({ time }: Act, told: Told, mainDay: Day | null): boolean {
  const latest = told.time(time)?.latest ?? null
  return latest !== null && mainDay !== null && daysBetween(latest, mainDay) > longAgo
}

const mostPlaced = (places: readonly Place[], at: Place['level']) =>
  mostOf(
    places.filter(({ level }) => level === at),
    ({ name }) => nameKeyOf(name).key,
  )
