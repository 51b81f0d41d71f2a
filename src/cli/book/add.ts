import { Failure } from '#base'
import { addFiles, type Added, askingAs, catchUp, shownNow } from '#desk'
import { addedLine, addedTotals } from '#exports'
import type { Ledger } from '#ledger'
import { spokenId } from '#model'
import { exitCodes } from '../exit-codes.ts'
import type { Given } from '../options.ts'
import { progressOf } from '../progress.ts'
import { print, say } from '../streams.ts'
import { type BookGiven, withBook } from './opened.ts'

export type AddGiven = BookGiven &
  Pick<Given, 'date' | 'publisher' | 'url' | 'workers' | 'gazetteer' | 'actors' | 'allowPrivate' | 'userAgent'> & {
    readonly read: boolean
  }

/** Files reports in the book, reads them, links them. A report that cannot be read is said, and stops no other. */
export const add = (files: readonly string[], given: AddGiven): Promise<void> =>
  withBook(given, true, async (ledger, by) => {
    const about = {
      format: 'guess',
      publishedOn: given.date ?? null,
      publisher: given.publisher ?? null,
      url: given.url ?? null,
    } as const
    const own = { gazetteer: given.gazetteer ?? null, actors: given.actors ?? null }
    const progress = progressOf(process.stderr)
    const { scrub } = await shownNow(ledger)
    const notice = (words: string) => {
      progress.clear()
      say(scrub(words))
    }
    const { workers, allowPrivate, userAgent } = given
    const options = { given: about, own, workers, by, reads: given.read, ask: askingAs({ allowPrivate, userAgent }) }
    const all: Added[] = []
    try {
      for await (const found of addFiles(ledger, files, options, { notice, progress: progress.show })) {
        if (found instanceof Failure) {
          notice(found.message)
          process.exitCode = exitCodes.failed
          continue
        }
        if (found.came === 'deleted') {
          notice(
            `${found.name}: was deleted from this book; its tombstone says when and why (\`claimbook show ${found.document}\`)`,
          )
          process.exitCode = exitCodes.failed
        }
        const shown = { ...found, name: scrub(found.name) }
        all.push(shown)
        if (given.json === true) await print(`${JSON.stringify({ ...shown, short: spokenId(found.document) })}\n`)
        else if (process.stdout.isTTY || all.length <= mostLines) {
          progress.clear()
          await print(addedLine(shown))
        }
      }
    } finally {
      progress.clear()
    }
    await linked(ledger)
    if (given.json !== true) await print(addedTotals(all, ledger.store.name))
  })

/** Into a pipe, more lines than these say nothing that the last one does not. */
const mostLines = 40

/** Links and compares what was filed, with a bar where somebody looks. */
export async function linked(ledger: Ledger): Promise<void> {
  const progress = progressOf(process.stderr)
  try {
    await catchUp(ledger, ({ step, done, total }) => progress.step(step, done, total))
  } finally {
    progress.clear()
  }
}
