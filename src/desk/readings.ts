import { Failure } from '#base'
import type { Document, Reading } from '#model'
import { readOrFail } from './read-or-fail.ts'
import type { OwnReferences } from './references-of.ts'
import type { Batch, Outcome } from './worker.ts'

type Item = Document | Failure
type Found = Reading | Failure

/** Documents in one batch: a thread's answer costs more than the question when it is asked for each document. */
const batchSize = 20
/** With fewer batches than this, a thread takes longer to start than to read them. */
const worthThreads = 3

/** The documents, read; failures pass through in their places. Threads are started only where there is work for them. */
export async function* readingsOf(items: AsyncIterable<Item>, workers: number, own: OwnReferences): AsyncGenerator<Found> {
  const batches = batchesOf(items)
  const first = await upTo(workers > 1 ? worthThreads : 0, batches)
  const all = joined(first, batches)
  yield* workers > 1 && first.length === worthThreads ? inThreads(all, workers, own) : here(all, own)
}

async function* here(batches: AsyncIterable<readonly Item[]>, own: OwnReferences): AsyncGenerator<Found> {
  const [{ read }, { referencesOf }] = await Promise.all([import('#reading'), import('./references-of.ts')])
  const references = referencesOf(own)
  if (references instanceof Failure) yield references
  else
    for await (const batch of batches)
      for (const item of batch) yield item instanceof Failure ? item : readOrFail(item, (document) => read(document, references))
}

/** Batches are handed out as they come and taken back in order; as many wait as keep every thread busy. */
async function* inThreads(batches: AsyncIterable<readonly Item[]>, workers: number, own: OwnReferences): AsyncGenerator<Found> {
  const { Piscina } = await import('piscina')
  const pool = new Piscina<Batch, Outcome[]>({
    filename: new URL('worker.ts', import.meta.url).href,
    name: 'readBatch',
    minThreads: workers,
    maxThreads: workers,
  })
  const waiting: Promise<Found[]>[] = []
  try {
    for await (const batch of batches) {
      const found = readInThread(pool, batch, own)
      // It is awaited further down, after others: a rejection until then is not an unhandled one.
      found.catch(() => {})
      waiting.push(found)
      if (waiting.length > 2 * workers) yield* (await waiting.shift()) ?? []
    }
    for (const found of waiting) yield* await found
  } finally {
    await pool.destroy()
  }
}

type Pool = { run(batch: Batch): Promise<Outcome[]> }

async function readInThread(pool: Pool, batch: readonly Item[], own: OwnReferences): Promise<Found[]> {
  const outcomes = await pool.run({ documents: batch.flatMap((item) => (item instanceof Failure ? [] : [item])), own })
  let next = 0
  return batch.map((item) => {
    if (item instanceof Failure) return item
    const outcome = outcomes[next++]
    if (!outcome) return new Failure('reader/fault', 'a thread gave fewer answers than it had documents')
    return 'reading' in outcome ? outcome.reading : new Failure(outcome.failed.code, outcome.failed.message)
  })
}

/** A stream's items, a few at a time. */
export async function* batchesOf<Each>(items: AsyncIterable<Each>): AsyncGenerator<Each[]> {
  let batch: Each[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** The first few of a stream; the rest of it is left in it. */
async function upTo<Each>(count: number, stream: AsyncIterator<Each>): Promise<Each[]> {
  const first: Each[] = []
  for (let left = count; left > 0; left -= 1) {
    const { value, done } = await stream.next()
    if (done) break
    first.push(value)
  }
  return first
}

async function* joined<Each>(first: readonly Each[], rest: AsyncIterable<Each>): AsyncGenerator<Each> {
  yield* first
  yield* rest
}
