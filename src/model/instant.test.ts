import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantAt, instantOf } from './document.ts'

for (const [written, instant] of [
  ['2023-06-04T04:12:09Z', '2023-06-04T04:12:09Z'],
  ['2023-06-04T04:12:09.731+03:00', '2023-06-04T01:12:09Z'],
  ['2023-06-04 04:12-0330', '2023-06-04T07:42:00Z'],
  ['2023-06-04T04:12:09', null],
  ['2023-06-04', null],
  ['2023-13-04T04:12:09Z', null],
  ['June 4, 2023 04:12 UTC', null],
] as const)
  void test(`${written} is ${instant}`, () => assert.equal(instantOf(written), instant))

void test('milliseconds since 1970', () => {
  assert.equal(instantAt(1_686_013_929_999), '2023-06-06T01:12:09Z')
  assert.equal(instantAt(Number.NaN), null)
  assert.equal(instantAt(8.64e15), null)
})
