import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type Labelled, labelsOf } from './labels.ts'

const [width, height] = [400, 300]
const point = fc.record({
  x: fc.integer({ min: 0, max: width }),
  y: fc.integer({ min: 0, max: height }),
  r: fc.integer({ min: 4, max: 11 }),
  width: fc.integer({ min: 10, max: 120 }),
  height: fc.constant(15),
})

void test('no label stands over another, over a point of others, or outside of the map', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 30 }), (points) => {
      const labels = labelsOf(points, width, height)
      assert.equal(labels.length, points.length)
      const boxes = labels.flatMap((label, at) => (label ? [{ at, ...boxOf(label, points[at]) }] : []))
      for (const one of boxes) {
        assert.ok(one.left >= 0 && one.right <= width && one.top >= 0 && one.bottom <= height)
        for (const other of boxes) assert.ok(one.at === other.at || apart(one, other))
        for (const [at, { x, y, r }] of points.entries())
          assert.ok(at === one.at || apart(one, { left: x - r, right: x + r, top: y - r, bottom: y + r }))
      }
    }),
  )
})

void test('a point alone has its label to the right, one at the right edge to the left, one in a crowd none', () => {
  const at = (x: number, y: number): Labelled => ({ x, y, r: 5, width: 60, height: 15 })
  assert.deepEqual(labelsOf([at(100, 100)], width, height), [{ x: 108, y: 100 }])
  assert.deepEqual(labelsOf([at(390, 100)], width, height), [{ x: 322, y: 100 }])
  const crowd = Array.from({ length: 25 }, (_, i) => at(100 + 12 * (i % 5), 100 + 12 * Math.floor(i / 5)))
  assert.equal(labelsOf(crowd, width, height)[12], null)
})

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
const boxOf = ({ x, y }: { readonly x: number; readonly y: number }, of: Labelled | undefined): Box => ({
  left: x,
  right: x + (of?.width ?? 0),
  top: y - (of?.height ?? 0) / 2,
  bottom: y + (of?.height ?? 0) / 2,
})
const apart = (one: Box, other: Box): boolean =>
  one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top
