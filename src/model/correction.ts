import { type ClaimId, claimIdFrom } from './claim.ts'
import { type DocumentId, documentIdFrom } from './document.ts'
import type { Judgement } from './judgement.ts'
import type { Span } from './span.ts'

/** Which words of a claim a person may put right: what is said, who says it (the innermost source), what marks it. */
export const correctable = ['content', 'source', 'cue'] as const

/** These words of the document, and not those that were read, are that part of the claim. The reading stays as it is. */
export type Correction = {
  readonly document: DocumentId
  readonly claim: ClaimId
  readonly part: (typeof correctable)[number]
  /** In order, apart, and not empty: offsets of the document's text as it was received. */
  readonly spans: readonly Span[]
}

/** A correction as the two things that a judgement on a span holds for the same: "d0123456789abcdef/c0123456789 content" and "58-81 90-99". */
export const judgedAs = ({ document, claim, part, spans }: Correction): Pick<Judgement, 'on' | 'one' | 'other' | 'verdict'> => ({
  on: 'span',
  one: `${document}/${claim} ${part}`,
  other: spans.map(({ start, end }) => `${start}-${end}`).join(' '),
  verdict: 'same',
})

/** The correction that a judgement is, or null where it is of something else. */
export function correctionIn({ on, one, other }: Pick<Judgement, 'on' | 'one' | 'other'>): Correction | null {
  if (on !== 'span') return null
  const [place = '', named] = one.split(' ')
  const [document, claim] = place.split('/')
  const [documentId, claimId] = [documentIdFrom(document ?? ''), claimIdFrom(claim ?? '')]
  const part = correctable.find((word) => word === named)
  const spans = other.split(' ').map((words) => words.split('-').map(Number))
  if (documentId === null || claimId === null || !part) return null
  const found = spans.flatMap(([start = Number.NaN, end = Number.NaN]) => (start < end ? [{ start, end }] : []))
  return found.length === spans.length ? { document: documentId, claim: claimId, part, spans: found } : null
}
