import type { ComparedDocument, Comparison, Incident, IncidentId } from '#model'

/** Several comparisons as one, their incidents numbered anew in the order given. A document that stands in several is listed once, with all its incidents. */
export function merged(comparisons: readonly Comparison[]): Comparison {
  const incidents: Incident[] = []
  const documents = new Map<string, ComparedDocument>()
  for (const comparison of comparisons) {
    const ids = new Map(comparison.incidents.map(({ id }, i): [IncidentId, IncidentId] => [id, `i${incidents.length + i + 1}`]))
    const numbered = (id: IncidentId): IncidentId => ids.get(id) ?? id
    incidents.push(...comparison.incidents.map((incident) => ({ ...incident, id: numbered(incident.id) })))
    for (const document of comparison.documents) {
      const before = documents.get(document.id)
      const own = [document.incident, ...document.alsoIn].flatMap((id) => (id === null ? [] : [numbered(id)]))
      const isMain = document.incident !== null
      documents.set(document.id, {
        ...(before && !isMain ? before : document),
        incident: isMain ? (own[0] ?? null) : (before?.incident ?? null),
        alsoIn: [...(before?.alsoIn ?? []), ...(isMain ? own.slice(1) : own)],
      })
    }
  }
  return { documents: [...documents.values()], incidents }
}
