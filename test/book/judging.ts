import assert from 'node:assert/strict'
import { catchUp } from '#desk'
import {
  comparisonOf,
  fileJudgement,
  fileJudgements,
  type Ledger,
  named,
  standingJudgements,
  withdrawJudgement,
  withdrawJudgements,
} from '#ledger'
import { type Judgement, spokenId } from '#model'
import { type Checks, contentsOf, doneIn, filed, incidentsIn, itemOf } from './opened.ts'
import { raid, raidAgain, strike } from './texts.ts'

export function judging({ check }: Checks): void {
  const [one, again, other] = [itemOf(raid), itemOf(raidAgain), itemOf(strike)]
  const judged = async (
    ledger: Ledger,
    verdict: Judgement['verdict'],
    [a, b]: readonly [string, string],
    on: Judgement['on'] = 'incident',
  ) => {
    const said = { on, one: a, other: b, verdict, by: 'editor', at: ledger.clock(), why: null }
    const judgement = await fileJudgement(ledger, said, 'editor')
    await catchUp(ledger, () => {})
    return judgement
  }
  const written = (groups: readonly (readonly string[])[]) => groups.map((group) => group.toSorted().join(' ')).toSorted()
  const toldIn = async (ledger: Ledger) => written((await incidentsIn(ledger)).map(({ told }) => told))
  const sorted = (...groups: readonly (readonly (typeof one)[])[]) =>
    written(groups.map((group) => group.map(({ document }) => document.id)))

  check('judged different, two documents part; withdrawn, they come together under the same name', async (ledger) => {
    await filed(ledger, one, again, other)
    assert.deepEqual(await toldIn(ledger), sorted([one, again], [other]))
    const before = await incidentsIn(ledger)
    const judgement = await judged(ledger, 'different', [one.document.id, again.document.id])
    assert.deepEqual(await toldIn(ledger), sorted([one], [again], [other]))
    const parted = (await incidentsIn(ledger)).find(({ told }) => told.includes(again.document.id))
    await withdrawJudgement(ledger, judgement.id, 'editor', 'mistaken')
    await catchUp(ledger, () => {})
    assert.deepEqual(await incidentsIn(ledger), before)
    const kept = before.find(({ told }) => told.includes(one.document.id))?.id
    assert.deepEqual(await named(ledger, parted?.id ?? ''), { kind: 'incident', incident: kept })
    assert.deepEqual(await named(ledger, spokenId(parted?.id ?? '')), { kind: 'incident', incident: kept })
    assert.equal(await comparisonOf(ledger.store, parted?.id ?? ''), null)
    assert.deepEqual((await doneIn(ledger)).slice(-2), ['judged', 'withdrew'])
    assert.deepEqual(await standingJudgements(ledger), [])
  })

  check('judged the same, two incidents become one, and both names lead to it', async (ledger) => {
    await filed(ledger, one, other)
    const before = await incidentsIn(ledger)
    const judgement = await judged(ledger, 'same', [other.document.id, one.document.id])
    assert.deepEqual(await toldIn(ledger), sorted([one, other]))
    const [incident] = await incidentsIn(ledger)
    for (const { id } of before) assert.deepEqual(await named(ledger, id), { kind: 'incident', incident: incident?.id })
    await withdrawJudgement(ledger, judgement.id, 'editor', null)
    await catchUp(ledger, () => {})
    assert.deepEqual(await incidentsIn(ledger), before)
  })

  check('a judgement is filed once, and another of the same two is refused', async (ledger) => {
    await filed(ledger, one, again)
    const judgement = await judged(ledger, 'same', [one.document.id, again.document.id])
    const before = await contentsOf(ledger)
    await fileJudgement(ledger, judgement, 'editor')
    assert.deepEqual(await contentsOf(ledger), before)
    await assert.rejects(judged(ledger, 'different', [again.document.id, one.document.id]), { code: 'usage' })
    await assert.rejects(withdrawJudgement(ledger, 'j0', 'editor', null), { code: 'book/no-such' })
    assert.deepEqual(await contentsOf(ledger), before)
  })

  check('several are judged at once, or none of them; taken back at once too', async (ledger) => {
    await filed(ledger, one, again, other)
    const before = await incidentsIn(ledger)
    const said = (a: string, b: string, verdict: Judgement['verdict']) =>
      ({ on: 'incident', one: a, other: b, verdict, by: 'editor', at: null, why: null }) as const
    const [a, b, c] = [one.document.id, again.document.id, other.document.id]
    await judged(ledger, 'unsure', [c, b])
    const untouched = await contentsOf(ledger)
    await assert.rejects(fileJudgements(ledger, [said(a, b, 'different'), said(b, c, 'same')], 'editor'), { code: 'usage' })
    await assert.rejects(fileJudgements(ledger, [said(a, b, 'different'), said(b, a, 'same')], 'editor'), { code: 'usage' })
    assert.deepEqual(await contentsOf(ledger), untouched)
    const two = await fileJudgements(ledger, [said(a, b, 'different'), said(a, c, 'different')], 'editor')
    await catchUp(ledger, () => {})
    assert.deepEqual(await toldIn(ledger), sorted([one], [again], [other]))
    const ids = two.map(({ id }) => id)
    const judgedTwice = await contentsOf(ledger)
    await assert.rejects(withdrawJudgements(ledger, [...ids, 'j0000000000'], 'editor', null), { code: 'book/no-such' })
    assert.deepEqual(await contentsOf(ledger), judgedTwice)
    await withdrawJudgements(ledger, ids, 'editor', null)
    await catchUp(ledger, () => {})
    assert.deepEqual(await incidentsIn(ledger), before)
    assert.deepEqual((await doneIn(ledger)).slice(-4), ['judged', 'judged', 'withdrew', 'withdrew'])
  })

  check('a judgement on names lets all be compared again', async (ledger) => {
    await filed(ledger, one, other)
    await judged(ledger, 'same', ['White Birch Brigade', 'WBB'], 'referent')
    assert.deepEqual((await contentsOf(ledger))['judgement'], 1)
    assert.deepEqual(await toldIn(ledger), sorted([one], [other]))
  })
}
