// What a book costs: `node bench/book.ts [file or postgres://…] [claims] [linked documents]`. It is made of what was read in the examples, told anew
// (bench/book/documents.ts), until it holds so many claims. Without an address the book is a file that is deleted afterwards; an address of a book that is
// there already is only searched and shown. Reading is not counted, nor is making the documents up.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sql from 'sql-template-tag'
import { closeLedger, type Ledger, stats } from '#ledger'
import { openBook } from '../src/desk/book/open-book.ts'
import { inventedDocuments } from './book/documents.ts'
import { filed } from './book/filed.ts'
import { linked } from './book/linked.ts'
import { pretendStates } from './book/pretended-states.ts'
import { searches } from './book/searches.ts'
import { shown } from './book/shown.ts'
import { machine, median } from './machine.ts'

const [, , given, claims = '100000', toLink = '1000'] = process.argv
const folder = given === undefined ? mkdtempSync(join(tmpdir(), 'claimbook-bench-')) : null
const address = given ?? join(folder ?? '', 'book.db')

console.log(machine())
const ledger = await openBook(address, { make: true, by: 'bench' })
try {
  if ((await stats(ledger)).documents === 0) await build(ledger, Number(claims), Number(toLink))
  const held = await stats(ledger)
  const bytes = await sizeOf(ledger)
  console.log(
    `SIZE: ${held.documents} documents, ${held.claims} claims, ${(bytes / 1e6).toFixed(0)} MB, ${(bytes / 1000 / held.documents).toFixed(1)} kB a document`,
  )
  await opened()
  await searches(ledger)
  await shown(ledger)
} finally {
  await closeLedger(ledger)
  if (folder !== null) rmSync(folder, { recursive: true })
}

async function build(book: Ledger, most: number, link: number): Promise<void> {
  const documents = inventedDocuments()
  await linked(book, documents, link)
  let [sum, filedSince, seconds, processor] = [(await stats(book)).claims, 0, 0, 0]
  const speeds: number[] = []
  while (sum < most) {
    const filing = await filed(book, documents, Math.min(1000, Math.ceil((most - sum) / 9)))
    sum += filing.claims
    filedSince += filing.claims
    seconds += filing.seconds
    processor += filing.processor
    speeds.push(filing.claims / filing.seconds)
  }
  if (speeds.length > 0)
    console.log(
      `FILING: ${Math.round(median(speeds))} claims a second (median of ${speeds.length} times 1,000 documents; ${Math.round(Math.min(...speeds))} to ${Math.round(Math.max(...speeds))}), ${seconds.toFixed(0)} s in all, ${Math.round((1e6 * processor) / filedSince)} µs of processor time a claim`,
    )
  await pretendStates(book)
  if (book.store.dialect === 'postgres') await book.store.run(sql`analyze`)
}

async function sizeOf({ store }: Ledger): Promise<number> {
  if (store.dialect === 'sqlite') {
    await store.all(sql`pragma wal_checkpoint(truncate)`)
    return statSync(address).size
  }
  const [row] = await store.all(sql`
    select sum(pg_total_relation_size(c.oid)) as bytes from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'`)
  return Number(row?.['bytes'])
}

async function opened(): Promise<void> {
  const times: number[] = []
  for (let i = 0; i < 20; i += 1) {
    const startedAt = performance.now()
    const again = await openBook(address, { make: false, by: 'bench' })
    times.push(performance.now() - startedAt)
    await closeLedger(again)
  }
  console.log(`OPENING: median ${median(times).toFixed(1)} ms, at most ${Math.max(...times).toFixed(1)} ms, of 20 times`)
}
