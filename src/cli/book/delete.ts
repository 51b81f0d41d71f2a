import { Failure } from '#base'
import { bytesOf, deleteDocument, named } from '#ledger'
import { spokenId } from '#model'
import { print } from '../streams.ts'
import { linked } from './add.ts'
import { type BookGiven, withBook } from './opened.ts'

/** Takes a document out of the book; a tombstone stays. */
export const deleteFromBook = (id: string, given: BookGiven & { readonly why?: string }): Promise<void> =>
  withBook(given, false, async (ledger, by) => {
    const found = await named(ledger, id)
    if (found.kind !== 'document') throw new Failure('usage', `${id} is no document; only whole documents are deleted`)
    await deleteDocument(ledger, found.document, by, given.why ?? null)
    await linked(ledger)
    await print(
      given.json === true ? `${JSON.stringify({ deleted: found.document })}\n` : `${spokenId(found.document)}\tdeleted\n`,
    )
  })

/** The bytes as they were received. */
export const printOriginal = (id: string, given: BookGiven): Promise<void> =>
  withBook(given, false, async (ledger) => {
    const found = await named(ledger, id)
    const bytes = found.kind === 'document' ? await bytesOf(ledger.store, found.document) : null
    if (!bytes) throw new Failure('book/no-such', `${id}: the book holds no bytes of that`)
    process.stdout.write(bytes)
  })
