import { Failure } from '#base'
import { askingAs, readFiles } from '#desk'
import type { Reading } from '#model'
import { exitCodes } from './exit-codes.ts'
import type { Given } from './options.ts'
import { progressOf } from './progress.ts'
import { say } from './streams.ts'

/** The readings of the files. A failure is said on standard error, sets the exit code, and ends nothing. */
export async function* readingsOf(
  files: readonly string[],
  { date, publisher, url, workers, gazetteer, actors, allowPrivate, userAgent }: Given,
): AsyncGenerator<Reading> {
  const about = { format: 'guess', publishedOn: date ?? null, publisher: publisher ?? null, url: url ?? null } as const
  const own = { gazetteer: gazetteer ?? null, actors: actors ?? null }
  const progress = progressOf(process.stderr)
  const message = (words: string) => {
    progress.clear()
    say(words)
  }
  try {
    const options = { given: about, own, workers, ask: askingAs({ allowPrivate, userAgent }) }
    for await (const found of readFiles(files, options, { notice: message, progress: progress.show })) {
      if (found instanceof Failure) {
        message(found.message)
        process.exitCode = exitCodes.failed
      } else yield found
    }
  } finally {
    progress.clear()
  }
}
