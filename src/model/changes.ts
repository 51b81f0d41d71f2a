import type { Claim } from './claim.ts'
import type { Answer, Question, QuestionKind } from './comparison.ts'
import type { Document } from './document.ts'
import type { Span } from './span.ts'

/**
 * What changed between two versions of one published page. Derived whole from the two readings. Spans under a `before` point into the text of the
 * document `before`, those under an `after` into that of `after`.
 */
export type Changes = {
  readonly before: Document
  readonly after: Document
  readonly extent: Extent
  /** False where different versions of Claimbook, or other references, read the two: what differs may then be theirs. */
  readonly sameReader: boolean
  /** The words, new in `after`, by which the page itself says that it was changed; null where it does not. */
  readonly notice: Notice | null
  /** Questions of how many that are answered otherwise, or by others, or in other words: what is answered before who answers, and that before the words. */
  readonly tolls: readonly QuestionChange[]
  /** All other questions, in the same way. */
  readonly questions: readonly QuestionChange[]
  /** Every claim of both versions once, kept ones too, the gravest change first. */
  readonly claims: readonly ClaimChange[]
  /** What is known of the page beside its text, where it differs. */
  readonly about: readonly FieldChange[]
  /** Every character of both texts is in exactly one of these. In the order of `after`; what was removed stands where it was. */
  readonly text: readonly TextChange[]
}

/**
 * none: the same words, and the same is known of the page. layout: other white space, or another line that says when the page was updated.
 * words: other words, order, headline, day or author, and the same claims as far as they were read. claims: what is claimed differs.
 */
export type Extent = 'none' | 'layout' | 'words' | 'claims'

/** correction: it says that or how it was changed ("Correction: …"); stamp: only when ("Updated at 10:05"). */
export type Notice = { readonly kind: 'correction' | 'stamp'; readonly at: Span }

/**
 * rose, fell: the figure that is named; widened, narrowed: what the figures allow, from lowest to highest. answer: somebody answers otherwise, and none of
 * these says how. state: the answers are the same and stand to each other otherwise. wording: only the words of an answer.
 */
export type QuestionHow =
  | 'vanished'
  | 'fell'
  | 'rose'
  | 'appeared'
  | 'widened'
  | 'narrowed'
  | 'answer'
  | 'state'
  | 'holder'
  | 'hedge'
  | 'doubt'
  | 'wording'

/** Ids of questions, origins and answers count within the comparison of one version with itself. */
export type QuestionChange = {
  readonly ask: QuestionKind
  readonly how: QuestionHow
  /** null: not asked in that version. */
  readonly before: Question | null
  readonly after: Question | null
  /** Those that differ. */
  readonly answers: readonly AnswerChange[]
}

export type AnswerChange = {
  readonly how: 'gone' | 'new' | 'value' | 'holder' | 'hedge' | 'wording'
  readonly before: Answer | null
  readonly after: Answer | null
}

export const claimHows = ['stance', 'attribution', 'hedge', 'gone', 'new', 'reworded', 'kept'] as const
export type ClaimHow = (typeof claimHows)[number]

export type ClaimChange = {
  /** The gravest of what differs. */
  readonly how: ClaimHow
  /** All that differs; empty where the claim was kept, is gone or is new. */
  readonly differs: readonly ('stance' | 'attribution' | 'hedge' | 'reworded')[]
  readonly before: Claim | null
  readonly after: Claim | null
}

export type FieldChange = {
  readonly field: 'title' | 'publishedOn' | 'publisher' | 'author'
  readonly before: string | null
  readonly after: string | null
}

/**
 * A paragraph with the white space behind it. kept: the same words; moved: they stand elsewhere among the others, and may be changed too.
 * `before` is null where it was added, `after` where it was removed.
 */
export type TextChange = {
  readonly kind: 'kept' | 'added' | 'removed' | 'changed' | 'moved'
  readonly before: Span | null
  readonly after: Span | null
  /** Where the words differ: all of both paragraphs, each character once. */
  readonly words?: readonly WordChange[]
}

export type WordChange = {
  readonly kind: 'kept' | 'added' | 'removed' | 'changed'
  readonly before: Span | null
  readonly after: Span | null
}
