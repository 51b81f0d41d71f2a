import type { ActType, Comparison, Day, Incident, Place, Reading } from '#model'
import { claimsByIncident, claimsSeen, type SeenClaim } from '../claims/claims-seen.ts'
import type { Cell } from '../csv.ts'
import { type ExportContext, instantOf } from '../export-context.ts'
import { stateOf } from '../figures.ts'
import { incidentKeyOf } from '../incident-key.ts'
import type { AcledColumn } from './acled-columns.ts'
import { countRule, fatalitiesOf } from './fatalities.ts'
import { actOfIncident, type ToldAct } from './incident-act.ts'
import { placeOfIncident } from './incident-place.ts'
import { mostTold } from './most-told.ts'
import { acledCodeOf, countryName, countryNumber } from './tables.ts'

/** A column that is not named is empty. */
export type AcledRow = { readonly [Name in AcledColumn]?: Cell }

/** One row for each incident, in the order of the comparison. What only ACLED's coders could know stays empty. */
export function acledRows(
  comparison: Comparison,
  readings: readonly Reading[],
  context: Pick<ExportContext, 'exportedAt' | 'bookIds'>,
): AcledRow[] {
  const ownOf = claimsByIncident(claimsSeen(comparison, readings))
  const publishers = new Map(readings.map(({ document }) => [document.id, document.publisher]))
  return comparison.incidents.map((incident) => {
    const own = ownOf(incident)
    return {
      event_id_cnty: incidentKeyOf(incident, context),
      ...dayCells(incident.time),
      ...actCells(incident, own),
      ...placeCells(incident, own),
      source: list(incident.documents.flatMap((id) => publishers.get(id) ?? [])),
      notes: [incident.title, ...incident.questions.map((question) => `${question.words} ${stateOf(question)}`)].join('. '),
      ...fatalityCells(incident),
      timestamp: Math.floor(Date.parse(instantOf(context)) / 1000),
      origins: incident.origins.length,
      claims: incident.claims.length,
      documents: list(incident.documents),
    }
  })
}

function dayCells({ earliest, latest }: Incident['time']): AcledRow {
  const precision = earliest && latest ? precisionOf(earliest, latest) : null
  const isKnown = precision !== null && earliest !== null
  return {
    event_date: isKnown ? earliest : null,
    year: isKnown ? Number(earliest.slice(0, 4)) : null,
    time_precision: precision,
    earliest,
    latest,
  }
}

function precisionOf(earliest: Day, latest: Day): 1 | 2 | 3 | null {
  const days = (Date.parse(latest) - Date.parse(earliest)) / 86_400_000 + 1
  if (days < 1 || days > 31) return null
  return days === 1 ? 1 : days <= 7 ? 2 : 3
}

function actCells(incident: Incident, claims: readonly SeenClaim[]): AcledRow {
  const who = incident.questions.find(({ ask }) => ask === 'who-did-it')
  const found = actOfIncident(incident, claims)
  if (!found) return { who_state: who?.state ?? null }
  const { eventType, subEventType, note } = isDone(found) ? acledCodeOf(found.type) : notDone
  const units = [...new Set(found.told.flatMap(({ act }) => act.target?.unit ?? []))]
  return {
    disorder_type: disorders.get(eventType) ?? null,
    event_type: eventType || null,
    sub_event_type: subEventType || null,
    actor1: nameOf(found.told, 'actor'),
    actor2: nameOf(found.told, 'target'),
    civilian_targeting: units.length > 0 && units.every((unit) => unit === 'civilian') ? 'Civilian targeting' : null,
    act: found.type,
    coding_note: note || null,
    who_state: who?.state ?? null,
    target_units: list(units),
  }
}

/** People are killed by accident, too. ACLED's events are what somebody does, so that an outcome alone is none. */
const isDone = ({ type, told }: { readonly type: ActType; readonly told: readonly ToldAct[] }): boolean =>
  !outcomes.has(type) || told.some(({ act }) => act.actor !== null)
const outcomes = new Set<ActType>(['kill', 'injure', 'destroy', 'displace', 'go-missing'])
const notDone = { eventType: '', subEventType: '', note: 'nobody is said to have done it' } as const

const disorders = new Map([
  ['Battles', 'Political violence'],
  ['Explosions/Remote violence', 'Political violence'],
  ['Violence against civilians', 'Political violence'],
  ['Protests', 'Demonstrations'],
  ['Strategic developments', 'Strategic developments'],
])

/** The named one that most origins give. */
const nameOf = (told: readonly ToldAct[], role: 'actor' | 'target'): string | null =>
  mostTold(
    told.flatMap(({ act, seen: { referents }, origin }) => {
      const actor = referents.actor(act[role]?.referent ?? null)
      return actor?.named === true ? [{ key: actor.known ?? actor.name.toLowerCase(), value: actor.name, origin }] : []
    }),
  )

function placeCells(incident: Incident, claims: readonly SeenClaim[]): AcledRow {
  const place = placeOfIncident(incident, claims)
  const point = incident.place
  return {
    iso: place?.country ? countryNumber(place.country) : null,
    country: place?.country ? countryName(place.country) : null,
    admin1: place?.admin1 ?? null,
    location: point?.name ?? null,
    latitude: point?.lat ?? null,
    longitude: point?.lon ?? null,
    geo_precision: point?.lat == null || !place ? null : geoPrecisionOf(place),
    radius_km: point?.radiusKm ?? null,
    geonameid: place?.geonameId ?? null,
  }
}

const geoPrecisionOf = ({ level, vicinity }: Place): 1 | 2 | 3 | null =>
  level === 'unknown' ? null : level === 'locality' ? (vicinity === null ? 1 : 2) : 3

function fatalityCells(incident: Incident): AcledRow {
  const { low, high, questions, origins } = fatalitiesOf(incident)
  return {
    fatalities: low,
    fatalities_low: low,
    fatalities_high: high,
    fatalities_state: list(questions.map(({ state }) => state)),
    fatalities_origins: questions.length > 0 ? origins : null,
    fatalities_about: list(questions.map(({ about }) => about)),
    count_rule: countRule.name,
  }
}

const list = (texts: readonly string[]): string | null => [...new Set(texts)].join('; ') || null
