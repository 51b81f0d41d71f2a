import { watchAlso, watching, type WatchTold } from '#desk'
import { filedDocuments, type Ledger } from '#ledger'
import type { standing } from './watched-site.ts'

const minute = 60_000

export type Time = ReturnType<typeof standing>

/** A watch with its own memory, as after a restart. */
export async function rounds(ledger: Ledger, time: Time, more: { readonly stop?: AbortSignal; readonly isOnce?: boolean } = {}) {
  const { round } = await watching(ledger, {
    clock: time.clock,
    everyMs: 15 * minute,
    isOnce: more.isOnce ?? false,
    own: { gazetteer: null, actors: null },
    by: 'tester',
    asking: { allowPrivate: true },
    stop: more.stop ?? new AbortController().signal,
    progress: () => {},
    wait: time.wait,
    pauseMs: 0,
  })
  return round
}

export async function onceRound(ledger: Ledger, time: Time): Promise<WatchTold[]> {
  const told: WatchTold[] = []
  for await (const one of (await rounds(ledger, time))()) told.push(one)
  return told
}

/** "report: Three killed in Haparanda", "failed: …", without the origin. */
export const wordsOf = (all: readonly WatchTold[], origin: string): string[] =>
  all.map((one) => {
    const words = 'message' in one ? one.message : one.kind === 'report' && one.isOwn ? `own ${one.title}` : one.title
    return `${one.kind}: ${words}`.replaceAll(origin, '')
  })

export const watchAt = (ledger: Ledger, time: Time, ...addresses: readonly string[]) =>
  watchAlso(ledger, addresses, 'tester', time.clock().toISOString())

export const titlesIn = async (ledger: Ledger): Promise<string[]> =>
  (await filedDocuments(ledger, { most: 100 })).map(({ title }) => title).toSorted()
