// Three workers against one: `CLAIMBOOK_BENCH_POSTGRES=postgres://… node bench/book-workers.ts [documents] [ms a document]`. Reading is a pause of so many
// milliseconds for each document, as three readers would only share the cores of a small machine; taking, filing and committing are real. Each worker has a
// connection of its own. The book's schema is made for this and dropped.
import { setTimeout as pause } from 'node:timers/promises'
import sql, { raw } from 'sql-template-tag'
import { closeLedger, file, type ToFile, waitingCount, workOn } from '#ledger'
import type { DocumentId } from '#model'
import { openBook } from '../src/desk/book/open-book.ts'
import { inventedDocuments } from './book/documents.ts'
import { machine } from './machine.ts'

const [, , count = '600', delay = '20'] = process.argv
const server = process.env['CLAIMBOOK_BENCH_POSTGRES'] ?? ''
/** Taken at once, as `claimbook work` does. */
const taken = 20

console.log(machine())
const one = await worked(1)
const three = await worked(3)
console.log(
  `WORKERS: ${count} documents of ${delay} ms each: one ${one.toFixed(2)} s, three ${three.toFixed(2)} s: ${(one / three).toFixed(2)} times as fast`,
)

/** Seconds until so many workers have read and filed all that waits. */
async function worked(workers: number): Promise<number> {
  const schema = `bench_workers_${workers}`
  const address = `${server}${server.includes('?') ? '&' : '?'}schema=${schema}`
  const ledgers = []
  for (let i = 0; i < workers; i += 1) ledgers.push(await openBook(address, { make: true, by: 'bench' }))
  const [first] = ledgers
  if (!first) return Number.NaN
  const documents = inventedDocuments()
  const made: ToFile[] = Array.from({ length: Number(count) }, () => documents.next().value)
  const byId = new Map<DocumentId, ToFile>(made.map((item) => [item.document.id, item]))
  for (let at = 0; at < made.length; at += 50)
    await file(
      first,
      made.slice(at, at + 50).map((item) => ({ ...item, read: null })),
      'bench',
    )
  const startedAt = performance.now()
  await Promise.all(
    ledgers.map(async (ledger, worker) => {
      for (;;) {
        const { taken: these } = await workOn(
          ledger,
          { most: taken, tried: new Set(), by: `worker ${worker}` },
          async (waiting) => {
            await pause(waiting.length * Number(delay))
            return waiting.flatMap(({ document }) => byId.get(document.id) ?? [])
          },
        )
        if (these.length === 0) return
      }
    }),
  )
  const seconds = (performance.now() - startedAt) / 1000
  if ((await waitingCount(first)) > 0) throw new Error('documents wait still')
  await first.store.run(sql`drop schema ${raw(schema)} cascade`)
  for (const ledger of ledgers) await closeLedger(ledger)
  return seconds
}
