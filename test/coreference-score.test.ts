import assert from 'node:assert/strict'
import test from 'node:test'
import { bestAssignment } from '../tools/score/best-assignment.ts'
import { clustersOf, scoresOf, withoutSingletons } from '../tools/score/coreference-score.ts'

const clusters = (...words: readonly string[]) => words.map((word) => word.split(''))
const rounded = (key: readonly string[][], response: readonly string[][]) => {
  const { muc, bCubed, ceafE, conll } = scoresOf(key, response)
  const parts = [muc, bCubed, ceafE].map(({ precision, recall, f1 }) =>
    [precision, recall, f1].map((one) => one.toFixed(3)).join(' '),
  )
  return [...parts, conll.toFixed(3)].join(' | ')
}

const rows: readonly (readonly [string, readonly string[][], readonly string[][], string])[] = [
  [
    'the example of Pradhan and others (2014)',
    clusters('abc', 'defg'),
    clusters('ab', 'cd', 'fghi'),
    '0.400 0.400 0.400 | 0.500 0.417 0.455 | 0.433 0.650 0.520 | 0.458',
  ],
  [
    'two of three clusters in one, as in Bagga and Baldwin (1998)',
    clusters('12345', '67', '89ABC'),
    clusters('12345', '6789ABC'),
    '0.900 1.000 0.947 | 0.762 1.000 0.865 | 0.917 0.611 0.733 | 0.849',
  ],
  ['all right', clusters('ab', 'c'), clusters('c', 'ab'), '1.000 1.000 1.000 | 1.000 1.000 1.000 | 1.000 1.000 1.000 | 1.000'],
  [
    'each alone has no link',
    clusters('ab', 'cd'),
    clusters('a', 'b', 'c', 'd'),
    '0.000 0.000 0.000 | 1.000 0.500 0.667 | 0.333 0.667 0.444 | 0.370',
  ],
  ['nothing found', clusters('ab'), [], '0.000 0.000 0.000 | 0.000 0.000 0.000 | 0.000 0.000 0.000 | 0.000'],
]

for (const [name, key, response, expected] of rows)
  void test(name, () => {
    assert.equal(rounded(key, response), expected)
  })

void test('mentions that are alone can be left out', () => {
  assert.deepEqual(withoutSingletons(clusters('ab', 'c', 'def')), clusters('ab', 'def'))
})

void test('mentions with the name of their cluster are put together', () => {
  const named = ['ax', 'by', 'cx'].map(([id = '', cluster = '']) => ({ id, cluster }))
  assert.deepEqual(clustersOf(named), clusters('ac', 'b'))
})

void test('the best assignment is not always the best of each row', () => {
  assert.deepEqual(
    bestAssignment([
      [9, 8],
      [8, 1],
    ]),
    [1, 0],
  )
  assert.deepEqual(bestAssignment([[1], [3], [2]]), [null, 0, null])
  assert.deepEqual(bestAssignment([[0, 5, 1]]), [1])
})
