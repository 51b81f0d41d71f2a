import type { Tag } from '#model'

/** In the order of the model's columns. */
export const tags = [
  ...(['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM'] as const),
  ...(['PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X'] as const),
] satisfies readonly Tag[]

/** The column with the highest sum over `rows`; the sums are left in `scores`. */
export function bestOf(weights: Int8Array | Float32Array, rows: Int32Array, scores: Float64Array): number {
  scores.fill(0)
  for (const row of rows) {
    const base = row * tags.length
    for (let tag = 0; tag < tags.length; tag += 1) scores[tag] = (scores[tag] ?? 0) + (weights[base + tag] ?? 0)
  }
  let best = 0
  for (let tag = 1; tag < tags.length; tag += 1) if ((scores[tag] ?? 0) > (scores[best] ?? 0)) best = tag
  return best
}
