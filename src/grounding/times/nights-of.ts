import { dayAt, dayIn } from './calendar.ts'
import { time, timeRule, words } from './rule.ts'
import { DAY_OF_MONTH, dayOfMonth, MONTH, monthNamed, PART_OF_DAY, partCode, WEEKDAY, weekdayNamed, YEAR } from './words.ts'
import { dateWithoutYear, weekdayBeside } from './year-of.ts'

const dated = String.raw`(?:the\s+)?(?<day>${DAY_OF_MONTH})\s+(?:of\s+)?(?<month>${MONTH})|(?<monthFirst>${MONTH})\s+(?<dayLast>${DAY_OF_MONTH})`

export const nightsOf = [
  timeRule(
    'times/night-of-date',
    'It was hit on {2023-06-04TNI the night of 4 June} and {2022-05-03TMO the morning of Tuesday, May 3, 2022}.',
    words`\bthe (?<part>${PART_OF_DAY}) of (?:(?<weekday>${WEEKDAY}),? )?(?:${dated})(?:,? (?<year>${YEAR}))?(?!\s?(?:[-–—]|to\b|and\b)\s?\d)`,
    ({ part = '', weekday, day, month, monthFirst, dayLast, year }, { anchor, ahead }) => {
      const number = monthNamed(month ?? monthFirst)
      const on = dayOfMonth(day ?? dayLast)
      if (number === null) return null
      const at = year ? dayIn(Number(year), number, on) : null
      if (year && at === null) return null
      const value = at === null ? dateWithoutYear(anchor, number, on, ahead(), weekdayNamed(weekday)) : dayAt(at)
      return time(`${value}T${partCode(part)}`, !value.startsWith('X'))
    },
  ),
  timeRule(
    'times/night-of-weekday',
    'They fled in {2023-06-01TNI the night of Thursday}.',
    words`\bthe (?<part>${PART_OF_DAY}) of (?<weekday>${WEEKDAY})`,
    ({ part = '', weekday }, { anchor, ahead }) => {
      const number = weekdayNamed(weekday)
      if (number === null) return null
      const value = anchor === null ? `XXXX-WXX-${number + 1}` : dayAt(weekdayBeside(anchor, number, ahead()))
      return time(`${value}T${partCode(part)}`, anchor !== null)
    },
  ),
]
