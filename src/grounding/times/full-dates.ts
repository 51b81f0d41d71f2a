import { dayAt, dayIn } from './calendar.ts'
import { date, time, type TimeValue, timeRule, words } from './rule.ts'
import { DAY_OF_MONTH, dayOfMonth, MONTH, monthNamed, WEEKDAY_OF_DATE, YEAR } from './words.ts'
import { dateWithoutYear } from './year-of.ts'

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
    words`\b(?:${WEEKDAY_OF_DATE},? )?(?<month>${MONTH}) (?<day>${DAY_OF_MONTH}),? (?<year>${YEAR})`,
    ({ month, day, year }) => dayOrNothing(year, monthNamed(month), day),
  ),
  timeRule(
    'times/day-month-year',
    'It fell on {2023-06-04 the 4th of June 2023} or {2023-06-05 Monday 5 June, 2023}.',
    words`\b(?:${WEEKDAY_OF_DATE},? )?(?:the )?(?<day>${DAY_OF_MONTH}) (?:of )?(?<month>${MONTH}),? (?<year>${YEAR})`,
    ({ month, day, year }) => dayOrNothing(year, monthNamed(month), day),
  ),
  timeRule(
    'times/day-month-year-in-figures',
    'The order is dated {2023-06-04 4.6.2023} and stamped {2023-06-25 06/25/2023}.',
    words`(?<![\d.\/])(?<first>\d{1,2})(?<mark>[.\/])(?<second>\d{1,2})\k<mark>(?<year>${YEAR})(?![\/\d]|\.\d)`,
    ({ first = '', second = '', year }, { anchor }) => {
      const dayFirst = dayOrNothing(year, Number(second), first)
      const monthFirst = dayOrNothing(year, Number(first), second)
      if (!dayFirst || !monthFirst || dayFirst.value === monthFirst.value) return dayFirst ?? monthFirst
      const passed = ({ value }: TimeValue) => anchor !== null && value <= dayAt(anchor)
      const [taken, other] = passed(monthFirst) && !passed(dayFirst) ? [monthFirst, dayFirst] : [dayFirst, monthFirst]
      const order = taken === dayFirst ? 'day first' : 'month first, as the other day lies after the report'
      return {
        ...taken,
        certain: false,
        note: { code: 'times/order-of-figures', text: `Read ${order}: ${taken.value}, and not ${other.value}.` },
      }
    },
  ),
  timeRule(
    'times/day-month-in-figures',
    'It was shelled on {2023-06-03 03.06.} and on {2023-05-13 13.05}, at 3.5 and 12.10 percent.',
    words`(?<=\b(?:on|since|until|from|dated|by) |\b(?:on|since|until|from|dated|by) (?:\d{1,2}\.\d\d\.? (?:and|to|or) )?(?:on )?)(?<first>\d{1,2})\.(?<second>0[1-9]|1[0-2])(?:\.(?!\d))?(?![\d\p{L}%]|\.\d| (?:percent|per|million|billion|points?|[ap]\.?m|hours|km|kilomet|met))`,
    ({ first, second }, { anchor, ahead }) => {
      const value = dateWithoutYear(anchor, Number(second), dayOfMonth(first), ahead())
      const exists = dayIn(2024, Number(second), dayOfMonth(first)) !== null
      return exists ? date(value, false) : null
    },
  ),
]
