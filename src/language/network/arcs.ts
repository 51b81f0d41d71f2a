import { mostRows } from './encoder.ts'
import type { Kernel } from './kernel.ts'
import { type Matrix, matrixFrom, multiply, paddedTo8, roomForRows, type Rows } from './matrix.ts'
import type { Weights } from './weights.ts'

/** How well each word of a sentence hangs on each head: row `from` of `encoded` is the root; the layout is that of `headsOf`. */
export type Arcs = (encoded: Rows, from: number, count: number) => Float32Array

/** Biaffine (Dozat and Manning 2017): word · A · head + b · head. */
export function arcsFrom(weights: Weights, kernel: Kernel): Arcs {
  const matrix = (name: string): Matrix => matrixFrom(weights, name, kernel)
  const [arcWord, arcHead, arc, arcBias] = [matrix('arcWord'), matrix('arcHead'), matrix('arc'), matrix('arcBias')]
  const size = arc.columns
  const k = paddedTo8(size)
  const floats = kernel.take(mostRows * size * 4)
  const [words, heads] = [roomForRows(mostRows, size, kernel), roomForRows(mostRows, size, kernel)]
  const bias = kernel.take(mostRows * 4)
  const out = kernel.take(mostRows * mostRows * 4)
  const quantise = (count: number, into: Rows): void => kernel.quantise(floats, count, size, k, into.values, into.scales)
  const project = (encoded: Rows, from: number, count: number, by: Matrix, into: Rows): void => {
    multiply(kernel, encoded, count, by, floats, from)
    kernel.leak(floats, count * size)
    quantise(count, into)
  }
  return (encoded, from, count) => {
    project(encoded, from, count + 1, arcHead, heads)
    multiply(kernel, heads, count + 1, arcBias, bias)
    project(encoded, from + 1, count, arcWord, words)
    multiply(kernel, words, count, arc, floats)
    quantise(count, words)
    multiply(kernel, words, count, { rows: heads.values, scales: heads.scales, bias, columns: count + 1, size, k }, out)
    return kernel.floatsAt(out, count * (count + 1))
  }
}
