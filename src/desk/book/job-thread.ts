import { parentPort, workerData } from 'node:worker_threads'
import { Failure, never } from '#base'
import { closeLedger } from '#ledger'
import { askingAs, isAddress } from '../asking.ts'
import { addFiles } from './add-files.ts'
import { catchUp } from './catch-up.ts'
import type { Job, JobPlace, Told } from './job.ts'
import { openBook } from './open-book.ts'
import { shownNow } from './shown-by.ts'

// Runs on a thread of its own, one job after another, so that who asks a server is never kept waiting by who adds.
const port = parentPort ?? never('the thread that writes in a book was started as a program')
const { book, by, asking }: JobPlace = workerData
const ask = askingAs(asking)
let last: Promise<void> = Promise.resolve()
port.on('message', (job: Job) => {
  last = last.then(() => carriedOut(job))
})
const tell = (told: Told): void => port.postMessage(told)

async function carriedOut({ job, reports }: Job): Promise<void> {
  try {
    const ledger = await openBook(book, { make: true, by })
    try {
      const { scrub } = await shownNow(ledger)
      let found = 0
      for (const { name, bytes, ...about } of reports) {
        // What is fetched is filed under the address that answered.
        const link = bytes === null ? (about.url ?? '') : null
        if (link !== null && !isAddress(link)) {
          tell({ kind: 'failed', job, message: `“${link}”: is no address of a page` })
          continue
        }
        const given = { format: 'guess', ...about, ...(link === null ? {} : { url: null }) } as const
        const options = { given, own: { gazetteer: null, actors: null }, workers: 1, by, reads: true, ask }
        const input = link ?? { name, bytes: bytes ?? new Uint8Array() }
        const watch = { notice: (message: string) => tell({ kind: 'failed', job, message: scrub(message) }), progress: () => {} }
        for await (const added of addFiles(ledger, [input], options, watch)) {
          if (added instanceof Failure) tell({ kind: 'failed', job, message: scrub(added.message) })
          else
            tell({
              kind: 'filed',
              job,
              document: added.document,
              name: scrub(added.name),
              came: added.came,
              claims: added.claims,
            })
        }
        found += 1
        tell({ kind: 'step', job, step: 'reading', done: found, total: reports.length })
      }
      await catchUp(ledger, (soFar) => tell({ kind: 'step', job, ...soFar }))
    } finally {
      await closeLedger(ledger)
    }
  } catch (cause) {
    tell({ kind: 'failed', job, message: cause instanceof Error ? cause.message : String(cause) })
  }
  tell({ kind: 'done', job })
}
