import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bestLabels } from './best-labels.ts'

const labels = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC']

/** Rows of scores in the order of `labels`, and the best labels. */
function check(what: string, rows: readonly (readonly number[])[], expected: string): void {
  void test(what, () => assert.equal(bestLabels(Float32Array.from(rows.flat()), rows.length, labels).join(' '), expected))
}

check('no words', [], '')
check(
  'each by itself',
  [
    [0, 3, 0, 0, 0],
    [0, 0, 3, 0, 0],
    [3, 0, 0, 0, 0],
  ],
  'B-PER I-PER O',
)
check(
  'a name begins before it goes on',
  [
    [2, 1.5, 0, 0, 0],
    [0, 0, 3, 0, 2.9],
  ],
  'B-PER I-PER',
)
check(
  'a name does not change its kind',
  [
    [0, 3, 0, 2.8, 0],
    [0, 0, 1, 0, 2],
  ],
  'B-LOC I-LOC',
)
check('an inside alone is nothing', [[1, 0, 5, 0, 0]], 'O')
check(
  'two names side by side',
  [
    [0, 3, 0, 0, 0],
    [0, 3, 1, 0, 0],
  ],
  'B-PER B-PER',
)
