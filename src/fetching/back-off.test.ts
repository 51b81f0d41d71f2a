import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assert as holds, date, integer, oneof, property, string } from 'fast-check'
import { afterFailure, nextTryAt, retryAfterMs } from './back-off.ts'

const now = new Date('2024-06-06T12:00:00.000Z')

function check(value: string, expected: number | null): void {
  void test(`Retry-After: ${value}`, () => {
    assert.equal(retryAfterMs(value, now), expected)
  })
}
check('120', 120_000)
check(' 0 ', 0)
check('Thu, 06 Jun 2024 12:01:00 GMT', 60_000)
check('Thursday, 06-Jun-24 12:01:00 GMT', 60_000)
check('Thu Jun  6 12:01:00 2024', 60_000)
check('Thu, 06 Jun 2024 11:00:00 GMT', 0)
check('Thu, 06 Jun 2024 12:01:00 +0200', null)
check('soon', null)
check('-5', null)
check('1.5', null)
check('', null)

void test('the wait doubles from a minute up to a day', () => {
  const waits = [1, 2, 3, 11, 12, 5000].map(
    (failures) => Date.parse(nextTryAt(failures, { retryAfter: null, now })) - now.getTime(),
  )
  assert.deepEqual(waits, [60_000, 120_000, 240_000, 61_440_000, 86_400_000, 86_400_000])
})

void test('what the server asks for goes before, up to a day', () => {
  assert.equal(nextTryAt(9, { retryAfter: '30', now }), '2024-06-06T12:00:30.000Z')
  assert.equal(nextTryAt(1, { retryAfter: '999999999', now }), '2024-06-07T12:00:00.000Z')
})

void test('failures in a row are counted, also over a restart', () => {
  const first = afterFailure(null, { retryAfter: null, now })
  assert.deepEqual(first, { failures: 1, notBeforeAt: '2024-06-06T12:01:00.000Z' })
  const restored: typeof first = JSON.parse(JSON.stringify(first))
  assert.deepEqual(afterFailure(restored, { retryAfter: 'soon', now }), { failures: 2, notBeforeAt: '2024-06-06T12:02:00.000Z' })
})

void test('whatever a server sends, the next try is within a day', () => {
  const values = oneof(
    string(),
    integer().map(String),
    date({ noInvalidDate: true }).map((when) => when.toUTCString()),
  )
  holds(
    property(values, integer({ min: 1, max: 1e6 }), (retryAfter, failures) => {
      const wait = Date.parse(nextTryAt(failures, { retryAfter, now })) - now.getTime()
      assert.ok(wait >= 0 && wait <= 86_400_000)
    }),
  )
})
