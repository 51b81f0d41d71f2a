import { Failure } from '#base'
import { type Delivery, deliveryOf, extractor, formats, type Known, takenIn } from '#intake'
import { type Filed, type Ledger, type ToFile, type Waiting, workOn } from '#ledger'
import { dayOf, type Document, type DocumentId, type Reading } from '#model'
import { readingsOf } from '../readings.ts'
import type { OwnReferences } from '../references-of.ts'
import { shownTogether } from './shown-by.ts'

export type WorkOptions = {
  readonly own: OwnReferences
  readonly workers: number
  readonly by: string
  /** Documents that are taken at once. */
  readonly most: number
}

/** What a worker did: a document filed, or one that could not be read and waits on. */
export type Worked = (Filed & { readonly claims: number }) | Failure

/** Reads the documents that wait, until none is left that this worker could read. */
export async function* work(ledger: Ledger, { own, workers, by, most }: WorkOptions): AsyncGenerator<Worked> {
  const tried = new Set<DocumentId>()
  for (;;) {
    const failures: Failure[] = []
    const claims = new Map<DocumentId, number>()
    const { taken, filed } = await workOn(ledger, { most, tried, by }, async (waiting) => {
      const readings: Reading[] = []
      const byId = new Map(waiting.map((one) => [one.document.id, one]))
      for await (const found of readingsOf(documentsOf(waiting), workers, own)) {
        if (found instanceof Failure) failures.push(found)
        else readings.push(found)
      }
      const shown = await shownTogether(ledger, readings)
      return readings.flatMap((reading): ToFile[] => {
        const { document, claims: found } = reading
        const one = byId.get(document.id)
        claims.set(document.id, found.length)
        return one ? [{ document, bytes: one.bytes, given: one.given, extractor, read: shown(reading) }] : []
      })
    })
    if (taken.length === 0) return
    const read = new Set(filed.map(({ document }) => document))
    for (const id of taken) if (!read.has(id)) tried.add(id)
    for (const one of filed) yield { ...one, claims: claims.get(one.document) ?? 0 }
    yield* failures
  }
}

/** The text is taken out of the bytes anew: what takes it out may have learnt since. */
async function* documentsOf(waiting: readonly Waiting[]): AsyncGenerator<Document> {
  for (const { bytes, given, document } of waiting) {
    const format = formats.find((one) => one === given.format) ?? 'guess'
    const publishedOn = given.publishedOn === null ? null : dayOf(given.publishedOn)
    yield (await takenInAs(document.id, deliveryOf(bytes, given.path), { ...given, format, publishedOn })) ?? document
  }
}

async function takenInAs(id: DocumentId, delivery: Delivery, known: Known): Promise<Document | null> {
  for await (const found of takenIn(delivery, known, () => {}))
    if (!(found instanceof Failure) && found.document.id === id) return found.document
  return null
}
