import type { Count, Value } from '#model'

/** Both ends included; an open end is Infinity or 0. */
export type Range = { readonly low: number; readonly high: number }

/** How far an approximate figure may reach to either side: "around a dozen" is read as 10 to 14. Published with every state that uses it. */
const approximation = { share: 0.2, least: 1 }

/** "Several" and "dozens" set a floor; how many more there may be they leave open. */
const vague = /\b(?:several|few|some|many|dozens|scores|hundreds|thousands|handful|couple|numerous|multiple)\b/iu

/** What a value allows. null where it gives no figure of its own: "more". */
export function rangeOf({ low, high, approx, words }: Value): Range | null {
  if (low === null && high === null) return null
  const slack = (end: number) => (approx ? Math.max(approximation.least, Math.floor(end * approximation.share)) : 0)
  return {
    low: low === null ? 0 : Math.max(0, low - slack(low)),
    high: high === null || (low !== high && vague.test(words)) ? Infinity : high + slack(high),
  }
}

export function meet(ranges: readonly Range[]): Range | null {
  const low = Math.max(...ranges.map((range) => range.low))
  const high = Math.min(...ranges.map((range) => range.high))
  return ranges.length > 0 && low <= high ? { low, high } : null
}

export const rangeWords = ({ low, high }: Range): string =>
  high === Infinity ? `${low} or more` : low === high ? `${low}` : `${low} to ${high}`

/** "more Russians" says that a figure grew, not what it is. */
export const valueOf = ({ low, high, approx, words, additional }: Count): Value =>
  additional ? { low: null, high: null, approx: false, words } : { low, high, approx, words }

/** "a soldier" tells of one and leaves others out of the telling: no more than "at least one". */
export const isSingleMention = ({ low, high, words }: Count): boolean => low === 1 && high === 1 && /^an?\b/iu.test(words)
