import { clearDerived, type Ledger, showAll, staleCount, unlinkedCount } from '#ledger'
import { compareSome } from './compare-stale.ts'
import { linkWithin } from './link-documents.ts'
import { newLinker } from './linker.ts'
import { shownNow } from './shown-by.ts'

/** How far: of how many documents the claims, of how many the links, of how many incidents the comparisons were made. */
export type Rebuilt = { readonly step: 'claims' | 'linking' | 'comparing'; readonly done: number; readonly total: number }

/**
 * Makes anew all that is derived from what was filed: the claims that can be found, links, incidents and their comparisons. Documents are linked in the order
 * in which they came; incidents keep their names where their accounts come together again. Claims and links are made in one transaction, so that a book
 * that is broken off there is as it was; comparing goes on with `claimbook work`.
 */
export async function rebuild(ledger: Ledger, progress: (soFar: Rebuilt) => void): Promise<void> {
  await ledger.store.transaction(async (inside) => {
    const formerly = await clearDerived(inside)
    const { showing: shown } = await shownNow(ledger, inside)
    for await (const soFar of showAll(inside, shown)) progress({ step: 'claims', ...soFar })
    const linker = newLinker()
    const total = await unlinkedCount({ store: inside })
    await untilNone('linking', total, () => linkWithin(inside, linker, { shown, formerly }))
  })
  await untilNone('comparing', await staleCount(ledger.store), () => compareSome(ledger))

  async function untilNone(step: Rebuilt['step'], total: number, some: () => Promise<number>): Promise<void> {
    let done = 0
    for (let more = await some(); more > 0; more = await some()) {
      done += more
      progress({ step, done, total: Math.max(total, done) })
    }
  }
}
