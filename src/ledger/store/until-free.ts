import { setTimeout as passed } from 'node:timers/promises'
import { Failure } from '#base'

/** In milliseconds. */
const pause = 20

/** Tries something again while another process that writes stands in its way, for so many milliseconds; this process does other work meanwhile. */
export function untilFree(patience: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  return async (work) => {
    for (const until = performance.now() + patience; ;) {
      try {
        return await work()
      } catch (cause) {
        if (!(cause instanceof Failure && cause.code === 'book/locked') || performance.now() >= until) throw cause
        await passed(pause)
      }
    }
  }
}
