import type { Incident, IncidentId } from '#model'
import { incidentUrn } from '../addresses.ts'
import { stateOf } from '../figures.ts'
import { filled, type JsonObject } from '../json-value.ts'

/** An incident as schema.org's event: a title, the days that it may be of, and where. What is told of it stands in the claims about it. */
export const happeningOf = ({ id, title, time, place, questions }: Incident, keys: ReadonlyMap<IncidentId, string>): JsonObject =>
  filled({
    '@type': 'Event',
    '@id': incidentUrn(keys.get(id) ?? id),
    identifier: keys.get(id) ?? id,
    name: title,
    description: questions.map((question) => `${question.words} ${stateOf(question)}`).join('. '),
    startDate: time.earliest,
    endDate: time.latest,
    location: place && filled({ '@type': 'Place', name: place.name, geo: pointOf(place) }),
  })

const pointOf = ({ lat, lon }: NonNullable<Incident['place']>): JsonObject | null =>
  lat === null || lon === null ? null : { '@type': 'GeoCoordinates', latitude: lat, longitude: lon }
