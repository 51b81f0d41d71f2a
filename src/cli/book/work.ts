import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '#base'
import { type OwnReferences, readerKeyWith, shownNow, work } from '#desk'
import { awaitReader, type Ledger, waitingCount } from '#ledger'
import { exitCodes } from '../exit-codes.ts'
import type { Given } from '../options.ts'
import { progressOf } from '../progress.ts'
import { print, say } from '../streams.ts'
import { linked } from './add.ts'
import { type BookGiven, withBook } from './opened.ts'

export type WorkGiven = BookGiven &
  Pick<Given, 'workers' | 'gazetteer' | 'actors'> & {
    readonly again?: boolean
    readonly batch: number
    /** In seconds. */
    readonly follow?: number
  }

/** Reads what waits to be read, links what waits to be linked, and ends when nothing is left, or looks again every so many seconds. Any number may work on one book on a server. */
export const workThrough = (given: WorkGiven): Promise<void> =>
  withBook(given, false, async (ledger, by) => {
    const own = { gazetteer: given.gazetteer ?? null, actors: given.actors ?? null }
    if (given.again === true) {
      const reader = await readerKeyWith(own)
      if (reader instanceof Failure) throw reader
      const count = await awaitReader(ledger, reader)
      say(count === 0 ? 'every document is read by this reader' : `${count} documents are to be read again by this reader`)
    }
    const asked = stopAsked()
    let [done, claims] = [0, 0]
    do {
      const found = await once(ledger, by, given, own)
      done += found.done
      claims += found.claims
    } while (given.follow !== undefined && !(await asked.within(given.follow * 1000)))
    await print(
      given.json === true ? `${JSON.stringify({ read: done, claims })}\n` : `${done} documents read, ${claims} claims\n`,
    )
  })

type Done = { readonly done: number; readonly claims: number }

async function once(ledger: Ledger, by: string, given: WorkGiven, own: OwnReferences): Promise<Done> {
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
  return { done, claims }
}

/** The first interruption is a wish to stop when the step is done; the second is Node's own business. */
function stopAsked(): { readonly within: (milliseconds: number) => Promise<boolean> } {
  const asked = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => asked.abort())
  return {
    within: async (milliseconds) => {
      await sleep(milliseconds, undefined, { signal: asked.signal }).catch(() => {})
      return asked.signal.aborted
    },
  }
}
