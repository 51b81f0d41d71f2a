import type * as Diff from 'diff/lib/diff/array.js'
import { onDemand } from '#base'

/** Places of equal keys in two sequences, in rising order on both sides. */
export type Places = readonly (readonly [number, number])[]

/**
 * Compares pairs of sequences of keys, one after the other: as many places as can be in common (E. Myers, An O(ND) Difference Algorithm and Its
 * Variations, 1986). All comparisons together have `steps` to spend. Where they run out only the common beginning and end are found: work is bounded by
 * how much differs, never by the clock, so that the same input gives the same result.
 */
export function comparer(steps = mostSteps): (one: readonly string[], other: readonly string[]) => Places {
  let left = steps
  return (one, other) => {
    const { head, tail } = commonEnds(one, other)
    const middle = [within(one, head, tail, other), within(other, head, tail, one)] as const
    const most = Math.min(mostEdits, Math.floor(Math.sqrt(2 * left)))
    const { places, edits } = commonIn(...middle, most)
    left = Math.max(0, left - edits ** 2 / 2)
    const ends = Array.from({ length: tail }, (_, at) => [one.length - tail + at, other.length - tail + at] as const)
    return [...Array.from({ length: head }, (_, at) => [at, at] as const), ...places, ...ends]
  }
}
/** A comparison of `n` edits takes up to n²/2 steps; five million are about a second. */
const mostSteps = 2_000_000
const mostEdits = 1500

type Kept = { readonly key: string; readonly place: number }

function commonEnds(one: readonly string[], other: readonly string[]): { head: number; tail: number } {
  const shorter = Math.min(one.length, other.length)
  let head = 0
  while (head < shorter && one[head] === other[head]) head += 1
  let tail = 0
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1
  return { head, tail }
}

/** Keys that the other sequence has nowhere can have no place in common. */
function within(one: readonly string[], head: number, tail: number, other: readonly string[]): Kept[] {
  const known = new Set(other.slice(head, other.length - tail))
  return one.slice(head, one.length - tail).flatMap((key, at) => (known.has(key) ? [{ key, place: head + at }] : []))
}

function commonIn(one: readonly Kept[], other: readonly Kept[], most: number): { places: Places; edits: number } {
  if (one.length === 0 || other.length === 0) return { places: [], edits: 0 }
  const { diffArrays }: typeof Diff = onDemand('diff/lib/diff/array.js')
  const keys = (kept: readonly Kept[]) => kept.map(({ key }) => key)
  const runs = diffArrays(keys(one), keys(other), { maxEditLength: most })
  if (!runs) return { places: [], edits: most }
  const places: (readonly [number, number])[] = []
  let [ours, theirs, edits] = [0, 0, 0]
  for (const { added, removed, count } of runs) {
    if (added) theirs += count
    else if (removed) ours += count
    else
      for (const last = ours + count; ours < last; ours += 1, theirs += 1)
        places.push([one[ours]?.place ?? 0, other[theirs]?.place ?? 0])
    edits += added || removed ? count : 0
  }
  return { places, edits }
}
