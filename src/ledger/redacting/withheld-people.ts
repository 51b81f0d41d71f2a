import sql from 'sql-template-tag'
import type { DocumentId } from '#model'
import { textIn } from '../store/rows.ts'
import type { Store } from '../store/store.ts'

/** Keyed hashes of people whom a class that is withheld takes in: they are withheld in every document, not only where they were found to be at risk. */
export async function withheldPeople(store: Store): Promise<readonly string[]> {
  const rows = await store.all(sql`select distinct person, keys from withheld_person order by person`)
  return rows.map((row) => textIn(row, 'keys'))
}

export const fileWithheldPeople = (
  inside: Store,
  document: DocumentId,
  people: readonly { readonly person: string; readonly keys: string }[],
): Promise<number> =>
  inside.insert(
    'withheld_person',
    people.map((one) => ({ document_id: document, ...one })),
  )

/** Before all documents are looked at anew. */
export const forgetWithheldPeople = (inside: Store): Promise<number> => inside.run(sql`delete from withheld_person`)
