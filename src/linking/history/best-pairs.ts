import type { Wording } from '../likeness.ts'

export type Candidate = { readonly before: number; readonly after: number; readonly score: number }

/** The likeliest pairs first, each item in one at most; of equals the first. Swapping the two sides gives the same pairs. */
export function bestPairs<One extends Candidate>(candidates: readonly One[]): One[] {
  const sorted = candidates.toSorted((a, b) => b.score - a.score || a.before - b.before || a.after - b.after)
  const [befores, afters] = [new Set<number>(), new Set<number>()]
  return sorted.filter(({ before, after }) => {
    if (befores.has(before) || afters.has(after)) return false
    befores.add(before)
    afters.add(after)
    return true
  })
}

/** How many telling words two texts share, and their share in both together (Dice, 1945), 0 to 1. */
export type Alike = { readonly before: number; readonly after: number; readonly shared: number; readonly likeness: number }

/** Every pair of texts with a fair share of telling words in common. Words that very many of them have bring none together. */
export function alikeAmong(before: readonly Wording[], after: readonly Wording[]): Alike[] {
  const holders = new Map<string, number[]>()
  for (const [index, wording] of after.entries())
    for (const word of wording) {
      const known = holders.get(word)
      if (known) known.push(index)
      else holders.set(word, [index])
    }
  return before.flatMap((wording, index) => {
    const shared = new Map<number, number>()
    for (const word of wording) {
      const known = holders.get(word) ?? []
      if (known.length <= mostHolders) for (const other of known) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    return [...shared].flatMap(([other, count]) => {
      const likeness = (2 * count) / (wording.size + (after[other]?.size ?? 0))
      return likeness >= leastAlike ? [{ before: index, after: other, shared: count, likeness }] : []
    })
  })
}
const mostHolders = 60
const leastAlike = 0.25

/** Items of equal keys, first with first; null is equal to nothing. */
export function samePairs(before: readonly (string | null)[], after: readonly (string | null)[]): [number, number][] {
  const waiting = new Map<string, number[]>()
  for (const [index, key] of after.entries()) {
    const known = key === null ? undefined : waiting.get(key)
    if (known) known.push(index)
    else if (key !== null) waiting.set(key, [index])
  }
  for (const queue of waiting.values()) queue.reverse()
  return before.flatMap((key, index): [number, number][] => {
    const other = key === null ? undefined : waiting.get(key)?.pop()
    return other === undefined ? [] : [[index, other]]
  })
}
