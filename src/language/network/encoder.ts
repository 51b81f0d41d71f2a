import type { Kernel, Place } from './kernel.ts'
import { floatsFrom, type Matrix, matrixFrom, multiply, paddedTo8, roomForRows, type Rows } from './matrix.ts'
import type { Tensors } from './weights.ts'

/** Rows that can be held at once: words, and before each sentence its root. */
export const mostRows = 304

/** How many rows each sentence has, one sentence after the other. */
export type Lengths = readonly number[]

export type Encoder = {
  readonly size: number
  /** The rows to fill, `size` numbers each, before `encode`, which changes them. */
  readonly x: Place
  /** Reads each row in the light of its sentence. The rows that it gives are good until the next call. */
  readonly encode: (lengths: Lengths) => Encoded
}

/** Rows as numbers, and ready to be multiplied. */
export type Encoded = { readonly numbers: Place; readonly rows: Rows }

type Layer = {
  readonly gain: Place
  readonly offset: Place
  readonly mix: Place
  readonly carry: Place
  readonly project: Matrix
}

/** What the weights are called: "layer0.mix", …, and "gain" and "offset" of the last normalisation. */
export type EncoderNames = { readonly layer: string; readonly layers: number; readonly gain: string; readonly offset: string }

/**
 * Bidirectional gated linear recurrences (after Lei et al. 2018, "Simple Recurrent Units"): each layer adds to its input what it
 * read from the left in one half of the numbers and what it read from the right in the other.
 */
export function encoderFrom(weights: Tensors, names: EncoderNames, kernel: Kernel): Encoder {
  const placeOf = (name: string): Place => floatsFrom(weights.floats(name), kernel)
  const layers = Array.from({ length: names.layers }, (_, i): Layer => ({
    gain: placeOf(`${names.layer}${i}.gain`),
    offset: placeOf(`${names.layer}${i}.offset`),
    mix: placeOf(`${names.layer}${i}.mix`),
    carry: placeOf(`${names.layer}${i}.carry`),
    project: matrixFrom(weights, `${names.layer}${i}.project`, kernel),
  }))
  const [size] = weights.shapeOf(names.gain)
  const [gain, offset] = [placeOf(names.gain), placeOf(names.offset)]
  const room = (): Place => kernel.take(mostRows * size * 4)
  const [x, numbers, mixed] = [room(), room(), room()]
  const projected = kernel.take(mostRows * 3 * size * 4)
  const state = kernel.take(size * 2)
  const rows = roomForRows(mostRows, size, kernel)
  const quantise = (from: Place, count: number): void =>
    kernel.quantise(from, count, size, paddedTo8(size), rows.values, rows.scales)
  return {
    size,
    x,
    encode: (lengths) => {
      const count = lengths.reduce((sum, length) => sum + length, 0)
      for (const layer of layers) {
        kernel.norm(x, count, size, layer.gain, layer.offset, numbers)
        each(lengths, (from, length) => kernel.mix(numbers + from * size * 4, length, size, layer.mix, mixed + from * size * 4))
        quantise(mixed, count)
        multiply(kernel, rows, count, layer.project, projected)
        each(lengths, (from, length) =>
          kernel.recur(projected + from * 3 * size * 4, length, size / 2, layer.carry, state, x + from * size * 4),
        )
      }
      kernel.norm(x, count, size, gain, offset, numbers)
      quantise(numbers, count)
      return { numbers, rows }
    },
  }
}

function each(lengths: Lengths, visit: (from: number, length: number) => void): void {
  let from = 0
  for (const length of lengths) {
    visit(from, length)
    from += length
  }
}
