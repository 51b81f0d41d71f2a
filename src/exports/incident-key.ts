import { hashOf } from '#base'
import type { Incident, IncidentId } from '#model'
import type { ExportContext } from './export-context.ts'

/** What an incident is called outside its comparison, where "i1" means nothing: the book's id, else `i` and 10 hexadecimal digits from its claims. */
export const incidentKeyOf = (
  { id, claims }: Pick<Incident, 'id' | 'claims'>,
  { bookIds }: Pick<ExportContext, 'bookIds'>,
): string => bookIds?.get(id) ?? `i${hashOf([...claims].toSorted(), 10)}`

/** The same of all of them, by the ids of the comparison. */
export const incidentKeysIn = (
  incidents: readonly Incident[],
  context: Pick<ExportContext, 'bookIds'>,
): ReadonlyMap<IncidentId, string> => new Map(incidents.map((incident) => [incident.id, incidentKeyOf(incident, context)]))
