import type { Comparison, Day, Document, DocumentId, Incident, IncidentId, Reading } from '#model'
import { canonical } from '#base'
import { webAddress } from '../addresses.ts'
import { claimsByIncident, claimsSeen, type SeenClaim } from '../claims/claims-seen.ts'
import { type ExportContext, instantOf } from '../export-context.ts'
import { incidentKeyOf } from '../incident-key.ts'
import { noteOf, relationObject } from './claim-objects.ts'
import { earlier, identitiesIn } from './identities.ts'
import { incidentObjects } from './incident-objects.ts'
import { type Maker, makerOf, type StixObject } from './maker.ts'
import { type StixId, stixIdOf } from './stix-id.ts'

/**
 * A bundle of STIX 2.1 (OASIS, 2021): reports, identities, notes, opinions, incidents and locations. A claim is never an indicator: nothing
 * here is a pattern to be looked for.
 */
export function stixBundle(comparison: Comparison, readings: readonly Reading[], context: ExportContext) {
  const maker = makerOf(context)
  const claims = claimsSeen(comparison, readings)
  const ownOf = claimsByIncident(claims)
  const identities = identitiesIn(claims, maker)
  const days = new Map(readings.map(({ document }) => [document.id, document.publishedOn]))
  const incidents = new Map<IncidentId, readonly [StixObject, ...StixObject[]]>(
    comparison.incidents.map((incident) => [
      incident.id,
      incidentObjects(incident, incidentKeyOf(incident, context), dayOf(incident, days), ownOf(incident), maker),
    ]),
  )
  const notes = new Map(
    claims.map((seen) => {
      const about = seen.places.flatMap(({ incident }) => incidents.get(incident.id)?.[0].id ?? [])
      const claimants = seen.chain.flatMap((source) => identities.idOf(source, seen.document) ?? [])
      const subject = about.length > 0 ? about : [reportId(seen.document)]
      return [seen.ref, { seen, note: noteOf(seen, subject, claimants, maker) }] as const
    }),
  )
  const relations = comparison.incidents.flatMap((incident) =>
    incident.relations.flatMap((one) => relationObject(one, notes, maker) ?? []),
  )
  const byReport = Map.groupBy(notes.values(), ({ seen }) => seen.document.id)
  const reports = readings.map(({ document }) => reportOf(document, byReport.get(document.id) ?? [], incidents, maker, context))
  const objects = onceEach([
    ...maker.own,
    ...identities.objects,
    ...[...incidents.values()].flat(),
    ...[...notes.values()].map(({ note }) => note),
    ...relations,
    ...reports,
  ])
  const id = stixIdOf('bundle', `${instantOf(context)} ${canonical(objects.map((object) => object.id))}`)
  return { type: 'bundle', id, objects } as const
}

const dayOf = ({ documents }: Incident, days: ReadonlyMap<DocumentId, Day | null>): Day | null =>
  documents.reduce<Day | null>((day, id) => earlier(day, days.get(id) ?? null), null)

/** STIX asks of a report when it was published. One without a day is a grouping, which needs none: no day is made up. */
const reportType = ({ publishedOn }: Document) => (publishedOn === null ? 'grouping' : 'report')
const reportId = (document: Document): StixId => stixIdOf(reportType(document), document.id)

function reportOf(
  document: Document,
  own: readonly { readonly note: StixObject; readonly seen: SeenClaim }[],
  incidents: ReadonlyMap<IncidentId, readonly StixObject[]>,
  { make, own: [identity] }: Maker,
  { keyedIds }: ExportContext,
): StixObject {
  const { id, title, publisher, path, publishedOn, url, sha256, language } = document
  const spoken = own.flatMap(({ seen }) =>
    seen.places.flatMap(({ incident }) => incidents.get(incident.id)?.map((object) => object.id) ?? []),
  )
  const refs = [...new Set([...own.map(({ note }) => note.id), ...spoken])]
  return make(reportType(document), id, publishedOn, {
    name: title ?? publisher ?? path ?? id,
    ...(publishedOn === null
      ? { context: 'unspecified' }
      : { published: `${publishedOn}T00:00:00.000Z`, report_types: ['incident'] }),
    lang: language,
    object_refs: refs.length > 0 ? refs : identity ? [identity.id] : [],
    external_references: [
      {
        source_name: publisher ?? 'claimbook',
        external_id: id,
        ...(webAddress(url) === null ? {} : { url }),
        ...(keyedIds ? {} : { hashes: { 'SHA-256': sha256 } }),
      },
    ],
  })
}

const onceEach = (objects: readonly StixObject[]): StixObject[] => [
  ...new Map(objects.map((object) => [object.id, object])).values(),
]
