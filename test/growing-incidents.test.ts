import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GrowingIncidents } from '#linking'
import { read } from '#reading'
import { documentOf } from './made-up.ts'

const raid = `date 2024-06-05
The White Birch Brigade attacked the customs station in Haparanda before dawn on Tuesday, killing two guards, police said.

The fighters crossed the river in boats and burned four lorries in the yard of the customs station.`
const again = `date 2024-06-06
Gunmen who came over the river in boats stormed the customs station at Haparanda on Tuesday and set lorries on fire, residents said.

Two border guards were killed. The White Birch Brigade said that its fighters carried out the raid.`
const strike = `date 2024-06-06
Miners in Kiruna attacked a foreman on Wednesday after a rock fall wounded two of them, the union said.`

const changesOf = (...texts: readonly string[]) => {
  const growing = new GrowingIncidents()
  const changes = texts.map((text) =>
    growing.add(read(documentOf(text))).map(({ before, after }) => [before.length, after.length]),
  )
  return { changes, incidents: growing.incidents().map((group) => group.length) }
}

void test('the first telling is an incident of its own, the second joins it, another stands apart', () => {
  assert.deepEqual(changesOf(raid, again, strike), { changes: [[[0, 1]], [[1, 1]], [[0, 1]]], incidents: [2, 1] })
})
void test('the order of coming changes nothing where tellings are clear', () => {
  assert.deepEqual(changesOf(strike, again, raid).incidents, [1, 2])
})
void test('what states no act is in no incident', () => {
  assert.deepEqual(changesOf('date 2024-06-06\nThe weather was fine.'), { changes: [[]], incidents: [] })
})
void test('one report may bring accounts of two incidents', () => {
  const beside = `${raid}\n\nIn November 2023 the brigade shelled the harbour of Kalix, wounding a fisherman and sinking two trawlers.`
  assert.deepEqual(changesOf(beside, again), {
    changes: [
      [
        [0, 1],
        [0, 1],
      ],
      [[1, 1]],
    ],
    incidents: [2, 1],
  })
})
