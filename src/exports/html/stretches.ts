import { type Passage, type Span, wordsAt } from '#model'
import type { PlacedClaim } from './placed.ts'

/** Words of a passage over which nothing changes: which claims they belong to, and whether they name a source or are a cue. */
export type Stretch = {
  readonly words: string
  /** Claims, or later parts of claims, that begin here. */
  readonly begins: readonly PlacedClaim[]
  readonly claims: readonly PlacedClaim[]
  readonly isSource: boolean
  readonly isCue: boolean
}

/** The passage in stretches. Invariant: their words, joined, are the passage's. */
export function stretchesOf(text: string, { at }: Passage, claims: readonly PlacedClaim[]): Stretch[] {
  const contents = claims.flatMap((claim) => within(claim.claim.content, at).map((span) => ({ claim, span })))
  const sources = claims.flatMap(({ claim }) =>
    within(
      claim.sources.flatMap(({ spans }) => spans),
      at,
    ),
  )
  const cues = claims.flatMap(({ claim }) => within(claim.cue?.spans ?? [], at))
  const spans = [...contents.map(({ span }) => span), ...sources, ...cues]
  const borders = [...new Set([at.start, at.end, ...spans.flatMap(({ start, end }) => [start, end])])].toSorted((a, b) => a - b)
  return borders.slice(0, -1).map((start, index): Stretch => {
    const stretch = { start, end: borders[index + 1] ?? at.end }
    const holds = (span: Span) => span.start <= stretch.start && stretch.end <= span.end
    return {
      words: wordsAt(text, stretch),
      begins: contents.filter(({ span }) => span.start === start).map(({ claim }) => claim),
      claims: contents.filter(({ span }) => holds(span)).map(({ claim }) => claim),
      isSource: sources.some(holds),
      isCue: cues.some(holds),
    }
  })
}

/** What of the spans lies in the passage; empty ones are left out. */
const within = (spans: readonly Span[], at: Span): Span[] =>
  spans
    .map(({ start, end }) => ({ start: Math.max(start, at.start), end: Math.min(end, at.end) }))
    .filter(({ start, end }) => start < end)
