import sql, { join } from 'sql-template-tag'
import type { DocumentId } from '#model'
import type { Ledger } from '../ledger.ts'
import { documentIn, numberIn } from '../store/rows.ts'
import { applicationId } from '../store/sqlite-store.ts'
import { one, type Store } from '../store/store.ts'

/** One process links at a time; the others wait until its transaction ends. Whoever writes to the chain too holds that first (`holdChain`). */
export async function holdLinks(inside: Store): Promise<void> {
  if (inside.dialect === 'postgres')
    await inside.run(sql`select pg_advisory_xact_lock(${applicationId + 1}, hashtext(current_schema()))`)
}

/** Documents that came, were read anew, were overtaken or judged since they were linked; the first that were filed first. */
export async function takeUnlinked(inside: Store, most: number): Promise<readonly DocumentId[]> {
  const rows = await inside.all(sql`
    select u.document_id, coalesce(min(r.position), 0) as position from unlinked u left join receipt r on r.document_id = u.document_id
    group by u.document_id order by position, u.document_id limit ${most}`)
  const found = rows.map((row) => documentIn(row))
  if (found.length > 0) await inside.run(sql`delete from unlinked where document_id in (${join(found)})`)
  return found
}

export async function unlinkedCount({ store }: Pick<Ledger, 'store'>): Promise<number> {
  const row = await one(store, sql`select count(*) as rows from unlinked`)
  return row ? numberIn(row, 'rows') : 0
}

/** Which of these documents stand: read, not deleted, and the latest version of their page. */
export async function thoseThatStand(inside: Store, documents: readonly DocumentId[]): Promise<ReadonlySet<DocumentId>> {
  if (documents.length === 0) return new Set()
  const rows = await inside.all(sql`select document_id from standing where stands = 1 and document_id in (${join(documents)})`)
  return new Set(rows.map((row) => documentIn(row)))
}
