import { type Encoded, mostRows } from './encoder.ts'
import type { Kernel, Place } from './kernel.ts'
import { paddedTo8, roomForRows, type Rows } from './matrix.ts'

/** Rows for those that read after the tree: what the sentence makes of a word, and behind it what the word itself looks like. */
export type States = {
  readonly size: number
  /** The numbers as they are, `size` a row, and ready to be multiplied; good until the next `join`. */
  readonly numbers: Place
  readonly rows: Rows
  readonly join: (encoded: Encoded, looks: Place, count: number) => void
}

/** `size` numbers of what is encoded, `width` of the looks. */
export function statesFrom(size: number, width: number, kernel: Kernel): States {
  const both = size + width
  const numbers = kernel.take(mostRows * both * 4)
  const rows = roomForRows(mostRows, both, kernel)
  return {
    size: both,
    numbers,
    rows,
    join: (encoded, looks, count) => {
      const into = kernel.floatsAt(numbers, count * both)
      const [read, seen] = [kernel.floatsAt(encoded.numbers, count * size), kernel.floatsAt(looks, count * width)]
      for (let row = 0; row < count; row += 1) {
        into.set(read.subarray(row * size, (row + 1) * size), row * both)
        into.set(seen.subarray(row * width, (row + 1) * width), row * both + size)
      }
      kernel.quantise(numbers, count, both, paddedTo8(both), rows.values, rows.scales)
    },
  }
}
