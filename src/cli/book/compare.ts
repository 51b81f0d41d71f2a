import { compare, comparedIncidents, shownNow } from '#desk'
import { membersOf, named, readingsOf, standingJudgements } from '#ledger'
import type { DocumentId } from '#model'
import type { OutputFormat } from '../options.ts'
import { pageOf } from '../page.ts'
import { print } from '../streams.ts'
import { type BookGiven, withBook } from './opened.ts'

export type CompareGiven = BookGiven & { readonly format: OutputFormat; readonly all?: boolean }

/** Incidents of the book as they are linked; or, where a document is named, all the documents set side by side anew. */
export const compareInBook = (ids: readonly string[], given: CompareGiven): Promise<void> =>
  withBook(given, false, async (ledger) => {
    const { showing } = await shownNow(ledger)
    const all = await Promise.all(ids.map((id) => named(ledger, id)))
    const incidents = all.flatMap((one) => (one.kind === 'incident' ? [one.incident] : []))
    if (incidents.length === all.length) {
      const { comparison, readings } = await comparedIncidents(ledger, incidents, showing)
      return print(pageOf(comparison, readings, given))
    }
    const documents = new Set<DocumentId>(all.flatMap((one) => (one.kind === 'incident' ? [] : [one.document])))
    for (const incident of incidents) for (const { document } of await membersOf(ledger.store, incident)) documents.add(document)
    const readings = (await readingsOf(ledger, [...documents])).map(showing)
    return print(pageOf(compare(readings, await standingJudgements(ledger)), readings, given))
  })
