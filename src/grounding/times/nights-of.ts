import { dayOf } from '#model'
import { dayAt, dayIn, dayNumber } from './calendar.ts'
import { time, timeRule, words } from './rule.ts'
import { DAY_OF_MONTH, dayOfMonth, MONTH, monthNamed, PART_OF_DAY, partCode, WEEKDAY, weekdayNamed, YEAR } from './words.ts'
import { dateWithoutYear, weekdayBeside } from './year-of.ts'

const dated = String.raw`(?:the\s+)?(?<day>${DAY_OF_MONTH})\s+(?:of\s+)?(?<month>${MONTH})|(?<monthFirst>${MONTH})\s+(?<dayLast>${DAY_OF_MONTH})`

/** The night that ends on a day, named by the day on which it begins, as TIMEX3 names nights. */
const nightInto = (day: string) => {
  const known = dayOf(day)
  return {
    ...time(known === null ? 'XXXX-XX-XXTNI' : `${dayAt(dayNumber(known) - 1)}TNI`, known !== null),
    intoNextDay: true as const,
  }
}

export const nightsOf = [
  timeRule(
    'times/overnight-on-weekday',
    'Drones came {2023-06-04TNI overnight on Sunday}.',
    words`\bovernight (?:on )?(?<weekday>${WEEKDAY})(?! (?:to|into|and|through) ${WEEKDAY})`,
    ({ weekday }, { anchor, ahead }) => {
      const number = weekdayNamed(weekday)
      if (number === null) return null
      const day = anchor === null ? `XXXX-WXX-${number + 1}` : dayAt(weekdayBeside(anchor, number, ahead()))
      return { ...time(`${day}TNI`, false), fromEve: true, intoNextDay: true }
    },
  ),
  timeRule(
    'times/night-into-weekday',
    'Drones came {2023-06-03TNI overnight into Sunday}, {2023-06-02TNI overnight from Friday to Saturday} and {2023-06-03TNI on Saturday night into Sunday}.',
    words`\b(?:overnight (?:into|to)|overnight (?:from |between )?${WEEKDAY} (?:to|into|and|through)|(?:late )?(?:on )?${WEEKDAY} night (?:in)?to|(?:in|on|during) the night (?:from|between|of) ${WEEKDAY} (?:to|into|and)) (?<weekday>${WEEKDAY})(?: morning)?`,
    ({ weekday }, { anchor, ahead }) => {
      const number = weekdayNamed(weekday)
      if (number === null) return null
      return nightInto(anchor === null ? '' : dayAt(weekdayBeside(anchor, number, ahead())))
    },
  ),
  timeRule(
    'times/night-between-days',
    'It burned in {2023-06-03TNI the night of 3 to 4 June}, as in {2022-05-03TNI the night of May 3-4, 2022}.',
    words`\bthe night (?:of|from|between) (?:the )?(?:(?<first>${DAY_OF_MONTH})(?:\s?[-–—/]\s?| (?:to|and|into) )(?<last>${DAY_OF_MONTH}) (?:of )?(?<month>${MONTH})|(?<monthFirst>${MONTH}) (?<from>${DAY_OF_MONTH})(?:\s?[-–—/]\s?| (?:to|and|into) )(?<to>${DAY_OF_MONTH}))(?:,? (?<year>${YEAR}))?`,
    ({ first, last, month, monthFirst, from, to, year }, { anchor, ahead }) => {
      const number = monthNamed(month ?? monthFirst)
      const [begins, ends] = [dayOfMonth(first ?? from), dayOfMonth(last ?? to)]
      if (number === null || ends !== begins + 1) return null
      const at = year ? dayIn(Number(year), number, ends) : null
      return nightInto(year ? (at === null ? '' : dayAt(at)) : dateWithoutYear(anchor, number, ends, ahead()))
    },
  ),
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
