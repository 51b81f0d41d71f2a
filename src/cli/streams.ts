import { once } from 'node:events'

/** Every message of ours, on standard error. */
export const say = (message: string): void => void process.stderr.write(`claimbook: ${message}\n`)

/** Findings, on standard output; waits where the reader is slower than we are. */
export async function print(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** `claimbook … | head`: a reader that has seen enough is no error. */
export function quietPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit()
    })
  }
}

/** Columns of a page that goes to a file or a pipe. */
const usualWidth = 100

/** Colour only where somebody sees it; no-color.org, and FORCE_COLOR as Node reads it. */
export function look(allowed: boolean): { readonly colour: boolean; readonly width: number } {
  const { NO_COLOR = '', FORCE_COLOR, TERM } = process.env
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== '0'
  const seen = process.stdout.isTTY && TERM !== 'dumb'
  return {
    colour: allowed && NO_COLOR === '' && FORCE_COLOR !== '0' && (forced || seen),
    width: process.stdout.columns ?? usualWidth,
  }
}
