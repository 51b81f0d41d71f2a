import sql from 'sql-template-tag'
import type { DocumentId } from '#model'
import { bytesIn, textIn, textOrNull } from '../store/rows.ts'
import { one, type Store } from '../store/store.ts'
import type { Given, HowFetched } from './to-file.ts'

/** The bytes of a document as received, and what is known of how they came first. */
export type Original = {
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly receivedAt: string
  readonly url: string | null
  readonly path: string | null
  /** As the giver said: "guess", "html". */
  readonly format: string
  readonly charset: string | null
  /** What was said of them; with it the same document comes out of them again. */
  readonly given: Omit<Given, 'path' | 'fetched'>
  /** How they came over the network; null where they did not. */
  readonly fetched: HowFetched | null
}

/** null where the document was deleted. */
export async function originalOf(store: Store, document: DocumentId): Promise<Original | null> {
  const row = await one(
    store,
    sql`select o.bytes, d.sha256, d.format, r.at, r.path, r.url, r.given from original o
    join document d on d.document_id = o.document_id
    join receipt r on r.document_id = o.document_id and r.position = (select min(position) from receipt f where f.document_id = o.document_id)
    where o.document_id = ${document}`,
  )
  if (!row) return null
  const { path: _, fetched, ...given }: Given = JSON.parse(textIn(row, 'given'))
  return {
    bytes: bytesIn(row, 'bytes'),
    sha256: textIn(row, 'sha256'),
    receivedAt: textIn(row, 'at'),
    path: textOrNull(row, 'path'),
    url: textOrNull(row, 'url'),
    format: textIn(row, 'format'),
    charset: given.charset ?? null,
    given,
    fetched: fetched ?? null,
  }
}
