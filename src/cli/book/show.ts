import { Failure } from '#base'
import { comparedIncidents, compare, shownNow } from '#desk'
import { comparisonJson, documentHead, readingJson, terminal } from '#exports'
import { comparisonOf, custodyOf, fetchesOf, filedDocument, type Ledger, logView, named, readingsOf, versionsOf } from '#ledger'
import type { Comparison, DocumentId, Reading } from '#model'
import { look, print } from '../streams.ts'
import { type BookGiven, withBook } from './opened.ts'

export type ShowGiven = BookGiven & { readonly all?: boolean; readonly unredacted?: boolean; readonly why?: string }

type Showing = (reading: Reading) => Reading

/** An incident with its accounts side by side, a document with what is read in it, or a claim with its document. */
export const show = (id: string, given: ShowGiven): Promise<void> =>
  withBook(given, false, async (ledger, by) => {
    const found = await named(ledger, id)
    const { showing, scrub, withholds } = await shownNow(ledger)
    const isSealed = withholds && given.unredacted === true
    if (isSealed) {
      if (given.why === undefined)
        throw new Failure('usage', 'a view of what is withheld is written into the chain of custody: --why says why')
      const why = scrub(given.why)
      await logView(ledger, by, found.kind === 'incident' ? { incident: found.incident, why } : { document: found.document, why })
    }
    const allowed: Showing = isSealed ? (reading) => reading : showing
    if (found.kind === 'incident') return showIncident(ledger, found.incident, allowed, isSealed, given)
    return showDocument(ledger, found.document, found.kind === 'claim' ? found.claim : null, allowed, given)
  })

async function showIncident(
  ledger: Ledger,
  incident: string,
  showing: Showing,
  isSealed: boolean,
  { json, color, all = false }: ShowGiven,
): Promise<void> {
  const { comparison, readings } = isSealed
    ? await comparedIncidents(ledger, [incident], showing)
    : await filedComparison(ledger, incident, showing)
  if (json === true) return print(`${JSON.stringify({ book: incident, ...comparisonJson(comparison) })}\n`)
  return print(terminal(comparison, readings, { ...look(color), all }))
}

/** The comparison as it was filed: of what may be shown. */
async function filedComparison(ledger: Ledger, incident: string, showing: Showing) {
  const comparison = await comparisonOf(ledger.store, incident)
  if (!comparison) throw new Failure('book/no-such', `${ledger.store.name}: no report tells of ${incident} any more`)
  const readings = await readingsOf(
    ledger,
    comparison.documents.map(({ id }) => id),
  )
  return { comparison, readings: ordered(comparison, readings.map(showing)) }
}

/** In the order of the comparison's own list. */
const ordered = ({ documents }: Comparison, readings: readonly Reading[]): Reading[] =>
  documents.flatMap(({ id }) => readings.find(({ document }) => document.id === id) ?? [])

async function showDocument(
  ledger: Ledger,
  id: DocumentId,
  claim: string | null,
  showing: Showing,
  given: ShowGiven,
): Promise<void> {
  const { scrub } = await shownNow(ledger)
  const row = scrub(await filedDocument(ledger, id))
  if (!row) throw new Failure('book/no-such', `${ledger.store.name}: there is no document ${id}`)
  const [reading] = (await readingsOf(ledger, [id])).map(showing)
  const custody = await custodyOf(ledger, { document: id, most: mostLines })
  const fetches = scrub(await fetchesOf(ledger, id))
  if (given.json === true) {
    const claims = reading?.claims.filter((one) => claim === null || one.id === claim) ?? []
    const read = reading ? readingJson({ ...reading, claims }) : null
    return print(`${JSON.stringify({ filed: row, fetched: fetches, custody, ...read })}\n`)
  }
  const versions = (await versionsOf(ledger, id)).map((one) => one.id)
  await print(documentHead(row, { custody, versions, fetches }, look(given.color)))
  if (!reading) return
  await print(`\n${terminal(compare([reading]), [reading], { ...look(given.color), all: given.all ?? claim !== null })}`)
}
const mostLines = 200
