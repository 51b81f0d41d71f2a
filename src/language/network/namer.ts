import { encoderFrom, type Lengths, mostRows } from './encoder.ts'
import type { Kernel } from './kernel.ts'
import { matrixFrom, multiply, paddedTo8, roomForRows } from './matrix.ts'
import { bestLabels } from './best-labels.ts'
import type { States } from './states.ts'
import type { Weights } from './weights.ts'

/** The names of several sentences, one BIO label a word, from the states of their roots and words. */
export type Namer = (lengths: Lengths) => string[][]

/** A recurrence of its own, then one hidden layer. */
export function namerFrom(weights: Weights, states: States, kernel: Kernel): Namer {
  const own = encoderFrom(weights, { layer: 'nameLayer', layers: 1, gain: 'nameGain', offset: 'nameOffset' }, kernel)
  const [both, hidden, name] = [
    matrixFrom(weights, 'nameIn', kernel),
    matrixFrom(weights, 'nameHidden', kernel),
    matrixFrom(weights, 'name', kernel),
  ]
  const floats = kernel.take(mostRows * hidden.columns * 4)
  const hiddenRows = roomForRows(mostRows, hidden.columns, kernel)
  const out = kernel.take(mostRows * name.columns * 4)
  return (lengths) => {
    const count = lengths.reduce((sum, length) => sum + length, 0)
    multiply(kernel, states.rows, count, both, own.x)
    const { rows } = own.encode(lengths)
    multiply(kernel, rows, count, hidden, floats)
    kernel.gelu(floats, count * hidden.columns)
    kernel.quantise(floats, count, hidden.columns, paddedTo8(hidden.columns), hiddenRows.values, hiddenRows.scales)
    multiply(kernel, hiddenRows, count, name, out)
    const scores = kernel.floatsAt(out, count * name.columns)
    let from = 0
    return lengths.map((length) => {
      const labels = bestLabels(
        scores.subarray((from + 1) * name.columns, (from + length) * name.columns),
        length - 1,
        weights.names,
      )
      from += length
      return labels
    })
  }
}
