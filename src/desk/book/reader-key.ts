import { Failure } from '#base'
import { readerKey } from '#ledger'
import { type OwnReferences, referencesOf } from '../references-of.ts'

/** The reader that this program is, with these references, as the book tells readers apart. */
export async function readerKeyWith(own: OwnReferences): Promise<string | Failure> {
  const references = referencesOf(own)
  if (references instanceof Failure) return references
  const { reader } = await import('#reading')
  return readerKey({ ...reader, references: references.edition })
}
