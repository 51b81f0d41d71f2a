import { shownNow } from '#desk'
import { documentList, incidentList } from '#exports'
import { filedDocuments, summaries, summaryCount } from '#ledger'
import { type Day, spokenId } from '#model'
import { look, print } from '../streams.ts'
import { type BookGiven, withBook } from './opened.ts'

export type ListGiven = BookGiven & {
  readonly documents?: boolean
  readonly state?: string
  readonly place?: string
  readonly since?: Day
  readonly until?: Day
  readonly most: number
}

/** The incidents of the book, the latest first, or its documents. */
export const list = (given: ListGiven): Promise<void> =>
  withBook(given, false, async (ledger) => {
    const { most, state, place, since, until } = given
    const within = { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }), most }
    if (given.documents === true) {
      const { scrub } = await shownNow(ledger)
      const rows = scrub(await filedDocuments(ledger, within))
      return given.json === true ? printLines(rows) : print(documentList(rows, look(given.color)))
    }
    const wanted = { ...within, ...(state === undefined ? {} : { state }), ...(place === undefined ? {} : { place }) }
    const rows = await summaries(ledger.store, wanted)
    if (given.json === true) return printLines(rows)
    return print(incidentList(rows, await summaryCount(ledger.store, wanted), look(given.color)))
  })

/** A line of JSON for each, with its short id. */
async function printLines(rows: readonly { readonly id: string }[]): Promise<void> {
  for (const row of rows) await print(`${JSON.stringify({ ...row, short: spokenId(row.id) })}\n`)
}
