import { compareAccounts, merged } from '#linking'
import { type Ledger, membersOf, readingsOf, standingJudgements } from '#ledger'
import type { Comparison, DocumentId, Reading } from '#model'
import type { Showing } from './withheld-by.ts'

/** The accounts of several incidents side by side, and the readings that they are made of, as `showing` lets them be shown. */
export async function comparedIncidents(
  ledger: Ledger,
  incidents: readonly string[],
  showing: Showing,
): Promise<{ readonly comparison: Comparison; readonly readings: readonly Reading[] }> {
  const judgements = await standingJudgements(ledger)
  const kept = new Map<DocumentId, Reading>()
  const comparisons: Comparison[] = []
  for (const incident of incidents) {
    const members = await membersOf(ledger.store, incident)
    const missing = [...new Set(members.map(({ document }) => document))].filter((id) => !kept.has(id))
    for (const reading of await readingsOf(ledger, missing)) kept.set(reading.document.id, showing(reading))
    const readings = [...new Set(members.map(({ document }) => document))].flatMap((id) => kept.get(id) ?? [])
    const accounts = members.map(({ document, place }) => ({ document, index: place }))
    comparisons.push(compareAccounts(readings, accounts, judgements))
  }
  const comparison = merged(comparisons)
  return { comparison, readings: comparison.documents.flatMap(({ id }) => kept.get(id) ?? []) }
}
