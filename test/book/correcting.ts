import assert from 'node:assert/strict'
import {
  correctionsOf,
  deleteDocument,
  fileCorrection,
  fileJudgement,
  type Ledger,
  standingJudgements,
  withdrawJudgement,
} from '#ledger'
import { type Correction, judgedAs } from '#model'
import { type Checks, contentsOf, doneIn, filed, incidentsIn, itemOf } from './opened.ts'
import { raid } from './texts.ts'

const said = { by: 'editor', why: 'the day is not part of it' }

/** What a person puts right in a claim. */
export function correcting({ check }: Checks): void {
  const item = itemOf(raid)
  const [claim] = item.read?.reading.claims ?? []
  const [first] = claim?.content ?? []
  const correction = (): Correction => {
    assert.ok(claim && first)
    return { document: item.document.id, claim: claim.id, part: 'content', spans: [{ start: first.start, end: first.end - 3 }] }
  }
  const partsOf = async (ledger: Ledger) =>
    (await correctionsOf(ledger, item.document.id)).map(({ part, spans }) => ({ part, spans }))

  check('a correction stands beside the reading, is withdrawn by another line, and changes nothing else', async (ledger) => {
    await filed(ledger, item)
    const [incidents, before] = [await incidentsIn(ledger), await contentsOf(ledger)]
    const { judgement } = await fileCorrection(ledger, correction(), said)
    const { part, spans } = correction()
    assert.deepEqual(await partsOf(ledger), [{ part, spans }])
    assert.deepEqual([judgement.by, judgement.why, judgement.verdict], ['editor', said.why, 'same'])
    assert.deepEqual(await incidentsIn(ledger), incidents)
    const after = await contentsOf(ledger)
    assert.deepEqual({ ...after, judgement: 0, custody: 0, head: 0 }, { ...before, judgement: 0, custody: 0, head: 0 })
    await withdrawJudgement(ledger, judgement.id, 'editor', null)
    assert.deepEqual(await partsOf(ledger), [])
    assert.deepEqual((await doneIn(ledger, item.document.id)).slice(-2), ['judged', 'withdrew'])
  })

  check('of one part of a claim one correction stands at a time, also where it names other words', async (ledger) => {
    await filed(ledger, item)
    const one = correction()
    await fileCorrection(ledger, one, said)
    const [at] = one.spans
    assert.ok(at)
    const other = { ...one, spans: [{ start: at.start, end: at.end - 2 }] }
    await assert.rejects(fileCorrection(ledger, other, said), { code: 'usage' })
    await fileCorrection(ledger, { ...one, part: 'cue' }, said)
    assert.equal((await partsOf(ledger)).length, 2)
  })

  check('what cannot be a correction is refused, and nothing is written', async (ledger) => {
    await filed(ledger, item)
    const before = await contentsOf(ledger)
    const one = correction()
    const [at] = one.spans
    assert.ok(at && claim)
    for (const [spans, code] of [
      [[], 'usage'],
      [claim.content, 'usage'],
      [[{ start: at.end, end: at.end }], 'usage'],
      [[{ start: 0, end: at.end }], 'usage'],
      [[at, at], 'usage'],
      [[{ start: at.start, end: 100_000 }], 'usage'],
    ] as const)
      await assert.rejects(fileCorrection(ledger, { ...one, spans }, said), { code })
    const other = itemOf('Nobody has read this.').document.id
    await assert.rejects(fileCorrection(ledger, { ...one, document: other }, said), { code: 'book/no-such' })
    assert.deepEqual(await contentsOf(ledger), before)
  })

  check('a correction has no words, and outlives its document without showing', async (ledger) => {
    await filed(ledger, item)
    const { judgement } = await fileCorrection(ledger, correction(), { by: 'editor', why: null })
    assert.match(`${judgement.one} ${judgement.other}`, /^d[0-9a-f]{16}\/c[0-9a-f]{10} content \d+-\d+$/u)
    await assert.rejects(fileJudgement(ledger, { ...judgedAs(correction()), by: 'other', at: null, why: null }, 'other'), {
      code: 'usage',
    })
    await deleteDocument(ledger, item.document.id, 'editor', null)
    assert.equal((await standingJudgements(ledger)).length, 1)
  })
}
