import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Pair } from '../asking/shapes.ts'
import { claimsByPassage, isIn } from './claims-by-passage.ts'

/** Passages of ten units with a gap of five between them. */
const passages = Array.from({ length: 6 }, (_, i) => ({ id: `p${i + 1}` as const, start: 15 * i, end: 15 * i + 10 }))
const pair = fc.tuple(fc.nat(90), fc.integer({ min: 1, max: 40 })).map(([start, length]): Pair => [start, start + length])
const pairs = fc.array(pair, { maxLength: 3 })
const claim = fc.tuple(fc.integer({ min: 0, max: 5 }), pairs, pairs, pairs, pairs).map(([i, content, source, cue, hedges]) => ({
  passage: passages[i]?.id ?? 'p1',
  content,
  sources: [{ spans: source }],
  cue: cue.length === 0 ? null : { spans: cue },
  hedges,
}))

void test('a passage has exactly the claims of which it shows something, in their order', () => {
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 8 }), (claims) => {
      const own = claimsByPassage(passages, claims)
      for (const passage of passages)
        assert.deepEqual(
          own.get(passage.id) ?? [],
          claims.filter((one) => isIn(one, passage)),
        )
    }),
  )
})
