import assert from 'node:assert/strict'
import { test } from 'node:test'
import { laterOf, nextCheckAt } from './intervals.ts'
import { watchable } from './watch-list.ts'

const named = '2024-06-01T00:00:00.000Z'
for (const [now, next] of [
  ['2024-06-01T00:00:00Z', '2024-06-01T01:00:00.000Z'],
  ['2024-06-01T01:00:00Z', '2024-06-01T06:00:00.000Z'],
  ['2024-06-02T12:00:00Z', '2024-06-04T00:00:00.000Z'],
  ['2024-06-07T23:59:59Z', '2024-06-08T00:00:00.000Z'],
  ['2024-06-08T00:00:00Z', null],
] as const)
  void test(`a page that was named at midnight is asked for after ${now} at ${next ?? 'no time'}`, () => {
    assert.equal(nextCheckAt(named, new Date(now)), next)
  })

void test('the later of two times', () => {
  assert.deepEqual(
    [laterOf('a', 'b'), laterOf('b', 'a'), laterOf(null, 'a'), laterOf('a', null), laterOf(null, null)],
    ['b', 'b', 'a', 'a', null],
  )
})

void test('an address is watched without its fragment, as the standard writes it; a file or a very long one is not', () => {
  assert.deepEqual(
    [
      'HTTPS://News.example/feed#top',
      'ftp://news.example/',
      'reports.opml',
      'https://',
      `https://a.example/${'b'.repeat(2000)}`,
    ].map(watchable),
    ['https://news.example/feed', null, null, null, null],
  )
})
