/**
 * Groups of items by how likely each two belong together: the two groups that most likely do are joined, as long as the better half of the pairs
 * between them is `least` likely or more on average. Between single and complete linkage, as mean linkage is, but what says little of itself does not
 * keep two groups apart.
 */
export function linkedByHalf(likelihoods: readonly Float64Array[], least: number): number[][] {
  const groups = likelihoods.map((_, item): number[] | null => [item])
  const means = likelihoods.map((row) => Float64Array.from(row))
  const nearest = means.map((_, group) => nearestOf(group, means, groups))
  for (;;) {
    const into = best(nearest, means, groups, least)
    const from = into === null ? undefined : nearest[into]
    const [own, taken] = [groups[into ?? -1], groups[from ?? -1]]
    if (into === null || from === undefined || !own || !taken) return groups.filter((group) => group !== null)
    own.push(...taken)
    groups[from] = null
    for (const [other, items] of groups.entries()) {
      if (!items || other === into) continue
      const mean = betterHalf(own, items, likelihoods)
      for (const [a, b] of [
        [into, other],
        [other, into],
      ] as const) {
        const row = means[a]
        if (row) row[b] = mean
      }
    }
    for (const [group, items] of groups.entries()) if (items) nearest[group] = nearestOf(group, means, groups)
  }
}

function betterHalf(one: readonly number[], other: readonly number[], likelihoods: readonly Float64Array[]): number {
  const all = Float64Array.from(one.flatMap((a) => other.map((b) => likelihoods[a]?.[b] ?? 0))).toSorted()
  const half = all.subarray(Math.floor(all.length / 2))
  return half.reduce((sum, likelihood) => sum + likelihood, 0) / half.length
}

function nearestOf(group: number, means: readonly Float64Array[], groups: readonly unknown[]): number {
  let nearest = -1
  for (let other = 0; other < groups.length; other += 1)
    if (other !== group && groups[other] && (nearest < 0 || (means[group]?.[other] ?? 0) > (means[group]?.[nearest] ?? 0)))
      nearest = other
  return nearest
}

/** The group that is the most likely to belong with its nearest; null where none is likely enough. */
function best(
  nearest: readonly number[],
  means: readonly Float64Array[],
  groups: readonly unknown[],
  least: number,
): number | null {
  let found: number | null = null
  let highest = least
  for (const [group, other] of nearest.entries()) {
    const mean = means[group]?.[other] ?? 0
    if (groups[group] && mean > highest) [found, highest] = [group, mean]
  }
  return found
}
