import type { Day, Incident } from '#model'
import { placeOfIncident } from '../acled/incident-place.ts'
import type { SeenClaim } from '../claims/claims-seen.ts'
import { stateOf } from '../figures.ts'
import { filled } from '../json-value.ts'
import type { Maker, StixObject } from './maker.ts'

/** OASIS' Incident Core Extension 2.0 for STIX 2.1 (draft), and its event object, made for attacks on computers. */
const incidentCore = 'extension-definition--ef765651-680c-498d-9894-99799f2fa126'
const eventExtension = 'extension-definition--4ca6de00-5b0d-45ef-a1dc-ea7279ea910e'

/** The incident first, then its event, its location, and that it lies there. None says that anything happened: all is suspected and undetermined. */
export function incidentObjects(
  incident: Incident,
  key: string,
  on: Day | null,
  claims: readonly SeenClaim[],
  { make }: Maker,
): readonly [StixObject, ...StixObject[]] {
  const { title, time, questions, place } = incident
  const happening = make('event', key, on, {
    name: title,
    status: 'undetermined',
    start_time: time.earliest && `${time.earliest}T00:00:00.000Z`,
    start_time_fidelity: time.earliest && 'day',
    end_time: time.latest && `${time.latest}T00:00:00.000Z`,
    end_time_fidelity: time.latest && 'day',
    extensions: { [eventExtension]: { extension_type: 'new-sdo' } },
  })
  const object = make('incident', key, on, {
    name: title,
    description: [
      ...(place ? [`Place: ${place.name}.`] : []),
      ...questions.map((question) => `${question.words} ${stateOf(question)}.`),
    ].join(' '),
    external_references: [{ source_name: 'claimbook', external_id: key }],
    extensions: {
      [incidentCore]: {
        extension_type: 'property-extension',
        determination: 'suspected',
        investigation_status: 'new',
        events: [{ event_ref: happening.id }],
      },
    },
  })
  const location = locationOf(incident, key, on, claims, make)
  if (!location) return [object, happening]
  const lies = make('relationship', `${key} located-at`, on, {
    relationship_type: 'located-at',
    source_ref: object.id,
    target_ref: location.id,
  })
  return [object, happening, location, lies]
}

/** STIX knows no place that has neither a point nor a country; the name of one stands in the incident's description. */
function locationOf(
  incident: Incident,
  key: string,
  on: Day | null,
  claims: readonly SeenClaim[],
  make: Maker['make'],
): StixObject | null {
  const { place } = incident
  if (!place) return null
  const known = placeOfIncident(incident, claims)
  const hasPoint = place.lat !== null && place.lon !== null
  if (!hasPoint && !known?.country) return null
  return make(
    'location',
    key,
    on,
    filled({
      name: place.name,
      latitude: hasPoint ? place.lat : null,
      longitude: hasPoint ? place.lon : null,
      // Metres.
      precision: hasPoint && place.radiusKm !== null ? place.radiusKm * 1000 : null,
      country: known?.country,
      administrative_area: known?.admin1,
    }),
  )
}
