import { dayAt, dayIn } from './calendar.ts'
import { date, time, timeRule, words } from './rule.ts'
import { DAY_OF_MONTH, dayOfMonth, MONTH, monthNamed, WEEKDAY, YEAR } from './words.ts'

const dayOrNothing = (year: string | undefined, month: number | null, day: string | undefined, certain = true) => {
  const at = month === null ? null : dayIn(Number(year), month, dayOfMonth(day))
  return at === null ? null : date(dayAt(at), certain)
}

export const fullDates = [
  timeRule(
    'times/year-month-day',
    'The log ends at {2023-06-04T21:30 2023-06-04T21:30}, the list on {2023-06-03 2023-06-03}.',
    words`(?<![\d-])(?<year>${YEAR})-(?<month>\d\d)-(?<day>\d\d)(?:[T ](?<clock>\d\d:\d\d))?(?::\d\d)?Z?(?![\d-])`,
    ({ year, month, day, clock }) => {
      const found = dayOrNothing(year, Number(month), day)
      return found && clock ? time(`${found.value}T${clock}`) : found
    },
  ),
  timeRule(
    'times/month-day-year',
    'It fell on {2023-06-04 Sunday, June 4, 2023}.',
    words`\b(?:${WEEKDAY},? )?(?<month>${MONTH}) (?<day>${DAY_OF_MONTH}),? (?<year>${YEAR})`,
    ({ month, day, year }) => dayOrNothing(year, monthNamed(month), day),
  ),
  timeRule(
    'times/day-month-year',
    'It fell on {2023-06-04 the 4th of June 2023} or {2023-06-05 Monday 5 June, 2023}.',
    words`\b(?:${WEEKDAY},? )?(?:the )?(?<day>${DAY_OF_MONTH}) (?:of )?(?<month>${MONTH}),? (?<year>${YEAR})`,
    ({ month, day, year }) => dayOrNothing(year, monthNamed(month), day),
  ),
  timeRule(
    'times/day-month-year-in-figures',
    'The order is dated {2023-06-04 4.6.2023} and stamped {2023-06-25 06/25/2023}.',
    words`(?<![\d.\/])(?<first>\d{1,2})(?<mark>[.\/])(?<second>\d{1,2})\k<mark>(?<year>${YEAR})(?![\/\d]|\.\d)`,
    ({ first = '', second = '', year }) => {
      const dayFirst = dayOrNothing(year, Number(second), first, Number(first) > 12 || first === second)
      return dayFirst ?? dayOrNothing(year, Number(first), second)
    },
  ),
]
