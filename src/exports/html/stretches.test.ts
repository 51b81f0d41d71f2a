import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { never } from '#base'
import { span } from '#model'
import { comparisonOf, reading } from '../../../test/hand-made-comparison.ts'
import { placedOn } from './placed.ts'
import { stretchesOf } from './stretches.ts'

const { text, passages } = reading.document
const claim = placedOn(comparisonOf([]), [reading]).reports[0]?.claims[0] ?? never('a comparison by hand without a claim')
const passage = passages[1] ?? never('a text by hand of one passage')

void test('the words of a claim, of its source and of its cue are stretches of their own', () => {
  assert.deepEqual(
    stretchesOf(text, passage, [claim]).map(({ words, begins, claims, isCue }) => [words, begins.length, claims.length, isCue]),
    [
      ['The Corps ', 0, 0, false],
      ['said', 0, 0, true],
      [' earlier ', 0, 0, false],
      ['it had taken two soldiers prisoner', 1, 1, false],
      ['.', 0, 0, false],
    ],
  )
})

void test('whatever the claims are, the stretches are the passage', () => {
  const anywhere = fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => span(Math.min(a, b), Math.max(a, b)))
  const claims = fc.array(
    fc.tuple(anywhere, anywhere, anywhere).map(([content, by, cue]) => ({
      ...claim,
      claim: {
        ...claim.claim,
        content: [content] as const,
        sources: [{ ...claim.claim.sources[0], spans: [by] }] as const,
        cue: { spans: [cue], lemma: 'say' },
      },
    })),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(claims, (given) => {
      const stretches = stretchesOf(text, passage, given)
      assert.equal(stretches.map(({ words }) => words).join(''), text.slice(passage.at.start, passage.at.end))
    }),
  )
})
