import { file, type Ledger, type ToFile } from '#ledger'
import { filedAtOnce } from '../../src/desk/book/add-files.ts'
import { processorOf } from './processor-time.ts'

/** What was filed, in how many seconds; making the documents up is not counted. */
export type Filing = {
  readonly documents: number
  readonly claims: number
  readonly seconds: number
  /** Seconds of processor time, the server's with it. */
  readonly processor: number
}

/** Made up at once, beside the clock. */
const madeAtOnce = 1000

/** Files so many documents, as `addFiles` does: a few in each transaction. */
export async function filed(ledger: Ledger, documents: Iterator<ToFile>, count: number): Promise<Filing> {
  let [claims, seconds, processor] = [0, 0, 0]
  const used = await processorOf(ledger)
  for (let left = count; left > 0; left -= madeAtOnce) {
    const made: ToFile[] = []
    while (made.length < Math.min(madeAtOnce, left)) made.push(documents.next().value)
    claims += made.reduce((sum, { read }) => sum + (read?.reading.claims.length ?? 0), 0)
    const [startedAt, before] = [performance.now(), used()]
    for (let at = 0; at < made.length; at += filedAtOnce) await file(ledger, made.slice(at, at + filedAtOnce), 'bench')
    seconds += (performance.now() - startedAt) / 1000
    processor += used() - before
  }
  return { documents: count, claims, seconds, processor }
}
