import { type Ledger, staleCount, unlinkedCount } from '#ledger'
import { compareSome } from './compare-stale.ts'
import { linkSome } from './link-documents.ts'
import { newLinker } from './linker.ts'
import { shownBy } from './shown-by.ts'

/** How far: of how many documents the links, of how many incidents the comparisons were made anew. */
export type CaughtUp = { readonly step: 'linking' | 'comparing'; readonly done: number; readonly total: number }

/** Links whatever was filed since, and compares the incidents that it changed. Broken off, it goes on where it was. */
export async function catchUp(ledger: Ledger, progress: (soFar: CaughtUp) => void): Promise<void> {
  const showing = await shownBy(ledger)
  const linker = newLinker()
  await untilNone('linking', await unlinkedCount(ledger), () => linkSome(ledger, linker, showing))
  await untilNone('comparing', await staleCount(ledger.store), () => compareSome(ledger, showing))

  async function untilNone(step: CaughtUp['step'], total: number, some: () => Promise<number>): Promise<void> {
    let done = 0
    for (let more = await some(); more > 0; more = await some()) {
      done += more
      progress({ step, done, total: Math.max(total, done) })
    }
  }
}
