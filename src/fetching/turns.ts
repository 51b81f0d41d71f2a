import { setTimeout } from 'node:timers/promises'

/** Waits so many milliseconds; the signal ends it, and its reason is thrown. */
export type Wait = (ms: number, signal: AbortSignal | undefined) => Promise<void>

export type Turns = <Found>(host: string, pauseMs: number, ask: () => Promise<Found>) => Promise<Found>

/** One request at a time for each host, and at least `pauseMs` between the end of one and the start of the next. */
export function turnsAt(clock: () => Date, wait: Wait, signal: AbortSignal | undefined): Turns {
  const last = new Map<string, Promise<unknown>>()
  const endedAt = new Map<string, number>()
  return (host, pauseMs, ask) => {
    const turn = (last.get(host) ?? Promise.resolve()).then(async () => {
      // A clock that was set back must not make anybody wait longer than the pause.
      const passed = Math.max(0, clock().getTime() - (endedAt.get(host) ?? Number.NEGATIVE_INFINITY))
      if (passed < pauseMs) await wait(pauseMs - passed, signal)
      signal?.throwIfAborted()
      try {
        return await ask()
      } finally {
        endedAt.set(host, clock().getTime())
      }
    })
    last.set(
      host,
      turn.catch(() => {}),
    )
    return turn
  }
}

export const waiting: Wait = async (ms, signal) => {
  await setTimeout(ms, undefined, signal ? { signal } : {})
}
