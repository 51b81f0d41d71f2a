import type { Run } from './best-labels.ts'

/**
 * Words by which somebody is said to say or hold something, as word ranges of one sentence. `nested`: inside what another says, if at all.
 * `odds`: the logarithm of the odds that the cue's surest word is one; `weakest`: the log likelihood of the least likely role of a word.
 */
export type FoundSaying = {
  readonly cue: Run
  readonly source: readonly Run[]
  readonly content: readonly Run[]
  readonly nested: boolean
  readonly odds: number
  readonly weakest: number
}

/** What stands in the states from row `from` on, its root before it. `quoted`: 0 outside quotation marks, 1 inside, 2 a mark itself. */
export type ReadSentence = {
  readonly from: number
  readonly heads: readonly number[]
  readonly relations: readonly string[]
  readonly quoted: readonly number[]
}

/** A cue in the sentence of that index. */
export type FoundCue = { readonly sentence: number; readonly cue: Run; readonly nested: boolean; readonly odds: number }

/** What training/export-sayings.py wrote beside the tensors. */
export type SayingLabels = {
  readonly relations: readonly string[]
  readonly cueLayers: number
  readonly roleLayers: number
  readonly cues: readonly string[]
  readonly roles: readonly string[]
}
