import type { Span } from '#model'

type Pair = readonly [start: number, end: number]
export type GoldAttribution = Readonly<Record<'source' | 'cue' | 'content', readonly Pair[]>>

/** Whether the content shares half of its letters or more (F1) with one in gold whose source overlaps, or that names nobody either. */
export function isRight(
  { source, content }: { readonly source: readonly Span[]; readonly content: readonly Span[] },
  gold: readonly GoldAttribution[],
): boolean {
  const [who, what] = [source.map(pairOf), content.map(pairOf)]
  return gold.some(
    (other) =>
      4 * shared(what, other.content) >= sizeOf(what) + sizeOf(other.content) &&
      (shared(who, other.source) > 0 || (who.length === 0 && other.source.length === 0)),
  )
}

/** Whether each span lies within one of the others. */
export const lies = (spans: readonly Span[], others: readonly Pair[]): boolean =>
  spans.every(({ start, end }) => others.some(([from, to]) => from <= start && end <= to))

const pairOf = ({ start, end }: Span): Pair => [start, end]
const sizeOf = (spans: readonly Pair[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0)
const shared = (a: readonly Pair[], b: readonly Pair[]): number =>
  a.reduce(
    (sum, [start, end]) =>
      sum + b.reduce((inner, [from, to]) => inner + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0),
    0,
  )
