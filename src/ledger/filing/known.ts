import sql, { join } from 'sql-template-tag'
import type { DocumentId } from '#model'
import { documentIn, textIn } from '../store/rows.ts'
import type { Store } from '../store/store.ts'

/** What the book holds already of some documents. */
export type Known = {
  readonly documents: ReadonlySet<DocumentId>
  readonly deleted: ReadonlySet<DocumentId>
  readonly shown: ReadonlySet<DocumentId>
  /** Ids of receipts, extractions and readings. */
  readonly ids: ReadonlySet<string>
  /** Documents that have a reading. */
  readonly read: ReadonlySet<DocumentId>
}

export async function knownOf(inside: Store, documents: readonly DocumentId[]): Promise<Known> {
  if (documents.length === 0)
    return { documents: new Set(), deleted: new Set(), shown: new Set(), ids: new Set(), read: new Set() }
  const these = sql`(${join(documents)})`
  const found = await inside.all(sql`
    select document_id, 'document' as what, '' as id from document where document_id in ${these}
    union all select document_id, 'tombstone', '' from tombstone where document_id in ${these}
    union all select document_id, 'standing', '' from standing where document_id in ${these}
    union all select document_id, 'receipt', receipt_id from receipt where document_id in ${these}
    union all select document_id, 'extraction', extraction_id from extraction where document_id in ${these}
    union all select document_id, 'reading', reading_id from reading where document_id in ${these}`)
  const those = (what: string) => new Set(found.filter((row) => textIn(row, 'what') === what).map((row) => documentIn(row)))
  return {
    documents: those('document'),
    deleted: those('tombstone'),
    shown: those('standing'),
    read: those('reading'),
    ids: new Set(found.map((row) => textIn(row, 'id'))),
  }
}
