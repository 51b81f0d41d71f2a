import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kernelWith, type Place } from './kernel.ts'

/** Numbers between -1 and 1, the same at every run. */
function numbers(count: number, seed: number): Float32Array {
  let state = seed
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return state / 2 ** 31
  })
}

/** The kernel's result against plain arithmetic, `tolerance` apart at most. */
function check(
  what: string,
  tolerance: number,
  run: (put: (values: Float32Array) => Place, room: (count: number) => Place) => [Place, number[]],
): void {
  void test(what, () => {
    const put = (values: Float32Array): Place => {
      const at = kernel.take(values.byteLength)
      kernel.floatsAt(at, values.length).set(values)
      return at
    }
    const [at, expected] = run(put, (count) => kernel.take(count * 4))
    const found = kernel.floatsAt(at, expected.length)
    for (const [i, value] of expected.entries())
      assert.ok(Math.abs((found[i] ?? Number.NaN) - value) <= tolerance, `${i}: ${found[i]}, not ${value}`)
  })
}

const kernel = kernelWith(1 << 22)
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

for (const [rows, size, columns] of [
  [1, 8, 1],
  [5, 20, 7],
  [6, 64, 12],
] as const)
  check(`multiply: ${rows} rows of ${size} by ${columns} columns`, 0.01, (put, room) => {
    const k = Math.ceil(size / 8) * 8
    const [x, w, bias] = [numbers(rows * size, 1), numbers(columns * size, 2), numbers(columns, 3)]
    const quantised = (values: Float32Array, count: number) => {
      const [to, scales] = [kernel.take(count * k * 2), room(count)]
      kernel.quantise(put(values), count, size, k, to, scales)
      return [to, scales] as const
    }
    const out = room(rows * columns)
    kernel.multiply(...quantised(x, rows), rows, ...quantised(w, columns), put(bias), columns, k, out, columns)
    const product = (r: number, c: number) =>
      x.slice(r * size, r * size + size).reduce((sum, value, i) => sum + value * (w[c * size + i] ?? 0), bias[c] ?? 0)
    return [out, Array.from({ length: rows * columns }, (_, i) => product(Math.floor(i / columns), i % columns))]
  })

check('quantise: a row of zeros stays one', 0, (put, room) => {
  const [to, scales] = [kernel.take(32), room(1)]
  kernel.quantise(put(new Float32Array(8)), 1, 8, 8, to, scales)
  return [to, [0, 0, 0, 0]]
})

check('norm: mean 0 and variance 1, then gain and offset', 1e-4, (put, room) => {
  const [x, gain, offset, out] = [numbers(16, 4), numbers(8, 5), numbers(8, 6), room(16)]
  kernel.norm(put(x), 2, 8, put(gain), put(offset), out)
  const normed = [0, 1].flatMap((r) => {
    const row = Array.from(x.subarray(r * 8, r * 8 + 8))
    const mean = row.reduce((sum, value) => sum + value, 0) / 8
    const variance = row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 8
    return row.map((value, i) => ((value - mean) / Math.sqrt(variance + 1e-5)) * (gain[i] ?? 0) + (offset[i] ?? 0))
  })
  return [out, normed]
})

check('mix: the row before, the own, the row behind', 1e-6, (put, room) => {
  const [x, weights, out] = [numbers(12, 7), numbers(12, 8), room(12)]
  kernel.mix(put(x), 3, 4, put(weights), out)
  return [
    out,
    Array.from({ length: 12 }, (_, i) =>
      [-4, 0, 4].reduce((sum, step, w) => sum + (x[i + step] ?? 0) * (weights[w * 4 + (i % 4)] ?? 0), 0),
    ),
  ]
})

check('recur: forwards in the first half, backwards in the second', 1e-4, (put, room) => {
  const [rows, half] = [5, 4]
  const [input, carry, x] = [numbers(rows * 6 * half, 9), numbers(2 * half, 10), numbers(rows * 2 * half, 11)]
  const expected = [...x]
  for (let way = 0; way < 2; way += 1)
    for (let i = 0; i < half; i += 1) {
      let c = 0
      for (let step = 0; step < rows; step += 1) {
        const row = way === 0 ? step : rows - 1 - step
        const at = (part: number) => input[row * 6 * half + part * half + i] ?? 0
        const f = sigmoid(at(2 + way) + (carry[way * half + i] ?? 0) * c)
        c = f * c + (1 - f) * at(way)
        const to = row * 2 * half + way * half + i
        expected[to] = (expected[to] ?? 0) + sigmoid(at(4 + way)) * c
      }
    }
  const place = put(x)
  kernel.recur(put(input), rows, half, put(carry), room(half), place)
  return [place, expected]
})

const wide = numbers(64, 12).map((value) => value * 12)
check('gelu, its tanh form', 1e-4, (put) => {
  const place = put(wide)
  kernel.gelu(place, wide.length)
  return [place, [...wide].map((x) => 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3))))]
})

check('leak: a tenth below zero', 1e-6, (put) => {
  const place = put(wide)
  kernel.leak(place, wide.length)
  return [place, [...wide].map((x) => (x > 0 ? x : x / 10))]
})

void test('taking more than there is fails', () => assert.throws(() => kernelWith(100).take(1 << 20)))
