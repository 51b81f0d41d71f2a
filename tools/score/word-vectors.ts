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

const kept = new Map<string, Float32Array>()

/** The mean vector of some words, to length 1. */
export function vectorOfAll(words: readonly string[]): Float32Array {
  const key = words.join(' ')
  const known = kept.get(key)
  if (known) return known
  const sum = new Float32Array(tables.vector.size)
  for (const word of words) for (const [i, value] of vectorOf(word).entries()) sum[i] = (sum[i] ?? 0) + value
  const length = Math.hypot(...sum) || 1
  const vector = sum.map((value) => value / length)
  kept.set(key, vector)
  return vector
}

/** The cosine of two such vectors. */
export const alike = (one: Float32Array, other: Float32Array): number =>
  one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0)
