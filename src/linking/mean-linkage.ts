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
  const add = (one: number, other: number, likelihoods: readonly number[]): void => {
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      const all = [...(linked[a]?.get(b) ?? []), ...likelihoods]
      linked[a]?.set(b, all.toSorted((x, y) => (x === -Infinity ? -1 : y === -Infinity ? 1 : y - x)).slice(0, counted))
    }
  }
  for (const [one, other, likelihood] of [...links, ...parted.map(([a, b]): Link<Item> => [a, b, -Infinity])]) {
    const [a, b] = [groupOf.get(one), groupOf.get(other)]
    if (a !== undefined && b !== undefined && a !== b) add(a, b, [likelihood])
  }
  for (let next = nearest(groups, linked, least); next; next = nearest(groups, linked, least)) {
    const [into, from] = next
    groups[into]?.push(...(groups[from] ?? []))
    groups[from] = null
    for (const [other, likelihoods] of linked[from] ?? []) {
      linked[other]?.delete(from)
      if (other !== into) add(into, other, likelihoods)
    }
    linked[from] = new Map()
  }
  return groups.filter((items) => items !== null)
}

/** The two groups with the highest mean; of equals the first. */
function nearest(
  groups: readonly (readonly unknown[] | null)[],
  linked: readonly ReadonlyMap<number, readonly number[]>[],
  least: number,
) {
  let best: readonly [number, number] | null = null
  let highest = least
  for (const [one, own] of linked.entries())
    for (const [other, likelihoods] of own) {
      if (other <= one) continue
      const pairs = Math.min(counted, (groups[one]?.length ?? 0) * (groups[other]?.length ?? 0))
      const mean = likelihoods.reduce((sum, likelihood) => sum + likelihood, 0) / pairs
      if (mean > highest || (mean === highest && best === null)) {
        best = [one, other]
        highest = mean
      }
    }
  return best
}
