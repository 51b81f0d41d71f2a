import { Failure } from '#base'
import { readerKeyWith, shownNow, work } from '#desk'
import { awaitReader, waitingCount } from '#ledger'
import { exitCodes } from '../exit-codes.ts'
import type { Given } from '../options.ts'
import { progressOf } from '../progress.ts'
import { print, say } from '../streams.ts'
import { linked } from './add.ts'
import { type BookGiven, withBook } from './opened.ts'

export type WorkGiven = BookGiven &
  Pick<Given, 'workers' | 'gazetteer' | 'actors'> & { readonly again?: boolean; readonly batch: number }

/** Reads what waits to be read, links what waits to be linked, and ends when nothing is left. Any number may work on one book on a server. */
export const workThrough = (given: WorkGiven): Promise<void> =>
  withBook(given, false, async (ledger, by) => {
    const own = { gazetteer: given.gazetteer ?? null, actors: given.actors ?? null }
    if (given.again === true) {
      const reader = await readerKeyWith(own)
      if (reader instanceof Failure) throw reader
      const count = await awaitReader(ledger, reader)
      say(count === 0 ? 'every document is read by this reader' : `${count} documents are to be read again by this reader`)
    }
    const progress = progressOf(process.stderr)
    let [done, claims] = [0, 0]
    const total = await waitingCount(ledger)
    for await (const found of work(ledger, { own, workers: given.workers, by, most: given.batch })) {
      if (found instanceof Failure) {
        progress.clear()
        say((await shownNow(ledger)).scrub(found.message))
        process.exitCode = exitCodes.failed
        continue
      }
      done += 1
      claims += found.claims
      progress.step('reading', done, Math.max(total, done))
    }
    progress.clear()
    await linked(ledger)
    await print(
      given.json === true ? `${JSON.stringify({ read: done, claims })}\n` : `${done} documents read, ${claims} claims\n`,
    )
  })
