import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Score, scoresOf } from './at-risk-score.ts'

/** At least this many of those who are marked are found, and of those who are found at least this share is marked. */
function check(name: string, { marked, hit, found, right }: Score, least: number, share: number): void {
  void test(name, () => {
    assert.ok(hit >= least, `${hit} of ${marked} found`)
    assert.ok(right >= share * found, `${right} of ${found} right`)
  })
}

const workedOn = scoresOf('test/at-risk/worked-on.txt')
check('people at risk in the reports that the rules were made with', workedOn.byPerson, 132, 1)
check('their classes', workedOn.byClass, 145, 0.98)
const heldBack = scoresOf('test/at-risk/held-back.txt')
check('people at risk in reports held back', heldBack.byPerson, 27, 0.84)
check('their classes there', heldBack.byClass, 29, 0.85)
check('with everybody private', heldBack.withPrivate, 39, 0.84)
