import { wordOfMonth, wordOfYear } from '../filing/claim-rows.ts'

/** A longer range costs an index more than it leaves out. */
const mostMonths = 60

/**
 * The words of the index that together hold all days of a range, and few beside it: its months, or the years that lie in it whole. Null where it has no end
 * or no day, or is long; then the days alone decide.
 */
export function timesWithin(since: string | undefined, until: string | undefined): readonly string[] | null {
  if (since === undefined || until === undefined) return null
  const [first, last] = [monthOf(since), monthOf(until)]
  if (last < first || last - first >= mostMonths) return null
  const words: string[] = []
  for (let month = first; month <= last;) {
    const isYear = month % 12 === 0 && month + 11 <= last
    words.push(isYear ? wordOfYear(dayIn(month)) : wordOfMonth(dayIn(month)))
    month += isYear ? 12 : 1
  }
  return words
}

/** Months since the year 0. */
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
const dayIn = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`
