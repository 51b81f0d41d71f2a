import sql, { join } from 'sql-template-tag'
import type { DocumentId } from '#model'
import type { Store } from '../store/store.ts'

/** A worker holds what it reads until it files it, and then waits for the chain: whoever wants both must ask in the same order. */
export async function holdWaiting(inside: Store, documents: readonly DocumentId[]): Promise<void> {
  if (inside.dialect === 'postgres' && documents.length > 0)
    await inside.all(
      sql`select document_id from waiting where document_id in (${join(documents)}) order by document_id for update`,
    )
}
