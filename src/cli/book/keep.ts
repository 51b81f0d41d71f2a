import { Failure } from '#base'
import { faultsOfStamps, shownNow, trustedIn } from '#desk'
import { custodyLines, statsLines, verifiedLines } from '#exports'
import { type Checked, custodyOf, fetchesOf, named, stats, verify } from '#ledger'
import { exitCodes } from '../exit-codes.ts'
import { progressOf } from '../progress.ts'
import { look, print } from '../streams.ts'
import { type BookGiven, withBook } from './opened.ts'

/** What the book holds, in numbers. */
export const showStats = (given: BookGiven): Promise<void> =>
  withBook(given, false, async (ledger) => {
    const found = await stats(ledger)
    await print(given.json === true ? `${JSON.stringify(found)}\n` : statsLines(found))
  })

/** Whether every byte, hash and link holds. */
export const verifyBook = (given: BookGiven & { readonly trust?: string; readonly head?: string }): Promise<void> =>
  withBook(given, false, async (ledger, by) => {
    const progress = progressOf(process.stderr)
    const { entries, documents } = await stats(ledger)
    const trusted = given.trust === undefined ? null : trustedIn(given.trust)
    if (trusted instanceof Failure) throw trusted
    const step = (soFar: Checked) => progress.step('checking', soFar.entries + soFar.documents, entries + documents)
    const { showing } = await shownNow(ledger)
    const found = await verify(ledger, by, step, {
      shown: showing,
      also: () => faultsOfStamps(ledger, trusted),
      ...(given.head === undefined ? {} : { kept: given.head }),
    })
    progress.clear()
    await print(given.json === true ? `${JSON.stringify(found)}\n` : verifiedLines(found, look(given.color)))
    if (found.faults.length > 0) process.exitCode = exitCodes.failed
  })

/** The chain of custody, of a document or of the book. */
export const showCustody = (id: string | undefined, given: BookGiven & { readonly most: number }): Promise<void> =>
  withBook(given, false, async (ledger) => {
    const found = id === undefined ? null : await named(ledger, id)
    if (found?.kind === 'incident')
      throw new Failure('usage', `${id ?? ''} is an incident; name a document, or nothing for the whole book`)
    const document = found?.document ?? null
    const entries = await custodyOf(ledger, { document, most: given.most })
    if (given.json === true) for (const entry of entries.toReversed()) await print(`${JSON.stringify(entry)}\n`)
    else {
      const fetches = document === null ? [] : (await shownNow(ledger)).scrub(await fetchesOf(ledger, document))
      await print(`${custodyLines(entries, fetches).join('\n')}\n`)
    }
  })
