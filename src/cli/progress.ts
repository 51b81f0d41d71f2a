import type * as CliProgress from 'cli-progress'
import { onDemand } from '#base'
import type { Progress } from '#desk'

/** In milliseconds: work that is done by then shows no bar. */
const patience = 1500

export type ProgressBar = {
  /** Documents read, by how much of the input they took. */
  readonly show: (soFar: Progress) => void
  /** Another kind of work, by how many of how many are done. */
  readonly step: (what: string, done: number, total: number) => void
  readonly clear: () => void
}

/** A bar on standard error while long work goes on, and nothing at all where no one looks at it. */
export function progressOf(stream: NodeJS.WriteStream): ProgressBar {
  const startedAt = performance.now()
  let bar: CliProgress.SingleBar | null = null
  let stepping = ''
  const isDue = () => stream.isTTY && performance.now() - startedAt >= patience
  const clear = () => {
    bar?.stop()
    bar = null
  }
  return {
    show: ({ documents, bytes, totalBytes }) => {
      if (!isDue()) return
      if (!bar) {
        bar = newBar(stream, totalBytes === null ? unmeasured : measured)
        bar.start(totalBytes ?? 0, 0, { documents: 0, rate: 0 })
      }
      const rate = Math.round((1000 * documents) / (performance.now() - startedAt))
      bar.update(bytes, { documents, rate })
    },
    step: (what, done, total) => {
      if (!isDue()) return
      if (stepping !== what) clear()
      stepping = what
      if (!bar) {
        bar = newBar(stream, ` {bar} {percentage} % · ${what} {value} of {total} · {eta_formatted} left`)
        bar.start(total, 0)
      }
      bar.setTotal(total)
      bar.update(done)
    },
    clear,
  }
}

const measured = ' {bar} {percentage} % · {documents} documents · {rate}/s · {eta_formatted} left'
const unmeasured = ' {documents} documents · {rate}/s'

function newBar(stream: NodeJS.WriteStream, format: string): CliProgress.SingleBar {
  const { SingleBar, Presets }: typeof CliProgress = onDemand('cli-progress')
  return new SingleBar({ stream, format, clearOnComplete: true, hideCursor: true, fps: 5 }, Presets.shades_classic)
}
