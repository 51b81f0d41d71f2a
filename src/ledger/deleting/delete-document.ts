import sql from 'sql-template-tag'
import { Failure } from '#base'
import type { DocumentId } from '#model'
import { append, holdChain } from '../custody/append.ts'
import { holdWaiting } from '../filing/hold-waiting.ts'
import { restand } from '../filing/pages.ts'
import { hideClaims } from '../filing/shown-claims.ts'
import { uncountWords } from '../incidents/word-counts.ts'
import type { Ledger } from '../ledger.ts'
import { forgetItemsOf } from '../watching/items.ts'
import { blankIncidents } from '../redacting/unshown.ts'
import { documentIn, textIn } from '../store/rows.ts'
import { one } from '../store/store.ts'

/**
 * Takes a document's bytes, texts and readings out of the book for good. Its id, hash and size stay, with a tombstone that says when, by whom and why; a report
 * with the same bytes is not filed again. `words`: those of the text that links have counted. Nobody sees an incident that tells of it until it is compared anew. Throws a Failure where there is no such document, or it was deleted before.
 */
export const deleteDocument = (
  ledger: Ledger,
  document: DocumentId,
  by: string,
  why: string | null,
  words: ReadonlySet<string> = new Set(),
): Promise<void> =>
  ledger.store.transaction(async (inside) => {
    await holdWaiting(inside, [document])
    await holdChain(inside)
    const row = await one(
      inside,
      sql`
      select d.sha256, t.at from document d left join tombstone t on t.document_id = d.document_id where d.document_id = ${document}`,
    )
    if (!row) throw new Failure('book/no-such', `${ledger.store.name}: there is no document ${document}`)
    if (row['at'] !== null)
      throw new Failure('book/no-such', `${ledger.store.name}: ${document} was deleted before, at ${textIn(row, 'at')}`)
    const [entry] = await append(inside, ledger, by, [
      { did: 'deleted', documentId: document, about: { sha256: textIn(row, 'sha256') } },
    ])
    await inside.insert('tombstone', [{ document_id: document, position: entry?.position ?? 0, by, at: entry?.at ?? '', why }])
    await hideClaims(inside, document)
    await blankIncidents(inside, [document])
    await uncountWords(inside, words)
    await forgetItemsOf(inside, document)
    for (const table of [sql`reading`, sql`extraction`, sql`original`, sql`waiting`])
      await inside.run(sql`delete from ${table} where document_id = ${document}`)
    const versions = await inside.all(sql`
      select distinct r.document_id from receipt own join receipt r on r.page = own.page where own.document_id = ${document}`)
    // Where it was found, and under what name, may say as much as what it said.
    await inside.run(sql`update receipt set path = null, url = null, given = '{}' where document_id = ${document}`)
    // The version before it stands for the page again.
    const rises = await restand(
      inside,
      versions.map((version) => documentIn(version)),
    )
    await inside.insert(
      'unlinked',
      [document, ...rises].map((id) => ({ document_id: id })),
    )
    await inside.run(sql`update receipt set page = null where document_id = ${document}`)
  })
