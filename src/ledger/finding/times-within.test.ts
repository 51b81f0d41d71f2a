import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assert as always, date, property } from 'fast-check'
import { wordOfMonth, wordOfYear } from '../filing/claim-rows.ts'
import { timesWithin } from './times-within.ts'

const check = (since: string | undefined, until: string | undefined, words: readonly string[] | null) =>
  void test(`the times within ${since} and ${until}`, () => assert.deepEqual(timesWithin(since, until), words))

check('2024-06-03', '2024-06-05', ['m202406'])
check('2024-12-31', '2025-01-01', ['m202412', 'm202501'])
check('2023-11-05', '2025-02-01', ['m202311', 'm202312', 'y2024', 'm202501', 'm202502'])
check('2024-01-01', '2024-12-31', ['y2024'])
check('2024-06-03', undefined, null)
check(undefined, '2024-06-03', null)
check('1990-01-01', '2024-06-03', null)
check('2024-06-05', '2024-06-03', ['m202406'])
check('2024-08-05', '2024-06-03', null)

void test('every day of a range has a word of it, and no day of another year and month has', () => {
  const day = date({ min: new Date('2000-01-01'), max: new Date('2004-12-31'), noInvalidDate: true }).map((found) =>
    found.toISOString().slice(0, 10),
  )
  always(
    property(day, day, day, (one, other, any) => {
      const [since = '', until = ''] = [one, other].toSorted()
      const words = timesWithin(since, until) ?? []
      const isWithin = words.includes(wordOfMonth(any)) || words.includes(wordOfYear(any))
      assert.equal(isWithin, since.slice(0, 7) <= any.slice(0, 7) && any.slice(0, 7) <= until.slice(0, 7))
    }),
  )
})
