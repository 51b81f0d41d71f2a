import { type Encoded, encoderFrom, type Lengths, mostRows } from './encoder.ts'
import type { Kernel, Place } from './kernel.ts'
import { matrixFrom, multiply, paddedTo8, roomForRows } from './matrix.ts'
import { labelsOf } from './name-labels.ts'
import type { Weights } from './weights.ts'

/** The names of several sentences, one BIO label a word. `looks`: what the rows were before they were encoded, and their vectors. */
export type Namer = (looks: Place, encoded: Encoded, lengths: Lengths) => string[][]

/** A recurrence of its own, over what the words look like and what the sentence makes of them; then one hidden layer. */
export function namerFrom(weights: Weights, size: number, kernel: Kernel): Namer {
  const own = encoderFrom(weights, { layer: 'nameLayer', layers: 1, gain: 'nameGain', offset: 'nameOffset' }, kernel)
  const [both, hidden, name] = [
    matrixFrom(weights, 'nameIn', kernel),
    matrixFrom(weights, 'nameHidden', kernel),
    matrixFrom(weights, 'name', kernel),
  ]
  const floats = kernel.take(mostRows * Math.max(both.size, hidden.columns) * 4)
  const bothRows = roomForRows(mostRows, both.size, kernel)
  const hiddenRows = roomForRows(mostRows, hidden.columns, kernel)
  const out = kernel.take(mostRows * name.columns * 4)
  const join = (looks: Place, { numbers }: Encoded, count: number): void => {
    const into = kernel.floatsAt(floats, count * both.size)
    const [read, seen] = [kernel.floatsAt(numbers, count * size), kernel.floatsAt(looks, count * (both.size - size))]
    const width = both.size - size
    for (let row = 0; row < count; row += 1) {
      into.set(read.subarray(row * size, (row + 1) * size), row * both.size)
      into.set(seen.subarray(row * width, (row + 1) * width), row * both.size + size)
    }
    kernel.quantise(floats, count, both.size, paddedTo8(both.size), bothRows.values, bothRows.scales)
  }
  return (looks, encoded, lengths) => {
    const count = lengths.reduce((sum, length) => sum + length, 0)
    join(looks, encoded, count)
    multiply(kernel, bothRows, count, both, own.x)
    const { rows } = own.encode(lengths)
    multiply(kernel, rows, count, hidden, floats)
    kernel.gelu(floats, count * hidden.columns)
    kernel.quantise(floats, count, hidden.columns, paddedTo8(hidden.columns), hiddenRows.values, hiddenRows.scales)
    multiply(kernel, hiddenRows, count, name, out)
    const scores = kernel.floatsAt(out, count * name.columns)
    let from = 0
    return lengths.map((length) => {
      const labels = labelsOf(
        scores.subarray((from + 1) * name.columns, (from + length) * name.columns),
        length - 1,
        weights.names,
      )
      from += length
      return labels
    })
  }
}
