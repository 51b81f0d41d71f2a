import assert from 'node:assert/strict'
import test from 'node:test'
import { linkedByHalf } from '../tools/score/linked-by-half.ts'

const likely = (...rows: readonly (readonly number[])[]) => rows.map((row) => Float64Array.from(row))

void test('what is likely one is joined, and nothing else', () => {
  const rows = likely([0, 0.9, 0.1], [0.9, 0, 0.2], [0.1, 0.2, 0])
  assert.deepEqual(linkedByHalf(rows, 0.5), [[0, 1], [2]])
  assert.deepEqual(linkedByHalf(rows, 0.95), [[0], [1], [2]])
})

void test('the better half of the pairs between two groups decides', () => {
  const rows = likely([0, 0.9, 0.7], [0.9, 0, 0.1], [0.7, 0.1, 0])
  assert.deepEqual(linkedByHalf(rows, 0.6), [[0, 1, 2]])
  assert.deepEqual(linkedByHalf(rows, 0.75), [[0, 1], [2]])
})
