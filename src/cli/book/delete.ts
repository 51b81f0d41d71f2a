import { Failure } from '#base'
import { countedWords, shownNow } from '#desk'
import { bytesOf, deleteDocument, logView, named } from '#ledger'
import { spokenId } from '#model'
import { print } from '../streams.ts'
import { linked } from './add.ts'
import { type BookGiven, withBook } from './opened.ts'

/** Takes a document out of the book; a tombstone stays. */
export const deleteFromBook = (id: string, given: BookGiven & { readonly why?: string }): Promise<void> =>
  withBook(given, false, async (ledger, by) => {
    const found = await named(ledger, id)
    if (found.kind !== 'document') throw new Failure('usage', `${id} is no document; only whole documents are deleted`)
    const { scrub } = await shownNow(ledger)
    await deleteDocument(ledger, found.document, by, scrub(given.why ?? null), await countedWords(ledger, found.document))
    await linked(ledger)
    await print(
      given.json === true ? `${JSON.stringify({ deleted: found.document })}\n` : `${spokenId(found.document)}\tdeleted\n`,
    )
  })

/** The bytes as they were received, with all names; where the book withholds some, that is written into the chain of custody. */
export const printOriginal = (id: string, given: BookGiven & { readonly why?: string }): Promise<void> =>
  withBook(given, false, async (ledger, by) => {
    const found = await named(ledger, id)
    const { scrub, withholds } = await shownNow(ledger)
    if (withholds) {
      if (given.why === undefined)
        throw new Failure('usage', 'the book withholds names, and the bytes have them all; a view is logged: --why says why')
      if (found.kind === 'document') await logView(ledger, by, { document: found.document, why: scrub(given.why) })
    }
    const bytes = found.kind === 'document' ? await bytesOf(ledger.store, found.document) : null
    if (!bytes) throw new Failure('book/no-such', `${id}: the book holds no bytes of that`)
    process.stdout.write(bytes)
  })
