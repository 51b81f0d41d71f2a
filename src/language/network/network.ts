import { never, readDataBytes } from '#base'
import { casingOf, casings } from '../casing.ts'
import { arcsFrom } from './arcs.ts'
import { encoderFrom, mostRows } from './encoder.ts'
import { kernelWith } from './kernel.ts'
import { knownNamesOf } from './known-names.ts'
import { labellerFrom } from './labeller.ts'
import { listingsOf } from './listed-names.ts'
import { type Listed, type NameLabels, namerFrom } from './namer.ts'
import { relationsFrom } from './relations.ts'
import type { FoundSaying, SayingLabels } from './saying.ts'
import { sayingsFrom } from './sayings.ts'
import { statesFrom } from './states.ts'
import { headsOf } from './trees.ts'
import { type NetworkLabels, weightsFrom, type Weights } from './weights.ts'
import { wordRowsFrom } from './word-rows.ts'
import { wordTablesFrom } from './word-vectors.ts'

/**
 * What the network says of the words of a sentence, one entry a word. `heads`: the index of each word's head, -1 at the root.
 * `names`: B-PER, I-PER, …, O. `sayings`: in the order of their cues.
 */
export type Analysis = {
  readonly tags: readonly string[]
  readonly fineTags: readonly string[]
  readonly heads: readonly number[]
  readonly relations: readonly string[]
  readonly names: readonly string[]
  readonly sayings: readonly FoundSaying[]
}

/** The words of a sentence, and where each stands: 0 outside quotation marks, 1 inside, 2 a mark itself. */
export type MarkedWords = { readonly words: readonly string[]; readonly quoted: readonly number[] }

/** Without sayings there are none in the analysis. */
export type Asked = { readonly sayings: boolean }

/** Words of which nothing is known to be quoted. */
export const unquoted = (words: readonly string[]): MarkedWords => ({ words, quoted: words.map(() => 0) })

/** Words that a sentence may have. */
export const mostWords = mostRows - 1

/** Analyses sentences of 1 to `mostWords` words, several at a time. */
export type Network = {
  readonly isKnown: (form: string) => boolean
  readonly analyse: (sentences: readonly MarkedWords[], asked?: Asked) => Analysis[]
  /** What sayings are learnt from (training/sayings.ts): the state of each word, one behind the other. */
  readonly statesOf: (words: readonly string[]) => Float32Array
}

/** In bytes: the weights as 16-bit integers, and all that they work on (data/en/MODEL.md). */
const memory = 32 * 2 ** 20

export function networkFrom(weights: Weights, nameWeights: Weights<NameLabels>, sayingWeights: Weights<SayingLabels>): Network {
  const kernel = kernelWith(memory)
  const tables = wordTablesFrom(weights)
  const words = wordRowsFrom(weights, tables, kernel)
  const encoder = encoderFrom(weights, { layer: 'layer', layers: weights.layers, gain: 'gain', offset: 'offset' }, kernel)
  const { size } = encoder
  const tags = labellerFrom(weights, 'tags', weights.tags, kernel)
  const fineTags = labellerFrom(weights, 'fineTags', weights.fineTags, kernel)
  const width = size + tables.vector.size
  const states = statesFrom(size, width, kernel)
  const names = namerFrom(nameWeights, states, kernel)
  const sayings = sayingsFrom(sayingWeights, states, kernel)
  const looks = kernel.take(mostRows * width * 4)
  const arcs = arcsFrom(weights, kernel)
  const relations = relationsFrom(weights, kernel)
  const [listing, casing, root] = [weights.floats('listing'), weights.floats('casing'), weights.floats('root')]

  /** Puts a sentence into the encoder's rows from `from` on, and beside them what its words look like. */
  const enter = (sentence: readonly string[], from: number): Listed => {
    const written = casingOf(sentence)
    const shouting = written >= casings.capitals
    const listings = listingsOf(sentence, shouting)
    const place = encoder.x + from * size * 4
    const [x, seen] = [
      kernel.floatsAt(place, (sentence.length + 1) * size),
      kernel.floatsAt(looks + from * width * 4, (sentence.length + 1) * width),
    ]
    const rows = words.rowsOf(sentence)
    for (const [i, row] of rows.entries())
      for (let j = 0; j < size; j += 1)
        x[(i + 1) * size + j] = (row[j] ?? 0) + (listing[(listings[i] ?? 0) * size + j] ?? 0) + (casing[written * size + j] ?? 0)
    kernel.gelu(place + size * 4, sentence.length * size)
    x.set(root)
    seen.fill(0)
    for (let i = 0; i <= sentence.length; i += 1) {
      seen.set(x.subarray(i * size, (i + 1) * size), i * width)
      if (i > 0) seen.set(rows[i - 1]?.subarray(size) ?? [], i * width + size)
    }
    return { from, listings, known: knownNamesOf(sentence, shouting), casing: written }
  }

  /** Encodes sentences together; the first row of each, and what lists say of its words. */
  const encode = (sentences: readonly (readonly string[])[]) => {
    const lengths = sentences.map((sentence) => sentence.length + 1)
    const starts = lengths.map((_, i) => lengths.slice(0, i).reduce((sum, length) => sum + length, 0))
    const listed = sentences.map((sentence, i) => enter(sentence, starts[i] ?? 0))
    const encoded = encoder.encode(lengths)
    states.join(
      encoded,
      looks,
      lengths.reduce((sum, length) => sum + length, 0),
    )
    return { listed, rows: encoded.rows }
  }

  const analyseAtOnce = (sentences: readonly MarkedWords[], asked: Asked): Analysis[] => {
    const { listed, rows } = encode(sentences.map(({ words: own }) => own))
    const named = names(listed)
    const read = sentences.map(({ words: { length }, quoted }, i) => {
      const from = listed[i]?.from ?? 0
      const heads = headsOf(arcs(rows, from, length), length)
      return { from, heads, relations: relations(rows, from, heads), quoted }
    })
    const said = asked.sayings ? sayings(read) : []
    return read.map(({ from, heads, relations: hanging }, i) => ({
      tags: tags(rows, from + 1, heads.length),
      fineTags: fineTags(rows, from + 1, heads.length),
      heads,
      relations: hanging,
      names: named[i] ?? [],
      sayings: said[i] ?? [],
    }))
  }

  return {
    isKnown: tables.isKnown,
    analyse: (sentences, asked = { sayings: false }) => batchesOf(sentences).flatMap((batch) => analyseAtOnce(batch, asked)),
    statesOf: (sentence) => {
      encode([sentence])
      return kernel.floatsAt(states.numbers, (sentence.length + 1) * states.size).slice(states.size)
    },
  }
}

export const network: Network = networkFrom(
  weightsFrom<NetworkLabels>(readDataBytes('en/network.bin')),
  weightsFrom<NameLabels>(readDataBytes('en/names.bin')),
  weightsFrom<SayingLabels>(readDataBytes('en/sayings.bin')),
)

/** Sentences in a row that fit into the encoder together. */
function batchesOf(sentences: readonly MarkedWords[]): MarkedWords[][] {
  const batches: MarkedWords[][] = []
  let room = 0
  for (const sentence of sentences) {
    const rows = sentence.words.length + 1
    if (rows > mostRows || rows < 2) never(`a sentence of ${rows - 1} words`)
    const batch = batches.at(-1)
    if (batch && rows <= room) batch.push(sentence)
    else {
      batches.push([sentence])
      room = mostRows
    }
    room -= rows
  }
  return batches
}
