import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personsListed } from './told-one-by-one.ts'

const check = (words: string, count: number | null): void =>
  void test(`${words}: ${count ?? 'no list of persons'}`, () => assert.equal(personsListed(words)?.length ?? null, count))

check('Rune Granbacka and Aino Alatalo', 2)
check('Rune Granbacka, 20, and Aino Alatalo, 24', 2)
check('Rune Granbacka, his wife and a guard', 3)
check('her brother and the driver from Kalix', 2)
check('his bodyguard and driver', 2)
check('his bodyguard and drivers', null)
check('Rune Granbacka', null)
check('Rune Granbacka and two guards', null)
check('Rune Granbacka and his children', null)
check('a guard and his family', null)
check('officials and the mayor', null)
check('the ministry and Kalix Police', null)
