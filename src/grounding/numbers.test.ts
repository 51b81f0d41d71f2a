import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberIn } from './numbers.ts'

const check = (words: string, number: number | null): void =>
  void test(words, () => {
    assert.equal(numberIn(words), number)
  })

check('12', 12)
check('1,200', 1200)
check('1.5 million', 1_500_000)
check('twenty-four', 24)
check('two hundred and fifty', 250)
check('Two thousand three hundred and five', 2305)
check('a hundred', 100)
check('half a million', 500_000)
check('33 seven', null)
check('two three', null)
check('nineteen eighty', null)
check('1,20', null)
check('1O', null)
check('soldiers', null)
