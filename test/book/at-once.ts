import assert from 'node:assert/strict'
import { catchUp } from '#desk'
import { closeLedger, deleteDocument, file, fileJudgement, type Ledger, openLedger, stats, workOn } from '#ledger'
import { type Checks, doneIn, faultsOf, filed, itemOf, itemOfReading, opening, unreadOf } from './opened.ts'
import { someStories } from './linking.ts'
import { raid, raidAgain, strike } from './texts.ts'

/** Several at work on one book, each with a connection of its own. */
export function atOnce({ check }: Checks): void {
  const beside = async (address: string, work: (other: Ledger) => Promise<void>) => {
    const other = await openLedger(address, opening(false))
    try {
      await work(other)
    } finally {
      await closeLedger(other)
    }
  }

  check('a book is checked as it was when the check began, whatever is filed meanwhile', (ledger, address) =>
    beside(address, async (other) => {
      const items = someStories(1).map(itemOfReading)
      const filing = (async () => {
        for (const item of items) await file(other, [item], 'other')
      })()
      for (let checks = 0; checks < 5; checks += 1) assert.deepEqual(await faultsOf(ledger), [])
      await filing
      assert.equal((await stats(ledger)).documents, items.length)
    }),
  )

  check('two who link and compare at once leave nothing undone', (ledger, address) =>
    beside(address, async (other) => {
      const items = someStories(1).map(itemOfReading)
      await file(ledger, items, 'tester')
      await Promise.all([catchUp(ledger, () => {}), catchUp(other, () => {})])
      const { unlinked, stale, incidents } = await stats(ledger)
      assert.deepEqual([unlinked, stale], [0, 0])
      assert.ok(incidents > 0)
    }),
  )

  check('what a worker reads may be filed by another meanwhile', (ledger, address) =>
    beside(address, async (other) => {
      const [one, two] = [itemOf(raid), itemOf(strike)]
      await filed(ledger, unreadOf(one), unreadOf(two))
      const filing: Promise<unknown>[] = []
      const { taken } = await workOn(ledger, { most: 9, tried: new Set(), by: 'worker' }, async () => {
        filing.push(file(other, [two, one], 'other'))
        await new Promise((resolve) => setTimeout(resolve, 100))
        return [one, two]
      })
      await Promise.all(filing)
      assert.equal(taken.length, 2)
      for (const { document } of [one, two]) assert.deepEqual(await doneIn(ledger, document.id), ['received', 'read'])
      assert.equal((await stats(ledger)).waiting, 0)
    }),
  )

  check('what a worker reads may be deleted meanwhile', (ledger, address) =>
    beside(address, async (other) => {
      const item = itemOf(raid)
      await filed(ledger, unreadOf(item))
      const deleting: Promise<void>[] = []
      await workOn(ledger, { most: 9, tried: new Set(), by: 'worker' }, async () => {
        deleting.push(deleteDocument(other, item.document.id, 'editor', null))
        await new Promise((resolve) => setTimeout(resolve, 100))
        return [item]
      })
      await Promise.all(deleting)
      await catchUp(ledger, () => {})
      assert.equal((await doneIn(ledger, item.document.id)).at(-1), 'deleted')
      const { deleted, readings, waiting, unlinked } = await stats(ledger)
      assert.deepEqual([deleted, readings, waiting, unlinked], [1, 0, 0, 0])
    }),
  )

  check('two who judge at once: one stands', (ledger, address) =>
    beside(address, async (other) => {
      const [one, again] = [itemOf(raid), itemOf(raidAgain)]
      await filed(ledger, one, again)
      const judged = (by: Ledger, verdict: 'same' | 'different') => {
        const said = {
          on: 'incident',
          one: one.document.id,
          other: again.document.id,
          verdict,
          by: 'e',
          at: null,
          why: null,
        } as const
        return fileJudgement(by, said, 'e')
      }
      const both = await Promise.allSettled([judged(ledger, 'same'), judged(other, 'different')])
      assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
      assert.equal((await stats(ledger)).judgements, 1)
    }),
  )
}
