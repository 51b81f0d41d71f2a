import assert from 'node:assert/strict'
import { GrowingIncidents } from '#linking'
import { type Ledger, membersOf, summaries } from '#ledger'
import type { Reading } from '#model'
import { readingsOfExamples, retold } from '../../bench/invented.ts'
import { type Checks, contentsOf, filed, incidentsIn, itemOf, itemOfReading } from './opened.ts'
import { raid, raidAgain, raidLater, strike } from './texts.ts'

/** The linking of a book against that of a collection in memory. */
export function linking({ check }: Checks): void {
  check('linked one by one, documents come into the same groups as in memory', async (ledger) => {
    const readings = someStories(2).slice(0, 34)
    for (const reading of readings) await filed(ledger, itemOfReading(reading))
    assert.deepEqual(await groupsIn(ledger), groupsInMemory(readings))
  })

  check('linked all at once too', async (ledger) => {
    const readings = someStories(3)
    await filed(ledger, ...readings.map(itemOfReading))
    assert.deepEqual(await groupsIn(ledger), groupsInMemory(readings))
  })

  check('a newer version, and another reader, keep the incident its name', async (ledger) => {
    const url = 'https://example.org/raid'
    await filed(ledger, itemOf(raid, { url }), itemOf(raidAgain), itemOf(strike))
    const before = await incidentsIn(ledger)
    await filed(ledger, itemOf(raidLater, { url }))
    const after = await incidentsIn(ledger)
    assert.deepEqual(after.map(({ id }) => id).toSorted(), before.map(({ id }) => id).toSorted())
    assert.equal(after.filter(({ told }) => told.includes(itemOf(raid).document.id)).length, 0)
    await filed(ledger, itemOf(raidLater, { url, version: '99.0.0' }), itemOf(strike, { version: '99.0.0' }))
    assert.deepEqual(await incidentsIn(ledger), after)
  })

  check('read anew by another reader, all stay where they were', async (ledger) => {
    const readings = someStories(2)
    await filed(ledger, ...readings.map(itemOfReading))
    const [before, groups] = [await incidentsIn(ledger), await groupsIn(ledger)]
    const byAnother = (reading: Reading): Reading => ({ ...reading, reader: { ...reading.reader, version: '99.0.0' } })
    await filed(ledger, ...readings.map((reading) => itemOfReading(byAnother(reading))))
    assert.deepEqual(await groupsIn(ledger), groups)
    assert.deepEqual((await incidentsIn(ledger)).map(({ id }) => id).toSorted(), before.map(({ id }) => id).toSorted())
    const { unlinked, waiting } = await contentsOf(ledger)
    assert.deepEqual([unlinked, waiting], [0, 0])
  })
}

let examples: readonly Reading[] | null = null

/** The examples, as they stand and told as other stories, as they are filed. */
export function someStories(count: number): readonly Reading[] {
  examples ??= readingsOfExamples()
  const first = examples
  const all = Array.from({ length: count }, (_, story) =>
    first.map((reading) => (story === 0 ? reading : retold(reading, story))),
  )
  return all.flat().map((reading) => itemOfReading(reading).read?.reading ?? reading)
}

const written = (groups: readonly (readonly { readonly document: string; readonly place: number }[])[]): string[][] =>
  groups.map((group) => group.map(({ document, place }) => `${document} ${place}`).toSorted()).toSorted(byFirst)
const byFirst = ([a = '']: readonly string[], [b = '']: readonly string[]): number => a.localeCompare(b)

async function groupsIn(ledger: Ledger): Promise<string[][]> {
  const all = await summaries(ledger.store, { most: 10_000 })
  return written(await Promise.all(all.map(({ id }) => membersOf(ledger.store, id))))
}

function groupsInMemory(readings: readonly Reading[]): string[][] {
  const growing = new GrowingIncidents()
  for (const reading of readings) growing.add(reading)
  return written(growing.incidents().map((group) => group.map(({ document, index }) => ({ document, place: index }))))
}
