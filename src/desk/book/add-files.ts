import { Failure } from '#base'
import { extractor } from '#intake'
import { type Also, type Filed, file, type Ledger, type Received, type ToFile, unread } from '#ledger'
import { type Document, type DocumentId, type Reading, unreadPassagesOf } from '#model'
import type { Taken } from '../documents.ts'
import type { Input } from '../opened.ts'
import { nameOfDocument } from '../name-of-document.ts'
import { documentsOfAll, type ReadOptions, unrepeated, type Watch } from '../read-files.ts'
import { batchesOf, readingsOf } from '../readings.ts'
import { sizesOf } from '../sizes.ts'
import { readerKeyWith } from './reader-key.ts'
import { shownTogether } from './shown-by.ts'

export type AddOptions = ReadOptions & {
  readonly by: string
  /** False: only the bytes are filed, and wait for `claimbook work`. */
  readonly reads: boolean
  /** Done in the transaction that files the last of them; not where none is filed. */
  readonly also?: Also
}

export type Added = Filed & {
  readonly name: string
  readonly claims: number | null
  /** Languages of passages that nobody read. */
  readonly unread: readonly string[]
}

type Unfiled = Received & { readonly reading: Reading | null }

/** So many documents are filed in one transaction. */
export const filedAtOnce = 50

/**
 * Files the reports in the files, and what is read in them, a few in each transaction. What comes out was filed and outlasts whatever comes after. One bad
 * report never stops the others; what the book holds already, as this reader would read it, is not read again.
 */
export async function* addFiles(
  ledger: Ledger,
  paths: readonly Input[],
  { given, own, workers, by, reads, ask, also }: AddOptions,
  on: Watch,
): AsyncGenerator<Added | Failure> {
  const reader = reads ? await readerKeyWith(own) : ''
  if (reader instanceof Failure) {
    yield reader
    return
  }
  const key = reader
  const totalBytes = await sizesOf(paths)
  let [bytes, documents] = [0, 0]
  const consumed = (more: number) => {
    bytes += more
  }
  const handedOut = new Map<DocumentId, Received>()
  const known: Unfiled[] = []
  const failures: Failure[] = []
  const toRead = unreadAmong(
    unrepeated(documentsOfAll(paths, given, { notice: on.notice, consumed, ...(ask ? { ask } : {}) }), on),
  )
  const batch: Unfiled[] = []
  for await (const found of reads ? readingsOf(toRead, workers, own) : toRead) {
    documents += 1
    on.progress({ documents, bytes, totalBytes })
    if (found instanceof Failure) failures.push(found)
    else batch.push(toFile(found))
    if (batch.length > filedAtOnce) yield* await filed([...known.splice(0), ...batch.splice(0, filedAtOnce)])
    yield* failures.splice(0)
  }
  // Whatever the reader stopped at is filed unread: what was received is never lost.
  const unanswered = [...handedOut.values()].map((item) => ({ ...item, reading: null }))
  yield* await filed([...known.splice(0), ...batch, ...unanswered], also)
  yield* failures.splice(0)

  /** Those that must be read; the others are only filed again, in case they came another way. */
  async function* unreadAmong(all: AsyncIterable<Taken | Failure>): AsyncGenerator<Document | Failure> {
    for await (const items of batchesOf(all)) {
      const these = items.flatMap((item) => (item instanceof Failure ? [] : [receivedOf(item)]))
      const fresh = new Set(reads ? (await unread(ledger, these, key)).map(({ document }) => document.id) : [])
      for (const item of these)
        if (!reads || fresh.has(item.document.id)) handedOut.set(item.document.id, item)
        else known.push({ ...item, reading: null })
      for (const item of items) if (item instanceof Failure) yield item
      for (const { document } of these) if (!reads || fresh.has(document.id)) yield document
    }
  }

  function receivedOf({ document, bytes: received, about, fetched }: Taken): Received {
    return { document, bytes: received, given: fetched ? { ...about, fetched } : about, extractor }
  }

  function toFile(found: Reading | Document): Unfiled {
    const reading = 'document' in found ? found : null
    const id = reading?.document.id ?? ('id' in found ? found.id : null)
    const item = id === null ? undefined : handedOut.get(id)
    if (!item)
      throw new Failure('reader/fault', 'a reading came back of a document that was not handed out; this is a fault of claimbook')
    handedOut.delete(item.document.id)
    return { ...item, reading }
  }

  async function filed(items: readonly Unfiled[], then?: Also): Promise<Added[]> {
    if (items.length === 0) return []
    const shown = await shownTogether(
      ledger,
      items.flatMap(({ reading }) => reading ?? []),
    )
    const toBeFiled = items.map(({ reading, ...item }): ToFile => ({ ...item, read: reading && shown(reading) }))
    const all = await file(ledger, toBeFiled, by, then)
    return all.map((one, i): Added => {
      const item = toBeFiled[i]
      const visible = item?.read?.shown.document ?? item?.document
      const reading = item?.read?.reading
      return {
        ...one,
        name: visible ? nameOfDocument(visible) : '',
        claims: reading?.claims.length ?? null,
        unread: reading
          ? [...new Set(unreadPassagesOf(reading).map(({ language }) => language ?? reading.document.language))]
          : [],
      }
    })
  }
}
