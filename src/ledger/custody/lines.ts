import sql from 'sql-template-tag'
import type { DocumentId } from '#model'
import type { Ledger } from '../ledger.ts'
import { numberIn, textIn } from '../store/rows.ts'
import type { Entry } from './entry.ts'

/** Lines of the chain of custody, the last first: of one document, or of the whole book. */
export async function custodyOf(
  { store }: Ledger,
  { document, most }: { readonly document: DocumentId | null; readonly most: number },
): Promise<readonly Entry[]> {
  const where = document === null ? sql`1 = 1` : sql`document_id = ${document}`
  const rows = await store.all(sql`select * from custody where ${where} order by position desc limit ${most}`)
  return rows.map((row) => ({
    position: numberIn(row, 'position'),
    documentId: textIn(row, 'document_id'),
    at: textIn(row, 'at'),
    by: textIn(row, 'by'),
    program: textIn(row, 'program'),
    did: textIn(row, 'did'),
    about: textIn(row, 'about'),
    previous: textIn(row, 'previous'),
    hash: textIn(row, 'hash'),
  }))
}
