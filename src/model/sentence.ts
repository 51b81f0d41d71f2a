import type { PassageId } from './document.ts'
import type { Span } from './span.ts'

/** Universal parts of speech (universaldependencies.org/u/pos). */
const tags = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const
export type Tag = (typeof tags)[number]

export const isTag = (tag: string): tag is Tag => tags.some((one) => one === tag)

export type Token = {
  readonly at: Span
  /** As written; of a passage in capitals, as it would be written in small letters. */
  readonly word: string
  /** Lower case, with curly quotes and apostrophes straightened. */
  readonly norm: string
  /** Lower-case dictionary form: "were" → "be", "prisoners" → "prisoner", "denies" → "deny". */
  readonly lemma: string
  readonly tag: Tag
  /** The index of the token that it hangs on; -1 at the root, which is one token of the sentence and where all heads lead. */
  readonly head: number
  /** Of UD English: "nsubj", "ccomp". */
  readonly relation: string
}

/**
 * Words by which somebody is said to say or hold something, as the network reads them, in one sentence; `content` has at least one span.
 * `nested`: only if it stands inside what another says. `odds`: the logarithm of the odds that the cue's surest word is one; `weakest`: the
 * log likelihood, at most 0, of the least likely of the roles that its words got.
 */
export type Saying = {
  readonly cue: Span
  readonly source: readonly Span[]
  readonly content: readonly Span[]
  readonly nested: boolean
  readonly odds: number
  readonly weakest: number
}

/** Where a sentence lies: inside the body of one Passage. */
export type SentenceAt = { readonly at: Span; readonly passage: PassageId }

/** A sentence as it is read: its tokens are in order, do not overlap, and hold every non-space character. */
export type Sentence = SentenceAt & {
  readonly tokens: readonly Token[]
  readonly sayings: readonly Saying[]
}
