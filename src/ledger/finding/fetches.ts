import sql from 'sql-template-tag'
import type { DocumentId } from '#model'
import type { Given, HowFetched } from '../filing/to-file.ts'
import type { Ledger } from '../ledger.ts'
import { textIn } from '../store/rows.ts'

/** How a document came over the network, once for each receipt that says so, the first first. `receipt`: as the chain of custody names it. */
export async function fetchesOf(
  { store }: Ledger,
  document: DocumentId,
): Promise<readonly (HowFetched & { readonly receipt: string })[]> {
  const rows = await store.all(sql`select receipt_id, given from receipt where document_id = ${document} order by position`)
  return rows.flatMap((row) => {
    const { fetched }: Partial<Given> = JSON.parse(textIn(row, 'given'))
    return fetched ? [{ ...fetched, receipt: textIn(row, 'receipt_id') }] : []
  })
}
