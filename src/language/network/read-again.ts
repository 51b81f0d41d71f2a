import { encoderFrom, mostRows } from './encoder.ts'
import type { Kernel } from './kernel.ts'
import { logLikelihoods } from './log-likelihoods.ts'
import { type Matrix, matrixFrom, multiply, type Rows } from './matrix.ts'
import type { States } from './states.ts'
import type { Weights } from './weights.ts'

/** Adds row `row` of a table to what stands for a word. */
export type Add = (word: number, table: Float32Array, row: number) => void

/** Words `from` on of the states, and what is known of each besides. */
export type Reread = { readonly from: number; readonly count: number; readonly mark: (add: Add) => void }

/** A small stack of recurrences of its own over the states: "cue" and "role" name its tensors. */
export type ReadAgain = {
  /** Once for each new `States`: its first `count` rows. */
  readonly enter: (count: number) => void
  /** Sentences one behind the other, together at most `mostRows` words. */
  readonly read: (sentences: readonly Reread[]) => Rows
  /** Log likelihoods of the labels of the words from row `row` on. */
  readonly labelled: (head: Matrix, rows: Rows, row: number, count: number) => Float32Array
}

export function readAgainFrom(
  weights: Weights<unknown>,
  part: string,
  layers: number,
  states: States,
  kernel: Kernel,
): ReadAgain {
  const stack = encoderFrom(weights, { layer: `${part}Layer`, layers, gain: `${part}Gain`, offset: `${part}Offset` }, kernel)
  const entry = matrixFrom(weights, `${part}In`, kernel)
  const { size } = stack
  const entered = kernel.take(mostRows * size * 4)
  const out = kernel.take(mostRows * 8 * 4)
  return {
    enter: (count) => multiply(kernel, states.rows, count, entry, entered),
    read: (sentences) => {
      let at = 0
      for (const { from, count, mark } of sentences) {
        const place = stack.x + at * size * 4
        const rows = kernel.floatsAt(place, count * size)
        rows.set(kernel.floatsAt(entered + from * size * 4, count * size))
        mark((word, table, row) => {
          for (let j = 0; j < size; j += 1) rows[word * size + j] = (rows[word * size + j] ?? 0) + (table[row * size + j] ?? 0)
        })
        kernel.gelu(place, count * size)
        at += count
      }
      return stack.encode(sentences.map(({ count }) => count)).rows
    },
    labelled: (head, rows, row, count) => {
      multiply(kernel, rows, count, head, out, row)
      return logLikelihoods(kernel.floatsAt(out, count * head.columns), head.columns)
    },
  }
}
