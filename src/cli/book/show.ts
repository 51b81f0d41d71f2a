import { Failure } from '#base'
import { comparisonJson, documentHead, readingJson, terminal } from '#exports'
import { comparisonOf, custodyOf, filedDocument, type Ledger, named, readingsOf, versionsOf } from '#ledger'
import type { Comparison, DocumentId, Reading } from '#model'
import { look, print } from '../streams.ts'
import { type BookGiven, withBook } from './opened.ts'

export type ShowGiven = BookGiven & { readonly all?: boolean }

/** An incident with its accounts side by side, a document with what is read in it, or a claim with its document. */
export const show = (id: string, given: ShowGiven): Promise<void> =>
  withBook(given, false, async (ledger) => {
    const found = await named(ledger, id)
    if (found.kind === 'incident') return showIncident(ledger, found.incident, given)
    return showDocument(ledger, found.document, found.kind === 'claim' ? found.claim : null, given)
  })

async function showIncident(ledger: Ledger, incident: string, { json, color, all = false }: ShowGiven): Promise<void> {
  const comparison = await comparisonOf(ledger.store, incident)
  if (!comparison) throw new Failure('book/no-such', `${ledger.store.name}: no report tells of ${incident} any more`)
  if (json === true) return print(`${JSON.stringify({ book: incident, ...comparisonJson(comparison) })}\n`)
  const readings = await readingsOf(
    ledger,
    comparison.documents.map(({ id }) => id),
  )
  return print(terminal(comparison, ordered(comparison, readings), { ...look(color), all }))
}

/** In the order of the comparison's own list. */
const ordered = ({ documents }: Comparison, readings: readonly Reading[]): Reading[] =>
  documents.flatMap(({ id }) => readings.find(({ document }) => document.id === id) ?? [])

async function showDocument(ledger: Ledger, id: DocumentId, claim: string | null, given: ShowGiven): Promise<void> {
  const row = await filedDocument(ledger, id)
  if (!row) throw new Failure('book/no-such', `${ledger.store.name}: there is no document ${id}`)
  const [reading] = await readingsOf(ledger, [id])
  const custody = await custodyOf(ledger, { document: id, most: mostLines })
  if (given.json === true) {
    const read = reading
      ? readingJson(claim === null ? reading : { ...reading, claims: reading.claims.filter((one) => one.id === claim) })
      : null
    return print(`${JSON.stringify({ filed: row, custody, ...read })}\n`)
  }
  const versions = (await versionsOf(ledger, id)).map((one) => one.id)
  await print(documentHead(row, custody, versions, look(given.color)))
  if (!reading) return
  const { compare } = await import('#desk')
  await print(`\n${terminal(compare([reading]), [reading], { ...look(given.color), all: given.all ?? claim !== null })}`)
}
const mostLines = 200
