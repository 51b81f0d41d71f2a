import type { Answer, ClaimRef, Incident } from '#model'

/** The claims behind an answer that are its origin's own, and those that only repeat them. */
export function parted(
  { origin, claims }: Answer,
  { origins }: Incident,
): {
  readonly own: readonly ClaimRef[]
  readonly copies: readonly ClaimRef[]
} {
  const repeated = new Set(origins.find(({ id }) => id === origin)?.copies)
  return { own: claims.filter((claim) => !repeated.has(claim)), copies: claims.filter((claim) => repeated.has(claim)) }
}
