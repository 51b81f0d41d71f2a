/** How a sentence uses capitals, which decides what a capital proves. */
export type Casing = 0 | 1 | 2 | 3

export const casings = { mixed: 0, lower: 1, capitals: 2, headline: 3 } as const

const smallInHeadlines = new Set(['with', 'from', 'into', 'over', 'after', 'amid', 'than', 'upon', 'near', 'that'])

export function casingOf(words: readonly string[]): Casing {
  let [lower, upper, capital, longLower] = [0, 0, 0, 0]
  for (const word of words) {
    if (!/^\p{L}{2}/u.test(word)) continue
    if (word === word.toLowerCase()) {
      lower += 1
      if (word.length > 3 && !smallInHeadlines.has(word)) longLower += 1
    } else if (word === word.toUpperCase()) upper += 1
    else capital += 1
  }
  const all = lower + upper + capital
  if (all < 3) return casings.mixed
  if (upper > all * 0.7) return casings.capitals
  if (lower === all) return casings.lower
  return all > 4 && longLower === 0 && upper + capital > all * 0.5 ? casings.headline : casings.mixed
}
