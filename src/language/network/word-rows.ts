import { never } from '#base'
import type { Kernel, Place } from './kernel.ts'
import { matrixFrom, multiply, paddedTo8, roomForRows } from './matrix.ts'
import type { Weights } from './weights.ts'
import type { WordTables } from './word-vectors.ts'

/** The row of a word by itself, as the encoder wants it, and behind it the word's vector. What was made before is kept. */
export type WordRows = { readonly rowsOf: (words: readonly string[]) => readonly Float32Array[] }

/** Words that are made at once, and words that are kept. */
const atOnce = 64
const mostKept = 20_000
/** Units of a word that is kept; longer ones are rare and large. */
const longestKept = 40

export function wordRowsFrom(weights: Weights, tables: WordTables, kernel: Kernel): WordRows {
  const form = matrixFrom(weights, 'form', kernel)
  const { vector } = tables
  const described = kernel.take(atOnce * tables.size * 4)
  const rows = roomForRows(atOnce, tables.size, kernel)
  const out: Place = kernel.take(atOnce * form.columns * 4)
  const kept = new Map<string, Float32Array>()
  const make = (words: readonly string[]): Float32Array[] => {
    for (const [i, word] of words.entries()) tables.describe(word, kernel.floatsAt(described + i * tables.size * 4, tables.size))
    kernel.quantise(described, words.length, tables.size, paddedTo8(tables.size), rows.values, rows.scales)
    multiply(kernel, rows, words.length, form, out)
    return words.map((_, i) => {
      const row = new Float32Array(form.columns + vector.size)
      row.set(kernel.floatsAt(out + i * form.columns * 4, form.columns))
      row.set(kernel.floatsAt(described + (i * tables.size + vector.from) * 4, vector.size), form.columns)
      return row
    })
  }
  const keep = (word: string, row: Float32Array): void => {
    if (kept.size > mostKept) kept.clear()
    if (word.length <= longestKept) kept.set(ownCopyOf(word), row)
  }
  return {
    rowsOf: (words) => {
      const found = new Map<string, Float32Array>()
      const missing: string[] = []
      for (const word of new Set(words)) {
        const row = kept.get(word)
        if (row) found.set(word, row)
        else missing.push(word)
      }
      for (let i = 0; i < missing.length; i += atOnce) {
        const some = missing.slice(i, i + atOnce)
        for (const [at, row] of make(some).entries()) {
          found.set(some[at] ?? '', row)
          keep(some[at] ?? '', row)
        }
      }
      return words.map((word) => found.get(word) ?? never(`no row for ${word}`))
    },
  }
}

/** A part of a text keeps the whole of it in memory; this does not. */
const ownCopyOf = (word: string): string => word.split('').join('')
