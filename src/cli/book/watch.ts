import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '#base'
import { shownNow, unwatch, watchAlso, watching, type WatchTold } from '#desk'
import { watchedList, watchJson, watchLines } from '#exports'
import { type Ledger, watchedAddresses } from '#ledger'
import { exitCodes } from '../exit-codes.ts'
import type { Given } from '../options.ts'
import { progressOf } from '../progress.ts'
import { look, print, say } from '../streams.ts'
import { type BookGiven, withBook } from './opened.ts'

export type WatchGiven = BookGiven &
  Pick<Given, 'gazetteer' | 'actors' | 'allowPrivate' | 'userAgent'> & {
    /** In milliseconds. */
    readonly every: number
    readonly once?: boolean
    readonly list?: boolean
    readonly forget?: string
  }

/** Puts addresses on the list, and looks at all that is on it, once or until it is interrupted. */
export const watch = (addresses: readonly string[], given: WatchGiven): Promise<void> =>
  withBook(given, addresses.length > 0, async (ledger, by) => {
    if (given.forget !== undefined) return forget(ledger, given.forget, given)
    if (addresses.length > 0) await watchAlso(ledger, addresses, by, new Date().toISOString())
    if (given.list === true) return list(ledger, given)
    if ((await watchedAddresses(ledger.store)).length === 0)
      throw new Failure('usage', `${ledger.store.name}: watches nothing yet; name a feed, a page, or a list of feeds`)
    await goOn(ledger, by, given)
  })

/** Columns: into a file or a pipe, one thing is one line. */
const unbroken = 10_000

/** In milliseconds: what another process puts on the list is seen so soon. */
const longestSleep = 60_000

async function goOn(ledger: Ledger, by: string, given: WatchGiven): Promise<void> {
  const stop = new AbortController()
  // A second one is Node's own business.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  const progress = progressOf(process.stderr)
  const { allowPrivate, userAgent } = given
  const clock = () => new Date()
  const { round, nextAt } = await watching(ledger, {
    clock,
    everyMs: given.every,
    isOnce: given.once === true,
    own: { gazetteer: given.gazetteer ?? null, actors: given.actors ?? null },
    by,
    asking: { allowPrivate, userAgent },
    stop: stop.signal,
    progress: progress.step,
  })
  let wasAway = false
  do {
    let ms = longestSleep
    try {
      for await (const told of round()) {
        progress.clear()
        if (told.kind === 'failed' && given.once === true) process.exitCode = exitCodes.failed
        await tell(ledger, told, given)
      }
      progress.clear()
      if (given.once === true || stop.signal.aborted) return
      const next = await nextAt()
      if (next === null) {
        say('nothing on the list is asked any more')
        return
      }
      ms = next === '' ? 0 : Date.parse(next) - clock().getTime()
      wasAway = false
    } catch (cause) {
      progress.clear()
      if (given.once === true || !(cause instanceof Failure && passing.has(cause.code))) throw cause
      if (!wasAway) say(`${cause.message}; the watch goes on when the book is there`)
      wasAway = true
    }
    await sleep(Math.min(longestSleep, Math.max(1000, ms)), undefined, { signal: stop.signal }).catch(() => {})
  } while (!stop.signal.aborted)
}

/** A book that is away for a while: a server that starts anew, a file that another process holds. */
const passing: ReadonlySet<string> = new Set(['book/locked', 'book/unreachable'])

async function tell(ledger: Ledger, told: WatchTold, { json, color }: WatchGiven): Promise<void> {
  const { scrub } = await shownNow(ledger)
  // The others are made of what may be shown.
  const shown = told.kind === 'change' || told.kind === 'state' ? told : scrub(told)
  const { colour, width } = look(color)
  await print(
    json === true
      ? `${JSON.stringify(watchJson(shown))}\n`
      : watchLines(shown, { colour, width: process.stdout.isTTY ? width : unbroken }),
  )
}

async function list(ledger: Ledger, { json, color }: WatchGiven): Promise<void> {
  const { scrub } = await shownNow(ledger)
  const rows = scrub(await watchedAddresses(ledger.store))
  if (json === true) for (const row of rows) await print(`${JSON.stringify(row)}\n`)
  else await print(watchedList(rows, look(color)))
}

async function forget(ledger: Ledger, address: string, { json }: WatchGiven): Promise<void> {
  const count = await unwatch(ledger, address)
  if (count === 0) throw new Failure('book/no-such', `${ledger.store.name}: ${address} is not watched`)
  await print(
    json === true
      ? `${JSON.stringify({ forgotten: address, addresses: count })}\n`
      : `${count === 1 ? 'One address is' : `${count} addresses are`} not watched any more; what was filed stays.\n`,
  )
}
