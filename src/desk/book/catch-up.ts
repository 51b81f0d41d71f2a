import { allShown, type Ledger, staleCount, unlinkedCount, unshownCount } from '#ledger'
import { type ComparedAnew, compareSome } from './compare-stale.ts'
import { linkSome } from './link-documents.ts'
import { newLinker } from './linker.ts'
import { findPeople, forgetNames, showSome } from './show-anew.ts'

/** How far: how many documents were shown anew, linked, and how many incidents compared. */
export type CaughtUp = { readonly step: 'withholding' | 'linking' | 'comparing'; readonly done: number; readonly total: number }

/** Carries through what was redacted, links whatever was filed since, and compares the incidents that it changed. Broken off, it goes on where it was. `heard` is told of each incident that was compared anew. */
export async function catchUp(
  ledger: Ledger,
  progress: (soFar: CaughtUp) => void,
  heard?: (one: ComparedAnew) => void,
): Promise<void> {
  const unshown = await unshownCount(ledger.store)
  if (unshown > 0) await findPeople(ledger)
  await untilNone('withholding', unshown, () => showSome(ledger))
  if (unshown > 0) await forgetNames(ledger)
  const linker = newLinker()
  await untilNone('linking', await unlinkedCount(ledger), () => linkSome(ledger, linker))
  await untilNone('comparing', await staleCount(ledger.store), () => compareSome(ledger, heard))
  if (unshown > 0) await ledger.store.transaction(allShown)

  async function untilNone(step: CaughtUp['step'], total: number, some: () => Promise<number>): Promise<void> {
    let done = 0
    for (let more = await some(); more > 0; more = await some()) {
      done += more
      progress({ step, done, total: Math.max(total, done) })
    }
  }
}
