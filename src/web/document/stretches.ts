import type { Pair } from '../asking/shapes.ts'

/** Words over which nothing changes: which claims they belong to, the innermost first. */
export type Stretch<Claim> = { readonly start: number; readonly end: number; readonly claims: readonly Claim[] }

type Content = { readonly content: readonly Pair[] }

/** A part of a text in stretches. Invariant: they join up from its start to its end. `more`: other spans that must be told apart. */
export function stretchesOf<Claim extends Content>(
  [start, end]: Pair,
  claims: readonly Claim[],
  more: readonly Pair[],
): readonly Stretch<Claim>[] {
  const inside = ([from, to]: Pair) => from < end && to > start && from < to
  const spans = claims.flatMap((claim) => claim.content.filter(inside).map((pair) => ({ claim, pair })))
  const borders = new Set([start, end])
  for (const [from, to] of [...spans.map(({ pair }) => pair), ...more.filter(inside)]) {
    borders.add(Math.max(start, from))
    borders.add(Math.min(end, to))
  }
  const sorted = [...borders].toSorted((a, b) => a - b)
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? end
    const holding = spans.filter(({ pair }) => pair[0] <= from && to <= pair[1])
    const inner = holding.toSorted((a, b) => lengthOf(a.pair) - lengthOf(b.pair)).map(({ claim }) => claim)
    return { start: from, end: to, claims: [...new Set(inner)] }
  })
}

const lengthOf = ([start, end]: Pair): number => end - start
