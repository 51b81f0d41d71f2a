import { bestIn } from './best.ts'
import { mostRows } from './encoder.ts'
import type { Kernel } from './kernel.ts'
import { type Matrix, matrixFrom, multiply, paddedTo8, roomForRows, type Rows } from './matrix.ts'
import type { Weights } from './weights.ts'

/** The relation of each word to its head, -1 for the root; row `from` is the root. */
export type Relations = (rows: Rows, from: number, heads: readonly number[]) => string[]

/** Words whose relations are scored at once: one number for each relation and each of the head's numbers. */
const atOnce = 32

/** Biaffine, one matrix a relation; both sides have a 1 behind their own numbers. The root's word is "root" and no other is. */
export function relationsFrom(weights: Weights, kernel: Kernel): Relations {
  const matrix = (name: string): Matrix => matrixFrom(weights, name, kernel)
  const [wordSide, headSide, relation] = [matrix('relationWord'), matrix('relationHead'), matrix('relation')]
  const labels = weights.relations
  const root = labels.indexOf('root')
  const size = wordSide.columns
  const wide = relation.size
  const [words, heads] = [kernel.take(mostRows * size * 4), kernel.take(mostRows * size * 4)]
  const widened = kernel.take(atOnce * wide * 4)
  const rows = roomForRows(atOnce, wide, kernel)
  const out = kernel.take(atOnce * relation.columns * 4)
  const scores = new Float32Array(labels.length)
  return (encoded, from, headOf) => {
    const count = headOf.length
    multiply(kernel, encoded, count, wordSide, words, from + 1)
    multiply(kernel, encoded, count + 1, headSide, heads, from)
    kernel.leak(words, count * size)
    kernel.leak(heads, (count + 1) * size)
    const found: string[] = []
    for (let first = 0; first < count; first += atOnce) {
      const block = Math.min(atOnce, count - first)
      const into = kernel.floatsAt(widened, block * wide)
      for (let i = 0; i < block; i += 1) {
        into.set(kernel.floatsAt(words + (first + i) * size * 4, size), i * wide)
        into[i * wide + size] = 1
      }
      kernel.quantise(widened, block, wide, paddedTo8(wide), rows.values, rows.scales)
      multiply(kernel, rows, block, relation, out)
      const products = kernel.floatsAt(out, block * relation.columns)
      for (let i = 0; i < block; i += 1) {
        const head = headOf[first + i] ?? -1
        if (head < 0) {
          found.push('root')
          continue
        }
        const numbers = kernel.floatsAt(heads + (head + 1) * size * 4, size)
        for (let label = 0; label < labels.length; label += 1) {
          const at = i * relation.columns + label * wide
          let sum = products[at + size] ?? 0
          for (let j = 0; j < size; j += 1) sum += (products[at + j] ?? 0) * (numbers[j] ?? 0)
          scores[label] = sum
        }
        scores[root] = Number.NEGATIVE_INFINITY
        found.push(labels[bestIn(scores, 0, labels.length)] ?? 'dep')
      }
    }
    return found
  }
}
