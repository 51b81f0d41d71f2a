import type { Comparison, Document, Incident, IncidentId, Reading } from '#model'
import { webAddress } from '../addresses.ts'
import { claimsByIncident, claimsSeen, type SeenClaim } from '../claims/claims-seen.ts'
import type { ExportContext } from '../export-context.ts'
import { stateOf } from '../figures.ts'
import { incidentKeysIn } from '../incident-key.ts'
import { agentsIn } from './agents.ts'
import { entity, type FtmEntity } from './entity.ts'

/**
 * FollowTheMoney entities (followthemoney.tech, the model of 4.5): a Document or Article for each report, an Event for each incident, a Note for each claim, the claimants that
 * have a name, and Documentation and Mention between them. Who did what is said in the notes alone: a link between two parties would state it.
 */
export function ftmEntities(comparison: Comparison, readings: readonly Reading[], context: ExportContext): FtmEntity[] {
  const keys = incidentKeysIn(comparison.incidents, context)
  const claims = claimsSeen(comparison, readings)
  const agents = agentsIn(claims)
  const ownOf = claimsByIncident(claims)
  return [
    ...readings.map(({ document }) => documentEntity(document, context)),
    ...agents.entities,
    ...comparison.incidents.map((incident) => eventEntity(incident, keys, ownOf(incident))),
    ...comparison.incidents.flatMap((incident) =>
      incident.documents.map((document) =>
        entity(`${eventId(keys, incident.id)}-in-${document}`, 'Documentation', {
          document: documentId(document),
          entity: eventId(keys, incident.id),
          role: 'reports on',
        }),
      ),
    ),
    ...agents.mentions,
    ...claims.map((seen) => noteEntity(seen, keys, agents.idOf(seen))),
  ]
}

/** A line of JSON for each entity, as `ftm` and OpenAleph take them. */
export const ftmLines = (entities: readonly FtmEntity[]): string => entities.map((one) => `${JSON.stringify(one)}\n`).join('')

const documentId = (id: string): string => `claimbook-${id}`
const eventId = (keys: ReadonlyMap<IncidentId, string>, id: IncidentId): string => `claimbook-${keys.get(id) ?? id}`

function documentEntity(document: Document, { keyedIds, program }: ExportContext): FtmEntity {
  const { id, title, path, publisher, author, publishedOn, sha256 } = document
  const url = webAddress(document.url)
  const file = path?.split(/[\\/]/u).at(-1) || `${id}.txt`
  return entity(documentId(id), url || publisher ? 'Article' : 'Document', {
    name: title ?? file,
    title,
    fileName: file,
    sourceUrl: url,
    publisher,
    author,
    publishedAt: publishedOn,
    language: languages.get(document.language.split('-')[0] ?? ''),
    generator: program,
    // FollowTheMoney's contentHash is a SHA-1, which nobody has taken.
    notes: keyedIds ? null : `SHA-256 of the bytes as received: ${sha256}`,
  })
}
/** FollowTheMoney wants three letters (ISO 639-3); reports are read in English. */
const languages = new Map([['en', 'eng']])

function eventEntity(
  { id, title, time, place, questions, documents }: Incident,
  keys: ReadonlyMap<IncidentId, string>,
  claims: readonly SeenClaim[],
) {
  const countries = claims
    .flatMap(({ claim, referents }) => claim.acts.map((act) => referents.place(act.place)))
    .flatMap((one) => (one?.name === place?.name ? (one?.country?.toLowerCase() ?? []) : []))
  return entity(eventId(keys, id), 'Event', {
    name: title,
    startDate: time.earliest,
    endDate: time.latest,
    location: place?.name,
    country: [...new Set(countries)],
    summary: questions.map((question) => `${question.words} ${stateOf(question)}`),
    notes:
      place?.lat == null || place.lon === null
        ? null
        : `Point: ${place.lat}, ${place.lon}, within ${place.radiusKm ?? 'an unknown number of'} km`,
    proof: documents.map(documentId),
  })
}

function noteEntity(seen: SeenClaim, keys: ReadonlyMap<IncidentId, string>, claimant: string | null): FtmEntity {
  const { claim, document, holder, quote, places, saidOn } = seen
  return entity(`claimbook-${document.id}-${claim.id}`, 'Note', {
    name: `${holder} ${claim.stance.replaceAll('-', ' ')}`,
    description: quote,
    summary: [
      claim.stance,
      claim.speech,
      ...claim.acts.map(({ type, polarity }) => (polarity === 'negative' ? `not ${type}` : type)),
    ],
    entity: [
      ...places.map(({ incident }) => eventId(keys, incident.id)),
      ...(claimant === null ? [] : [claimant]),
      documentId(document.id),
    ],
    proof: documentId(document.id),
    publisher: document.publisher,
    sourceUrl: webAddress(document.url),
    // When it was said: the one property for a day that a note has.
    createdAt: saidOn,
  })
}
