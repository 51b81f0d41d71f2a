import assert from 'node:assert/strict'
import { test } from 'node:test'
import { array, assert as hold, integer, property } from 'fast-check'
import { headsOf } from './trees.ts'

/** All the trees of `count` words with one word under the root, as heads from -1. */
function treesOf(count: number): number[][] {
  const all = Array.from({ length: count }).reduce<number[][]>(
    (some) => some.flatMap((heads) => Array.from({ length: count + 1 }, (_, head) => [...heads, head - 1])),
    [[]],
  )
  return all.filter(
    (heads) => heads.filter((head) => head < 0).length === 1 && heads.every((_, word) => leadsToRoot(heads, word)),
  )
}

function leadsToRoot(heads: readonly number[], word: number): boolean {
  let at = word
  for (let steps = 0; steps <= heads.length; steps += 1) {
    if (at < 0) return true
    at = heads[at] ?? -1
  }
  return false
}

const sum = (scores: Float32Array, heads: readonly number[]): number =>
  heads.reduce((total, head, word) => total + (scores[word * (heads.length + 1) + head + 1] ?? 0), 0)

for (const count of [1, 2, 3, 4, 5]) {
  const trees = treesOf(count)
  void test(`the best of the ${trees.length} trees of ${count} words`, () => {
    const scores = array(integer({ min: -50, max: 50 }), { minLength: count * (count + 1), maxLength: count * (count + 1) })
    hold(
      property(scores, (numbers) => {
        const given = Float32Array.from(numbers)
        const found = headsOf(given, count)
        assert.equal(sum(given, found), Math.max(...trees.map((tree) => sum(given, tree))))
        assert.ok(found.filter((head) => head < 0).length === 1 && found.every((_, word) => leadsToRoot(found, word)))
      }),
      { seed: 7, numRuns: 300 },
    )
  })
}

void test('a ring of 300 words is broken up', () => {
  const count = 300
  const scores = new Float32Array(count * (count + 1))
  for (let word = 0; word < count; word += 1) scores[word * (count + 1) + 1 + ((word + 1) % count)] = 5
  const found = headsOf(scores, count)
  assert.equal(found.filter((head) => head < 0).length, 1)
  assert.ok(found.every((_, word) => leadsToRoot(found, word)))
})
