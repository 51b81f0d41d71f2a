import assert from 'node:assert/strict'
import { claimsOfSource, type CountedAs, countedAs, type Ledger, sourceCounts, summaries, summaryCount } from '#ledger'
import { type Checks, filed, itemOf } from './opened.ts'
import { denial, raid, raidAgain, strike } from './texts.ts'

export function listing({ check }: Checks): void {
  check('incidents are found by words of their titles, in any order and in part', async (ledger) => {
    await filed(ledger, itemOf(raid), itemOf(strike))
    const all = await summaries(ledger.store, { most: 10 })
    assert.equal(all.length, 2)
    for (const { id, title } of all) {
      const [first = '', ...others] = title.split(' ')
      for (const wanted of [title, title.toUpperCase(), `${others.join(' ')}  ${first}`, ` ${title.slice(2, -1)}`])
        assert.deepEqual([wanted, await titled(ledger, wanted)], [wanted, [id]])
      assert.equal(await summaryCount(ledger.store, { title, most: 10 }), 1)
    }
    assert.deepEqual(await titled(ledger, 'no such words'), [])
    assert.equal((await titled(ledger, ' ')).length, 2)
    assert.equal((await titled(ledger, '%')).length, 2)
  })

  check('sources are counted over the latest incidents, and each count has its claims', async (ledger) => {
    await filed(ledger, itemOf(raid), itemOf(raidAgain), itemOf(denial), itemOf(strike))
    const { sources, covers } = await sourceCounts(ledger, 10)
    assert.deepEqual(covers, { incidents: 2, of: 2, since: '2024-06-04' })
    assert.deepEqual(
      sources.map(({ answers }) => answers),
      sources.map(({ answers }) => answers).toSorted((a, b) => b - a),
    )
    const ministry = sources.find(({ name }) => /defence ministry/iu.test(name))
    assert.ok(ministry && ministry.contradicted > 0, JSON.stringify(sources))
    for (const { name, ...counts } of sources) {
      const claims = async (as: CountedAs) => claimsOfSource(ledger, 10, { name, as })
      const behind = new Set(await claims('answers'))
      assert.equal((await claims('incidents')).length, counts.incidents)
      for (const as of countedAs) {
        const found = await claims(as)
        assert.equal(found.length > 0, counts[as] > 0, `${name} ${as}`)
        assert.ok(found.every((claim) => behind.has(claim)))
      }
    }
    const latest = await sourceCounts(ledger, 1)
    assert.deepEqual(latest.covers, { incidents: 1, of: 2, since: latest.covers.since })
    assert.ok(latest.sources.length < sources.length)
    assert.deepEqual(await sourceCounts(ledger, 10), { sources, covers })
  })
}

const titled = async ({ store }: Ledger, title: string): Promise<string[]> =>
  (await summaries(store, { title, most: 10 })).map(({ id }) => id)
