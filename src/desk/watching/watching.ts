import { setTimeout } from 'node:timers/promises'
import { Failure } from '#base'
import type { PoliteState, Wait } from '#fetching'
import {
  dueItems,
  keepWatchState,
  type Ledger,
  nextItemAt,
  waitingCount,
  type WatchedAddress,
  watchedAddresses,
  type WatchedItem,
  watchState,
} from '#ledger'
import { stateChanges } from '#linking'
import type { Asking } from '../asking.ts'
import { catchUp } from '../book/catch-up.ts'
import type { ComparedAnew } from '../book/compare-stale.ts'
import { work } from '../book/work.ts'
import { askedTogether } from './asked-together.ts'
import { addedTo, laterOf } from './intervals.ts'
import { lookedAt } from './look-at.ts'
import { lookedIntoItem } from './look-into.ts'
import type { Untimed, WatchTold } from './told.ts'
import type { Watcher } from './watcher.ts'

export type WatchOptions = Watcher['filing'] & {
  /** The time of day. */
  readonly clock: () => Date
  /** An address is asked again after so many milliseconds, unless it asks for more. */
  readonly everyMs: number
  /** Addresses are asked whenever they may be, however soon after the last time. */
  readonly isOnce: boolean
  readonly asking: Asking
  /** Ends a round once what is on its way has come. */
  readonly stop: AbortSignal
  readonly progress: (step: string, done: number, total: number) => void
  /** Instead of the system's timers, and of a second between two questions to a host: for tests. */
  readonly wait?: Wait
  readonly pauseMs?: number
}

export type Watching = {
  /** Asks whatever is due, files what came, and compares what it changed. Broken off at any point, the next one goes on. */
  readonly round: () => AsyncGenerator<WatchTold>
  /** When something is due again, ISO 8601 in UTC; null where nothing is watched. */
  readonly nextAt: () => Promise<string | null>
}

/** A watch of the addresses on a book's list. Nothing is asked before `round`. */
export async function watching(ledger: Ledger, options: WatchOptions): Promise<Watching> {
  const { clock, everyMs, isOnce, own, by, asking, stop, progress, wait = sleeping, pauseMs } = options
  const { store } = ledger
  const { politely } = await import('#fetching')
  let kept = await watchState(store, politeness)
  const polite = politely({ clock, ...asking, state: stateIn(kept), pauseMs, wait: (ms) => wait(ms, stop) })
  const watcher: Watcher = { ledger, polite, clock, filing: { own, by } }
  const unreadable = new Set<string>()

  const dueAt = ({ askedAt, notBeforeAt, isOver }: WatchedAddress): string | null => {
    if (isOver) return null
    const again = askedAt === null || isOnce ? '' : addedTo(new Date(askedAt), everyMs)
    return laterOf(again, notBeforeAt)
  }

  async function* round(): AsyncGenerator<WatchTold> {
    const at = clock
    try {
      for await (const told of addressesAsked()) yield timed(told, at())
      await keepPoliteness()
      for await (const told of itemsAsked()) yield timed(told, at())
    } finally {
      await keepPoliteness()
    }
    for await (const told of caughtUp()) yield timed(told, at())
  }

  async function* addressesAsked(): AsyncGenerator<Untimed> {
    const tried = new Set<string>()
    for (;;) {
      const now = clock().toISOString()
      const due = (await watchedAddresses(store)).filter((row) => {
        const dueSince = dueAt(row)
        return dueSince !== null && dueSince <= now && !tried.has(row.address)
      })
      if (due.length === 0 || stop.aborted) return
      const asked = askedTogether(due, {
        hostOf: ({ address }) => hostOf(address),
        ask: ({ address, seen }) => polite.watched(address, seen),
        stop,
      })
      for await (const [row, answer] of asked) {
        tried.add(row.address)
        yield* lookedAt(watcher, row, answer)
        progress('asking', tried.size, Math.max(tried.size, due.length))
      }
    }
  }

  async function* itemsAsked(): AsyncGenerator<Untimed> {
    const tried = new Set<string>()
    const keyOf = ({ address, item }: WatchedItem) => `${item} ${address}`
    for (;;) {
      const all = await dueItems(store, clock().toISOString(), atOnce)
      // What happened first is told first.
      const due = all.filter((item) => !tried.has(keyOf(item))).toSorted((a, b) => b.place - a.place)
      if (due.length === 0 || stop.aborted) return
      for (const item of due.filter(({ url }) => url === null)) {
        tried.add(keyOf(item))
        yield* lookedIntoItem(watcher, item, null)
      }
      const asked = askedTogether(
        due.filter(({ url }) => url !== null),
        { hostOf: ({ url }) => hostOf(url ?? ''), ask: ({ url, seen }) => polite.watched(url ?? '', seen), stop },
      )
      for await (const [item, answer] of asked) {
        tried.add(keyOf(item))
        yield* lookedIntoItem(watcher, item, answer)
        progress('fetching', tried.size, Math.max(tried.size, due.length))
      }
    }
  }

  /** What waited to be read is read, and the questions that stand otherwise since are told. */
  async function* caughtUp(): AsyncGenerator<Untimed> {
    if ((await waitingCount(ledger)) > 0)
      for await (const found of work(ledger, { own, workers: 1, by, most: 20 }))
        if (found instanceof Failure && !unreadable.has(found.message)) {
          unreadable.add(found.message)
          yield { kind: 'failed', address: '', message: found.message }
        }
    const anew: ComparedAnew[] = []
    await catchUp(
      ledger,
      ({ step, done, total }) => progress(step, done, total),
      (one) => anew.push(one),
    )
    for (const { incident, before, after } of anew)
      if (before && after)
        for (const change of stateChanges(before, after))
          yield { kind: 'state', incident, title: after.incidents[0]?.title ?? '', change }
  }

  async function keepPoliteness(): Promise<void> {
    const state = JSON.stringify(polite.state())
    if (state === kept) return
    await store.transaction((inside) => keepWatchState(inside, politeness, state))
    kept = state
  }

  return {
    round,
    nextAt: async () => {
      const times = (await watchedAddresses(store)).flatMap((row) => dueAt(row) ?? [])
      return [...times, (await nextItemAt(store)) ?? []].flat().toSorted()[0] ?? null
    },
  }
}

const sleeping: Wait = async (ms, signal) => {
  await setTimeout(ms, undefined, signal ? { signal } : {})
}

const politeness = 'politeness'
/** Items that are held at once. */
const atOnce = 200

const timed = (told: Untimed, at: Date): WatchTold => ({ at: at.toISOString(), ...told })
const hostOf = (address: string): string => URL.parse(address)?.hostname ?? ''

function stateIn(json: string | null): PoliteState | undefined {
  if (json === null) return undefined
  const state: PoliteState = JSON.parse(json)
  return state
}
