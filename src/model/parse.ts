import type { Saying, Tag } from './sentence.ts'
import type { Span } from './span.ts'

/** A syntactic word of Universal Dependencies: "don't" is two. */
export type Word = {
  readonly at: Span
  /** Dictionary form: "were" → "be"; a proper name keeps its capitals. */
  readonly lemma: string
  readonly tag: Tag
  /** The Penn Treebank's part of speech, as UD English has it: "VBD", "-LRB-". */
  readonly fineTag: string
  /** "Number=Plur|Person=3", in the order of the alphabet; empty where there are none. */
  readonly features: string
  /** The index of the word it hangs on; -1 at the root. */
  readonly head: number
  /** Of UD English: "nsubj", "acl:relcl". */
  readonly relation: string
}

/** A token as it stands in the text: words `first` to `last`, more than one in a multiword token, which they fill. */
export type SurfaceToken = { readonly at: Span; readonly first: number; readonly last: number }

/** Words `first` to `last` name a person, an organisation or a place. */
export type NamedWords = { readonly first: number; readonly last: number; readonly kind: 'PER' | 'ORG' | 'LOC' }

/**
 * A sentence of a text with its tree. Invariant: its tokens are in order, do not overlap and hold every non-space character;
 * one word is the root, and from every other the heads lead there. `cut`: the sentence was too long and goes on in the next.
 */
export type Parse = {
  readonly at: Span
  readonly words: readonly Word[]
  readonly tokens: readonly SurfaceToken[]
  readonly names: readonly NamedWords[]
  readonly sayings: readonly Saying[]
  readonly cut: boolean
}
