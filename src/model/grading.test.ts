import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { gradedAs, gradeSchemes, gradingIn } from '#model'

void test('a grading comes back from its judgement as it was', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...gradeSchemes),
      fc.constantFrom('killed-0123456789', null),
      fc.constantFrom('4', 'contested'),
      fc.constantFrom('accepted', 'rejected'),
      (scheme, question, grade, word) => {
        const grading = { incident: 'i0123456789', scheme, question, grade, word }
        assert.deepEqual(gradingIn(gradedAs(grading)), grading)
      },
    ),
  )
})

void test('what is no grading is none', () => {
  const one = 'i0123456789 admiralty killed-0123456789'
  for (const [on, first, other, verdict] of [
    ['copy', one, '4', 'same'],
    ['grade', one, '4', 'unsure'],
    ['grade', one, '', 'same'],
    ['grade', 'i01234 admiralty killed-0123456789', '4', 'same'],
    ['grade', 'i0123456789 stars killed-0123456789', '4', 'same'],
    ['grade', 'i0123456789', '4', 'same'],
    ['grade', 'i0123456789 admiralty ', '4', 'same'],
    ['grade', `${one} more`, '4', 'same'],
  ] as const)
    assert.equal(gradingIn({ on, one: first, other, verdict }), null, `${on} ${first} ${other} ${verdict}`)
})
