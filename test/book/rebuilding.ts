import assert from 'node:assert/strict'
import { Failure } from '#base'
import { catchUp, rebuild } from '#desk'
import { deleteDocument, fileJudgement, findClaims, findPassages, queryFrom, type Ledger, openLedger, closeLedger } from '#ledger'
import { migrate } from '../../src/ledger/schema/migrate.ts'
import { type Checks, contentsOf, faultsOf, filed, incidentsIn, itemOf, opening, statement, unreadOf } from './opened.ts'
import { denial, raid, raidAgain, raidLater, strike } from './texts.ts'

/** What is derived is made again from what was filed. */
export function rebuilding({ check }: Checks): void {
  const url = 'https://example.org/raid'

  /** Everything that a book may hold: versions, a deletion, a judgement, a second reader, one that waits. */
  async function full(ledger: Ledger): Promise<void> {
    await filed(ledger, itemOf(raid, { url }), itemOf(strike), itemOf(denial))
    await filed(ledger, itemOf(raidLater, { url }), itemOf(raidAgain), unreadOf(itemOf('Nobody has read this.')))
    await filed(ledger, itemOf('Мост через реку закрыт.', { language: 'ru' }))
    await filed(ledger, itemOf(strike, { version: '99.0.0' }))
    await deleteDocument(ledger, itemOf(denial).document.id, 'editor', null)
    const [one, other] = [itemOf(raidLater).document.id, itemOf(raidAgain).document.id]
    const said = { on: 'incident', one, other, verdict: 'different', by: 'editor', at: ledger.clock(), why: null } as const
    await fileJudgement(ledger, said, 'editor')
    await catchUp(ledger, () => {})
  }
  const shownIn = async (ledger: Ledger) => {
    const {
      claim,
      standing,
      waiting,
      unlinked,
      membership,
      incident_claim: answers,
      unread_passage: unread,
    } = await contentsOf(ledger)
    const { hits } = await findClaims(ledger, { query: null, exact: false, older: true, most: 100 })
    const query = queryFrom('мост')
    assert.ok(!(query instanceof Failure))
    const passages = await findPassages(ledger, { query, exact: false, older: true, most: 9 })
    return {
      claim,
      standing,
      waiting,
      unlinked,
      membership,
      answers,
      unread,
      passages,
      hits,
      incidents: await incidentsIn(ledger),
    }
  }

  check('made again, the book shows what it showed', async (ledger) => {
    await full(ledger)
    const before = await shownIn(ledger)
    await rebuild(ledger, () => {})
    assert.deepEqual(await shownIn(ledger), before)
  })

  check('what was changed by hand among what is derived is mended', async (ledger) => {
    await full(ledger)
    const before = await shownIn(ledger)
    for (const words of [
      `update claim set words = 'forged', sources = 'nobody'`,
      `update unread_passage set words = 'forged'`,
      `delete from standing where document_id = '${itemOf(strike).document.id}'`,
      `update standing set stands = 1`,
      'delete from waiting',
      'delete from account_link',
      'delete from word_count',
      'delete from incident_claim',
    ])
      await ledger.store.run(statement(words))
    assert.notDeepEqual(await faultsOf(ledger), [])
    await rebuild(ledger, () => {})
    assert.deepEqual(await shownIn(ledger), before)
  })

  for (const step of [1, 2, 3])
    check(`taken back to step ${step} and up again, what was derived is made again`, async (ledger, address) => {
      await full(ledger)
      const before = await shownIn(ledger)
      await migrate(ledger.store, step)
      const again = await openLedger(address, opening(false))
      try {
        if (step === 1) assert.match((await faultsOf(again))[0] ?? '', /claimbook rebuild/u)
        await rebuild(again, () => {})
        const { incidents, ...others } = await shownIn(again)
        const { incidents: first, ...expected } = before
        assert.deepEqual(others, expected)
        assert.deepEqual(
          incidents.map(({ told }) => told),
          first.map(({ told }) => told),
        )
      } finally {
        await closeLedger(again)
      }
    })

  check('broken off, the book is as it was', async (ledger) => {
    await full(ledger)
    const before = await shownIn(ledger)
    const broken = rebuild(ledger, ({ step }) => {
      if (step === 'linking') throw new Error('stopped')
    })
    await assert.rejects(broken, /stopped/u)
    assert.deepEqual(await shownIn(ledger), before)
  })
}
