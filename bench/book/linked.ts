import type { Ledger, ToFile } from '#ledger'
import { compareSome } from '../../src/desk/book/compare-stale.ts'
import { linkSome } from '../../src/desk/book/link-documents.ts'
import { newLinker } from '../../src/desk/book/linker.ts'
import { filed } from './filed.ts'
import { processorOf } from './processor-time.ts'

/** Documents in each step; the figures are of the last. */
const step = 1000

/** Files and links so many documents, a thousand at a time, and says what the last thousand cost at 1,000, at 10,000 and at the end. */
export async function linked(ledger: Ledger, documents: Iterator<ToFile>, count: number): Promise<void> {
  const linker = newLinker()
  for (let done = 0; done < count; done += step) {
    const many = Math.min(step, count - done)
    const filing = await filed(ledger, documents, many)
    const processor = await processorOf(ledger)
    const [startedAt, before] = [performance.now(), processor()]
    await untilNone(() => linkSome(ledger, linker))
    const [linkedAt, between] = [performance.now(), processor()]
    const incidents = await untilNone(() => compareSome(ledger))
    const [endedAt, after] = [performance.now(), processor()]
    if (![1000, 10_000, count].includes(done + many)) continue
    const speed = (from: number, to: number) => `${Math.round((1000 * many) / (to - from))} documents a second`
    const cost = (from: number, to: number) => `${((1000 * (to - from)) / many).toFixed(2)} ms of processor time each`
    console.log(
      `AT ${done + many} DOCUMENTS: filing ${Math.round(filing.claims / filing.seconds)} claims a second (${Math.round((1e6 * filing.processor) / filing.claims)} µs of processor time each); linking ${speed(startedAt, linkedAt)} (${cost(before, between)}); comparing ${incidents} incidents ${speed(linkedAt, endedAt)} (${cost(between, after)}); both ${speed(startedAt, endedAt)}`,
    )
  }
}

async function untilNone(some: () => Promise<number>): Promise<number> {
  let done = 0
  for (let more = await some(); more > 0; more = await some()) done += more
  return done
}
