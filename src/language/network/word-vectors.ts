import { placeOf } from './keys.ts'
import { affixCount, featuresOf, formKeyOf } from './word-features.ts'
import type { Weights } from './weights.ts'

/** What is known of words by themselves. */
export type WordTables = {
  /** Whether the training text has the word, given as `knownFormOf` has it, more than once. */
  readonly isKnown: (form: string) => boolean
  /** The numbers of each word, `size` of them, to be projected: of the word, its vector, its affixes, the mean of its groups of letters. */
  readonly size: number
  /** Where among them the vector stands: it is given to the names as it is, too. */
  readonly vector: { readonly from: number; readonly size: number }
  readonly describe: (word: string, into: Float32Array) => void
}

export function wordTablesFrom(weights: Weights): WordTables {
  const [known, vectors, groups] = [tableFrom(weights, 'known'), vectorsFrom(weights), tableFrom(weights, 'groups')]
  const knownKeys = weights.integers('known.keys')
  const vectorKeys = weights.integers('vectors.keys')
  const rowOfForm = (form: string): number => placeOf(formKeyOf(form), knownKeys) + 1
  return {
    isKnown: (form) => rowOfForm(form) > 0,
    size: known.size + vectors.size + (affixCount + 1) * groups.size,
    vector: { from: known.size, size: vectors.size },
    describe: (word, into) => {
      const features = featuresOf(word, rowOfForm)
      into.fill(0)
      known.addTo(into, 0, features.word, 1)
      vectors.addTo(into, known.size, placeOf(formKeyOf(features.form), vectorKeys) + 1, 1)
      let at = known.size + vectors.size
      for (const row of features.affixes) {
        groups.addTo(into, at, row, 1)
        at += groups.size
      }
      for (const row of features.groups) groups.addTo(into, at, row, 1 / features.groups.length)
    },
  }
}

/** Rows of 8-bit integers. */
type Table = { readonly size: number; readonly addTo: (into: Float32Array, at: number, row: number, share: number) => void }

function tableFrom(weights: Weights, name: string): Table {
  const scales = weights.floats(`${name}.scales`)
  return table(weights, name, (row) => scales[row] ?? 0)
}

/** Their unit is 1/32 (training/network.py). */
const vectorsFrom = (weights: Weights): Table => table(weights, 'vectors', () => 1 / 32)

function table(weights: Weights, name: string, scaleOf: (row: number) => number): Table {
  const [, size] = weights.shapeOf(name)
  const values = weights.bytes(name)
  return {
    size,
    addTo: (into, at, row, share) => {
      const scale = scaleOf(row) * share
      for (let i = 0; i < size; i += 1) into[at + i] = (into[at + i] ?? 0) + (values[row * size + i] ?? 0) * scale
    },
  }
}
