import { Option } from 'commander'
import { Failure } from '#base'
import { closeLedger, type Ledger, unshownCount } from '#ledger'
import { exitCodes } from '../exit-codes.ts'
import { say } from '../streams.ts'

/** What every command on a book may be told. */
export type BookGiven = { readonly book: string; readonly by?: string; readonly json?: boolean; readonly color: boolean }

const usualBook = './claimbook.db'

export const bookOption = (): Option =>
  new Option('--book <place>', 'a file, or postgres://user@host/database').env('CLAIMBOOK_BOOK').default(usualBook)

export const byOption = (): Option =>
  new Option('--by <name>', 'who does it, for the chain of custody; your account’s name if you say nothing').env('CLAIMBOOK_BY')

/**
 * Opens the book, does the work and closes it, whatever happens. A redaction that was not carried through yet is, before anything is shown. A Failure is said,
 * without names that are withheld, and sets the exit code.
 */
export async function withBook(
  given: BookGiven,
  make: boolean,
  work: (ledger: Ledger, by: string) => Promise<void>,
): Promise<void> {
  const { catchUp, openBook, shownNow, thisUser } = await import('#desk')
  const by = given.by ?? thisUser()
  try {
    const ledger = await openBook(given.book, { make, by })
    try {
      if ((await unshownCount(ledger.store)) > 0) await catchUp(ledger, () => {})
      await work(ledger, by)
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause
      const { scrub } = await shownNow(ledger)
      throw new Failure(cause.code, scrub(cause.message), cause)
    } finally {
      await closeLedger(ledger)
    }
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause
    say(cause.message)
    process.exitCode = cause.code === 'usage' ? exitCodes.usage : exitCodes.failed
  }
}
