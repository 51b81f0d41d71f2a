import type * as CliProgress from 'cli-progress'
import { onDemand } from '#base'
import type { Progress } from '#desk'

/** In milliseconds: work that is done by then shows no bar. */
const patience = 1500

/** A bar on standard error while long work goes on, and nothing at all where no one looks at it. */
export function progressOf(stream: NodeJS.WriteStream): { show: (soFar: Progress) => void; clear: () => void } {
  const startedAt = performance.now()
  let bar: CliProgress.SingleBar | null = null
  const show = ({ documents, bytes, totalBytes }: Progress) => {
    if (!stream.isTTY || performance.now() - startedAt < patience) return
    if (!bar) {
      bar = newBar(stream, totalBytes !== null)
      bar.start(totalBytes ?? 0, 0, { documents: 0 })
    }
    bar.update(bytes, { documents })
  }
  const clear = () => {
    bar?.stop()
    bar = null
  }
  return { show, clear }
}

function newBar(stream: NodeJS.WriteStream, hasTotal: boolean): CliProgress.SingleBar {
  const { SingleBar, Presets }: typeof CliProgress = onDemand('cli-progress')
  const format = hasTotal ? ' {bar} {percentage} % · {documents} documents · {eta_formatted} left' : ' {documents} documents'
  return new SingleBar({ stream, format, clearOnComplete: true, hideCursor: true, fps: 5 }, Presets.shades_classic)
}
