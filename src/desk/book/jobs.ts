import { Worker } from 'node:worker_threads'
import type { HandedIn, Job, JobPlace, Told } from './job.ts'

/** A thread that writes in a book. */
export type Jobs = {
  /** Hands reports in, and gives the number under which it is told of them. */
  readonly add: (reports: readonly HandedIn[]) => number
  readonly close: () => Promise<void>
}

/** Starts the thread with its first job; one that dies is started anew with the next, and what it had filed is filed. */
export function jobsOn(place: JobPlace, told: (told: Told) => void): Jobs {
  let [thread, count]: [Worker | null, number] = [null, 0]
  const started = (): Worker => {
    const made = new Worker(new URL('job-thread.ts', import.meta.url), { workerData: place })
    made.on('message', told)
    made.on('error', (cause) =>
      told({ kind: 'failed', job: count, message: cause instanceof Error ? cause.message : String(cause) }),
    )
    made.on('exit', () => {
      thread = null
    })
    return made
  }
  return {
    add: (reports) => {
      count += 1
      thread ??= started()
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      thread.postMessage({ job: count, reports } satisfies Job)
      return count
    },
    close: async () => void (await thread?.terminate()),
  }
}
