import sql from 'sql-template-tag'
import type { DocumentId, Reading } from '#model'
import type { Ledger } from '../ledger.ts'
import { bytesIn, documentIn, textIn } from '../store/rows.ts'
import { among, one, type Row, type Store } from '../store/store.ts'
import { unpackedDocument, unpackedFindings } from './packed.ts'

/** The latest reading of each document, sealed as it was filed, in the order of the ids; documents without one are left out. */
export const readingsOf = ({ store }: Ledger, documents: readonly DocumentId[]): Promise<readonly Reading[]> =>
  readingsWithin(store, documents)

/** The same within a transaction that is open. */
export async function readingsWithin(store: Store, documents: readonly DocumentId[]): Promise<readonly Reading[]> {
  if (documents.length === 0) return []
  const rows = await store.all(sql`
    select r.document_id, r.body, x.body as text from standing s
    join reading r on r.document_id = s.document_id and r.reading_id = s.reading_id
    join extraction x on x.document_id = r.document_id and x.extraction_id = r.extraction_id
    where s.document_id ${among(store, documents)}`)
  const byId = new Map(rows.map((row) => [documentIn(row), row]))
  return documents.flatMap((id) => {
    const row = byId.get(id)
    return row ? [readingIn(row)] : []
  })
}

/** What was read in a document, under the text that it was read in. */
export const readingIn = (row: Row): Reading => ({
  document: unpackedDocument(bytesIn(row, 'text')),
  ...unpackedFindings(bytesIn(row, 'body')),
})

/** All readings of a document, the oldest first. */
export async function allReadingsOf(
  { store }: Ledger,
  document: DocumentId,
): Promise<readonly { readonly id: string; readonly reading: Reading }[]> {
  const rows = await store.all(sql`
    select r.reading_id, r.body, x.body as text from reading r
    join extraction x on x.document_id = r.document_id and x.extraction_id = r.extraction_id
    where r.document_id = ${document} order by r.position`)
  return rows.map((row) => ({ id: textIn(row, 'reading_id'), reading: readingIn(row) }))
}

/** The bytes as received; null where the document was deleted. */
export async function bytesOf(store: Store, document: DocumentId): Promise<Uint8Array | null> {
  const row = await one(store, sql`select bytes from original where document_id = ${document}`)
  return row && bytesIn(row, 'bytes')
}
