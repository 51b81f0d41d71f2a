import { brand, type Branded, hashOf } from '#base'
import type { Act } from './act.ts'
import type { ClaimBasis } from './basis.ts'
import type { DocumentId, PassageId } from './document.ts'
import type { ActorId, ExhibitId, TimeId } from './referent.ts'
import type { Span } from './span.ts'

/** `c` and 10 hexadecimal digits, from the document's id and the spans of source, cue and content. */
export type ClaimId = Branded<string, 'ClaimId'>

/** Words that mark somebody speaking, believing, or answering for a statement. Their lemma is the lexicon's entry. */
export type Cue = { readonly spans: readonly Span[]; readonly lemma: string }

/**
 * Who answers for the words. named: by name or office ("Moscow", "the ministry"); unnamed: described only
 * ("a man from the group"); publisher: the outlet's own voice; poster: the author of an embedded post.
 */
export type Source = {
  readonly kind: 'named' | 'unnamed' | 'publisher' | 'poster'
  /** Empty where no words name the source: the publisher's own voice, a passive cue ("is reported to"). */
  readonly spans: readonly Span[]
  readonly referent: ActorId | null
  readonly name: string | null
}

export const stances = [
  'asserts',
  'denies',
  'confirms',
  'concedes',
  'accuses',
  'claims-responsibility',
  'intends',
  'predicts',
  'doubts',
  'asks',
  'demands',
] as const
export type Stance = (typeof stances)[number]

/** direct: within quotation marks; mixed: partly; indirect: without; own-voice: the publisher or poster itself. */
export type Speech = 'direct' | 'indirect' | 'mixed' | 'own-voice'

/** What the rules of `claims` find: who says what, in which words. It has no values yet; grounding gives it those. */
export type Attribution = {
  readonly passage: PassageId
  readonly sources: readonly [SourceWords, ...SourceWords[]]
  readonly cue: Cue | null
  readonly content: readonly [Span, ...Span[]]
  readonly speech: Speech
  readonly stance: Stance
  readonly hedges: readonly Span[]
  /** "said earlier", "said on Monday": when it was said, not when what is said took place. */
  readonly saidOn: Span | null
  readonly basis: ClaimBasis
}
/** A source before it is resolved: its words, outermost first in the attribution. */
export type SourceWords = { readonly kind: Source['kind'] | 'attributed'; readonly spans: readonly Span[] }

/** The atom: these sources, outermost first, answer for this content. A Claim is never true or false here. */
export type Claim = Omit<Attribution, 'sources' | 'saidOn'> & {
  readonly id: ClaimId
  readonly document: DocumentId
  readonly sources: readonly [Source, ...Source[]]
  readonly saidOn: { readonly referent: TimeId } | null
  /** The videos, photos or papers that the claim rests on. */
  readonly exhibits: readonly ExhibitId[]
  readonly acts: readonly Act[]
  /** The claims that it doubts or denies: "The claim could not be verified", "denied it", of what was said just before. */
  readonly about: readonly ClaimId[]
}

type ClaimKey = {
  readonly document: DocumentId
  readonly sources: readonly { readonly spans: readonly Span[] }[]
  readonly cue: Cue | null
  readonly content: readonly Span[]
}

export function claimIdOf({ document, sources, cue, content }: ClaimKey): ClaimId {
  const pairs = (spans: readonly Span[]) => spans.map(({ start, end }) => [start, end])
  const key = [document, sources.map((source) => pairs(source.spans)), pairs(cue?.spans ?? []), pairs(content)]
  return brand(`c${hashOf(key, 10)}`)
}

/** A claim's id as somebody wrote it, or null where it cannot be one. */
export const claimIdFrom = (words: string): ClaimId | null => (/^c[0-9a-f]{10}$/u.test(words) ? brand(words) : null)
