import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { claimIdFrom, correctable, correctionIn, documentIdFrom, judgedAs } from '#model'

const [document, claim] = [documentIdFrom('d0123456789abcdef'), claimIdFrom('c0123456789')]
const spans = fc
  .array(fc.tuple(fc.nat(99), fc.integer({ min: 1, max: 99 })), { minLength: 1, maxLength: 4 })
  .map((all) => all.map(([start, length], i) => ({ start: 200 * i + start, end: 200 * i + start + length })))

void test('a correction comes back from its judgement as it was', () => {
  assert.ok(document && claim)
  fc.assert(
    fc.property(fc.constantFrom(...correctable), spans, (part, given) => {
      const correction = { document, claim, part, spans: given }
      assert.deepEqual(correctionIn(judgedAs(correction)), correction)
    }),
  )
})

void test('what is no correction is none', () => {
  const one = 'd0123456789abcdef/c0123456789 content'
  for (const [on, first, other] of [
    ['copy', one, '1-2'],
    ['span', 'd0123456789abcdef content', '1-2'],
    ['span', 'd0123456789abcdef/c0123456789 mood', '1-2'],
    ['span', one, ''],
    ['span', one, '2-2'],
    ['span', one, '1-2 x'],
  ] as const)
    assert.equal(correctionIn({ on, one: first, other }), null, `${on} ${first} ${other}`)
})
