import type { PassageId } from './document.ts'
import type { Span } from './span.ts'

/** Universal part of speech (universaldependencies.org/u/pos). */
export type Tag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

export type Token = {
  readonly at: Span
  /** As written. */
  readonly word: string
  /** Lower case, with curly quotes and apostrophes straightened. */
  readonly norm: string
  /** Lower-case dictionary form: "were" → "be", "prisoners" → "prisoner", "denies" → "deny". */
  readonly lemma: string
  readonly tag: Tag
}

/** A sentence lies inside the body of one Passage; its tokens are in order, do not overlap, and hold every non-space character. */
export type Sentence = { readonly at: Span; readonly passage: PassageId; readonly tokens: readonly Token[] }
