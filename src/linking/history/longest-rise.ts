/**
 * The places of a longest rising subsequence of different numbers (C. Schensted, Longest Increasing and Decreasing Subsequences, 1961; by the sorting of
 * cards into piles): what stayed in order while the rest moved.
 */
export function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const tops: number[] = []
  const below = new Map<number, number>()
  for (const [place, number] of numbers.entries()) {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[tops[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    const under = tops[low - 1]
    if (under !== undefined) below.set(place, under)
    tops[low] = place
  }
  const found = new Set<number>()
  for (let place = tops.at(-1); place !== undefined; place = below.get(place)) found.add(place)
  return found
}
