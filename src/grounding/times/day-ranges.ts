import { dayAt, dayIn, type DayNumber } from './calendar.ts'
import { date, type TimeValue, timeRule, words } from './rule.ts'
import { DAY_OF_MONTH, dayOfMonth, MONTH, monthNamed, YEAR } from './words.ts'
import { dateWithoutYear } from './year-of.ts'

type Parts = Readonly<Record<string, string | undefined>>

/** Two days of one month make an ISO 8601 interval, both days included. */
function range({ month, first, last, year }: Parts, anchor: DayNumber | null, ahead: boolean): TimeValue | null {
  const number = monthNamed(month)
  const [from, to] = [dayOfMonth(first), dayOfMonth(last)]
  if (number === null || from >= to) return null
  const on = (day: number) => {
    const at = year ? dayIn(Number(year), number, day) : null
    return year ? at && dayAt(at) : dateWithoutYear(anchor, number, day, ahead)
  }
  const [start, end] = [on(from), on(to)]
  return start && end ? date(`${start}/${end}`, !start.startsWith('X')) : null
}

export const dayRanges = [
  timeRule(
    'times/month-day-to-day',
    'Shelling lasted from {2023-06-01/2023-06-03 June 1 to 3}, and again on {2022-06-04/2022-06-06 June 4-6, 2022}.',
    words`\b(?<month>${MONTH}) (?<first>${DAY_OF_MONTH})(?:\s?[-–—]\s?| (?:to|and|until|through) )(?<last>${DAY_OF_MONTH})(?:,? (?<year>${YEAR}))?(?!\s?(?:%|percent))`,
    (found, { anchor, ahead }) => range(found, anchor, ahead()),
  ),
  timeRule(
    'times/day-to-day-month',
    'It happened between {2023-06-03/2023-06-05 3 and 5 June}, not on {2022-05-04/2022-05-06 4–6 May 2022}.',
    words`\b(?<first>${DAY_OF_MONTH})(?:\s?[-–—]\s?| (?:to|and|until|through) )(?<last>${DAY_OF_MONTH}) (?<month>${MONTH})(?:,? (?<year>${YEAR}))?`,
    (found, { anchor, ahead }) => range(found, anchor, ahead()),
  ),
]
