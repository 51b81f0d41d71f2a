/** Two items and how likely they belong together, 0 to 1. */
export type Link<Item> = readonly [Item, Item, number]

/** Two groups are weighed by their best pairs: what tells late, or of one side only, need not be like every other. */
const counted = 4

/**
 * Groups of items by mean linkage (Sokal and Michener 1958), over the best pairs alone: the two groups that most likely belong together are
 * joined, as long as their mean is `least` or more. A pair without a link counts as 0. Groups given in `joined` start as one, and
 * items of a pair in `parted` never come into one group.
 */
export function meanLinked<Item>(
  joined: readonly (readonly Item[])[],
  links: readonly Link<Item>[],
  parted: readonly (readonly [Item, Item])[],
  least: number,
): Item[][] {
  const groups = joined.map((items): Item[] | null => [...items])
  const groupOf = new Map(joined.flatMap((items, group) => items.map((item) => [item, group] as const)))
  const linked = groups.map(() => new Map<number, readonly number[]>())
  const nearest = groups.map((): Near | null => null)
  const add = (one: number, other: number, likelihoods: readonly number[]): void => {
    for (const [a, b] of bothWays(one, other)) linked[a]?.set(b, bestOf([...(linked[a]?.get(b) ?? []), ...likelihoods]))
  }
  const meanOf = (one: number, other: number): number =>
    meanOfBest(linked[one]?.get(other) ?? [], (groups[one]?.length ?? 0) * (groups[other]?.length ?? 0))
  const seek = (one: number): void => {
    nearest[one] = [...(linked[one]?.keys() ?? [])].reduce<Near | null>(
      (best, other) => nearerOf(best, { other, mean: meanOf(one, other) }),
      null,
    )
  }
  for (const [one, other, likelihood] of [...links, ...parted.map(([a, b]): Link<Item> => [a, b, -Infinity])]) {
    const [a, b] = [groupOf.get(one), groupOf.get(other)]
    if (a !== undefined && b !== undefined && a !== b) add(a, b, [likelihood])
  }
  for (const group of groups.keys()) seek(group)
  for (let into = highest(nearest, least); into !== null; into = highest(nearest, least)) {
    const from = nearest[into]?.other ?? into
    groups[into]?.push(...(groups[from] ?? []))
    groups[from] = null
    nearest[from] = null
    for (const [other, likelihoods] of linked[from] ?? []) {
      linked[other]?.delete(from)
      if (other !== into) add(into, other, likelihoods)
    }
    linked[from] = new Map()
    seek(into)
    for (const other of linked[into]?.keys() ?? []) {
      const before = nearest[other]
      if (before?.other === into || before?.other === from) seek(other)
      else nearest[other] = nearerOf(before ?? null, { other: into, mean: meanOf(other, into) })
    }
  }
  return groups.filter((items) => items !== null)
}

type Near = { readonly other: number; readonly mean: number }

const bothWays = (one: number, other: number) =>
  [
    [one, other],
    [other, one],
  ] as const

/** The best few, and before them what parts two groups for good. */
const bestOf = (likelihoods: readonly number[]): readonly number[] =>
  likelihoods.toSorted((x, y) => Number(y === -Infinity) - Number(x === -Infinity) || y - x).slice(0, counted)

/** The mean of the best few likelihoods between two groups that make so many pairs; those that are not given are 0. */
export const meanOfBest = (likelihoods: readonly number[], pairs: number): number =>
  bestOf(likelihoods).reduce((sum, likelihood) => sum + likelihood, 0) / Math.min(counted, pairs)

/** The nearer of two; of equals the one that comes first. */
const nearerOf = (one: Near | null, other: Near): Near =>
  one && (one.mean > other.mean || (one.mean === other.mean && one.other < other.other)) ? one : other

/** The group whose nearest is nearest of all; of equals the first. */
function highest(nearest: readonly (Near | null)[], least: number): number | null {
  let best: number | null = null
  for (const [group, near] of nearest.entries())
    if (near && near.mean >= least && (best === null || near.mean > (nearest[best]?.mean ?? 0))) best = group
  return best
}
