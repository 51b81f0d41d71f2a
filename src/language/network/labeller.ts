import { bestIn } from './best.ts'
import { mostRows } from './encoder.ts'
import type { Kernel } from './kernel.ts'
import { matrixFrom, multiply, type Rows } from './matrix.ts'
import type { Weights } from './weights.ts'

/** The best label of each word by itself, for `count` rows from the one at `from` on. */
export type Labeller = (rows: Rows, from: number, count: number) => string[]

export function labellerFrom(weights: Weights, name: string, labels: readonly string[], kernel: Kernel): Labeller {
  const matrix = matrixFrom(weights, name, kernel)
  const { columns } = matrix
  const out = kernel.take(mostRows * columns * 4)
  return (rows, from, count) => {
    multiply(kernel, rows, count, matrix, out, from)
    const scores = kernel.floatsAt(out, count * columns)
    return Array.from({ length: count }, (_, word) => labels[bestIn(scores, word * columns, columns)] ?? 'X')
  }
}
