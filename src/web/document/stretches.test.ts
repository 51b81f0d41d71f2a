import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Pair } from '../asking/shapes.ts'
import { stretchesOf } from './stretches.ts'

const pair = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]): Pair => [Math.min(a, b), Math.max(a, b)])

void test('stretches join up from the start of a passage to its end, and hold exactly the claims around them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(pair, { maxLength: 3 }), { maxLength: 6 }),
      fc.array(pair, { maxLength: 4 }),
      (contents, more) => {
        const claims = contents.map((content, index) => ({ id: `c${index}`, content }))
        const stretches = stretchesOf([10, 50], claims, more)
        assert.equal(stretches[0]?.start, 10)
        assert.equal(stretches.at(-1)?.end, 50)
        for (const [index, { start, end, claims: around }] of stretches.entries()) {
          assert.ok(start < end)
          assert.equal(end, stretches[index + 1]?.start ?? 50)
          for (let at = start; at < end; at += 1) {
            const holding = claims.filter(({ content }) => content.some(([from, to]) => from <= at && at < to))
            assert.deepEqual(new Set(around), new Set(holding))
          }
        }
      },
    ),
  )
})

void test('the innermost claim comes first', () => {
  const [outer, inner] = [
    { id: 'outer', content: [[0, 20]] },
    { id: 'inner', content: [[5, 10]] },
  ] as const
  const found = stretchesOf([0, 20], [outer, inner], []).map(({ start, claims }) => [start, ...claims.map(({ id }) => id)])
  assert.deepEqual(found, [
    [0, 'outer'],
    [5, 'inner', 'outer'],
    [10, 'outer'],
  ])
})
