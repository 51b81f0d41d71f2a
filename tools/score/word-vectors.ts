import { readDataBytes } from '#base'
import { type NetworkLabels, weightsFrom } from '../../src/language/network/weights.ts'
import { wordTablesFrom } from '../../src/language/network/word-vectors.ts'

const tables = wordTablesFrom(weightsFrom<NetworkLabels>(readDataBytes('en/network.bin')))

/** The vector that the language model has of a word, to length 1; zeros where it has none. */
export function vectorOf(word: string): Float32Array {
  const { from, size } = tables.vector
  const all = new Float32Array(tables.size)
  tables.describe(word, all)
  const own = all.slice(from, from + size)
  const length = Math.hypot(...own) || 1
  return own.map((value) => value / length)
}

/** The cosine of two such vectors. */
export const alike = (one: Float32Array, other: Float32Array): number =>
  one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0)
