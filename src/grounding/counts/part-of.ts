import type { Token } from '#model'
import type { FoundCount } from './rule.ts'

/**
 * Which of the counts before it a count is a part of: "12 people, including 3 children and 2 women".
 * `before` holds the counts of the sentence so far, each with the index of its whole, and null for none.
 */
export function wholeOf(
  tokens: readonly Token[],
  found: FoundCount,
  before: readonly (FoundCount & { readonly whole: number | null })[],
): number | null {
  const previous = before.at(-1)
  if (!previous) return null
  const between = tokens.slice(previous.last + 1, found.first)
  const whole = previous.whole ?? before.length - 1
  if (previous.whole !== null && between.length > 0 && between.every(({ norm }) => /^(?:,|and|as|well)$/u.test(norm)))
    return whole
  const opened = between.some(({ norm }) => norm === 'including' || norm === 'among') && between.length <= 6
  return (opened || found.part) && fits(found, before[whole]) ? whole : null
}

const fits = (part: FoundCount, whole: FoundCount | undefined): boolean =>
  whole !== undefined && !whole.additional && (part.low ?? 0) <= (whole.high ?? Infinity)
