import { bestLabels } from './best-labels.ts'
import { mostRows } from './encoder.ts'
import type { Kernel } from './kernel.ts'
import { knownNameBits } from './known-names.ts'
import { matrixFrom, multiply, paddedTo8, roomForRows } from './matrix.ts'
import { type Add, readAgainFrom } from './read-again.ts'
import type { States } from './states.ts'
import type { Weights } from './weights.ts'

/** A sentence whose root stands in row `from` of the states, its words behind it; what lists say of each word, and how the sentence uses capitals. */
export type Listed = {
  readonly from: number
  readonly listings: readonly number[]
  readonly known: readonly number[]
  readonly casing: number
}

/** What training/export-names.py says beside its tensors. */
export type NameLabels = { readonly names: readonly string[]; readonly layers: number }

/** The names of sentences that stand in the states, one BIO label a word. */
export type Namer = (sentences: readonly Listed[]) => string[][]

/** A small stack of recurrences over the states and over what lists of names know, then one hidden layer; labels are chosen together. */
export function namerFrom(weights: Weights<NameLabels>, states: States, kernel: Kernel): Namer {
  const again = readAgainFrom(weights, 'name', weights.layers, states, kernel)
  const [hidden, name] = [matrixFrom(weights, 'hidden', kernel), matrixFrom(weights, 'name', kernel)]
  const [listing, casing, known] = [weights.floats('listing'), weights.floats('casing'), weights.floats('known')]
  const floats = kernel.take(mostRows * hidden.columns * 4)
  const hiddenRows = roomForRows(mostRows, hidden.columns, kernel)
  const out = kernel.take(mostRows * name.columns * 4)

  const mark = (sentence: Listed, add: Add): void => {
    for (const [word, of] of sentence.listings.entries()) {
      add(word, listing, of)
      add(word, casing, sentence.casing)
      const bits = sentence.known[word] ?? 0
      for (let bit = 0; bits >> bit > 0 && bit < knownNameBits; bit += 1) if ((bits >> bit) & 1) add(word, known, bit)
    }
  }

  return (sentences) => {
    const last = sentences.at(-1)
    again.enter(last ? last.from + last.listings.length + 1 : 0)
    const rows = again.read(
      sentences.map((sentence) => ({
        from: sentence.from + 1,
        count: sentence.listings.length,
        mark: (add) => mark(sentence, add),
      })),
    )
    const count = sentences.reduce((sum, { listings }) => sum + listings.length, 0)
    multiply(kernel, rows, count, hidden, floats)
    kernel.gelu(floats, count * hidden.columns)
    kernel.quantise(floats, count, hidden.columns, paddedTo8(hidden.columns), hiddenRows.values, hiddenRows.scales)
    multiply(kernel, hiddenRows, count, name, out)
    const scores = kernel.floatsAt(out, count * name.columns)
    let row = 0
    return sentences.map(({ listings: { length } }) => {
      const labels = bestLabels(scores.subarray(row * name.columns, (row + length) * name.columns), length, weights.names)
      row += length
      return labels
    })
  }
}
