import { setImmediate } from 'node:timers/promises'
import { compareAccounts, merged } from '#linking'
import { type Ledger, membersOf, readingsOf, standingJudgements } from '#ledger'
import type { Comparison, DocumentId, IncidentId, Reading } from '#model'
import type { Showing } from './withheld-by.ts'

export type ComparedIncidents = {
  readonly comparison: Comparison
  readonly readings: readonly Reading[]
  /** What the book calls each incident of the comparison. */
  readonly bookIds: ReadonlyMap<IncidentId, string>
}

/** The accounts of several incidents side by side, and the readings that they are made of, as `showing` lets them be shown. */
export async function comparedIncidents(
  ledger: Ledger,
  incidents: readonly string[],
  showing: Showing,
): Promise<ComparedIncidents> {
  const judgements = await standingJudgements(ledger)
  const kept = new Map<DocumentId, Reading>()
  const comparisons: Comparison[] = []
  const bookIds: string[] = []
  for (const incident of incidents) {
    // A server answers others between two of them.
    await setImmediate()
    const members = await membersOf(ledger.store, incident)
    const missing = [...new Set(members.map(({ document }) => document))].filter((id) => !kept.has(id))
    for (const reading of await readingsOf(ledger, missing)) kept.set(reading.document.id, showing(reading))
    const readings = [...new Set(members.map(({ document }) => document))].flatMap((id) => kept.get(id) ?? [])
    const accounts = members.map(({ document, place }) => ({ document, index: place }))
    const compared = compareAccounts(readings, accounts, judgements)
    comparisons.push(compared)
    bookIds.push(...compared.incidents.map(() => incident))
  }
  const comparison = merged(comparisons)
  return {
    comparison,
    bookIds: new Map(comparison.incidents.map(({ id }, i) => [id, bookIds[i] ?? ''])),
    readings: comparison.documents.flatMap(({ id }) => kept.get(id) ?? []),
  }
}
