import assert from 'node:assert/strict'
import { test } from 'node:test'
import { momentIn } from './moment.ts'

const check = (written: string, on: string | null, at: string | null = null) =>
  void test(`a feed's date: ${written}`, () => assert.deepEqual(momentIn(written), on === null ? null : { on, at }))

check('Tue, 04 Jun 2024 10:00:00 +0200', '2024-06-04', '2024-06-04T08:00:00Z')
check('Tue, 4 Jun 2024 23:30:00 EST', '2024-06-04', '2024-06-05T04:30:00Z')
check('4 Jun 24 10:00 GMT', '2024-06-04', '2024-06-04T10:00:00Z')
check('04 June 2024 10:00:00 -03:30', '2024-06-04', '2024-06-04T13:30:00Z')
check('Tue, 04 Jun 2024 10:00:00', '2024-06-04')
check('Tue, 04 Jun 2024 10:00:00 A', '2024-06-04')
check('Tue, 04 Jun 2024 25:00:00 GMT', '2024-06-04')
check('Tue, 04 Jun 2024', '2024-06-04')
check(' 2024-06-04T10:00:00+02:00 ', '2024-06-04', '2024-06-04T08:00:00Z')
check('2024-06-04T10:00:00', '2024-06-04')
check('2024-06-04', '2024-06-04')
check('31 Feb 2024 10:00 GMT', null)
check('yesterday', null)
check('', null)
