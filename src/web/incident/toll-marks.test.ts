import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Value } from '#model'
import { tollScale } from './toll-marks.ts'

const value = (low: number | null, high: number | null, approx = false): Value => ({ low, high, approx, words: '' })
const at = (saidOn: string | null, one: Value) => ({ saidOn, value: one })

void test('a toll is a point, a range, or open; higher figures stand higher, later days further right', () => {
  const { marks, days, steps, left } = tollScale([
    at('2024-06-05', value(3, 3)),
    at('2024-06-06', value(5, 5)),
    at('2024-06-08', value(10, null)),
    at(null, value(4, 4)),
    at('2024-06-08', value(null, null)),
  ])
  assert.deepEqual(
    days.map(({ day }) => day),
    ['2024-06-05', '2024-06-06', '2024-06-08'],
  )
  const [three, five, ten] = marks
  assert.ok(three && five && ten)
  assert.ok(three.low < five.low && five.low < ten.low && three.x < five.x && five.x < ten.x)
  assert.deepEqual([three.top, three.isRange, ten.top, ten.isRange], [three.low, false, null, true])
  assert.equal(left.length, 2)
  assert.equal(steps[0]?.value, 0)
  assert.ok((steps.at(-1)?.value ?? 0) >= 10)
})

void test('an approximate figure is read as a fifth to either side, at least 1', () => {
  const [twelve, two] = tollScale([at('2024-06-05', value(12, 12, true)), at('2024-06-05', value(2, 2, true))]).marks
  assert.ok(twelve && two)
  const unit = twelve.low / 10
  assert.deepEqual(
    [Math.round((twelve.top ?? 0) / unit), Math.round(two.low / unit), Math.round((two.top ?? 0) / unit)],
    [14, 1, 3],
  )
})

void test('every mark lies on the plot, also of thousands and of nought', () => {
  for (const figures of [[0], [1], [7, 9000], [1_000_000, 1]]) {
    const { marks, steps } = tollScale(figures.map((figure) => at('2024-06-05', value(figure, figure))))
    assert.ok(steps.length <= 12)
    for (const { x, low } of marks) assert.ok(x > 0 && x < 1 && low >= 0 && low <= 1)
  }
})
