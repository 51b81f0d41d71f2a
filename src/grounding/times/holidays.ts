import { type DayNumber, dayAt, monthStart, weekdayOf, yearOf } from './calendar.ts'
import { date, timeRule, words } from './rule.ts'

/** Days that fall on one date wherever English is written. Easter, Ramadan and national days depend on who speaks: they are left out. */
const fixed = new Map<string, readonly [month: number, day: number]>([
  ['new year’s day', [1, 1]],
  ['new year’s eve', [12, 31]],
  ['christmas day', [12, 25]],
  ['christmas eve', [12, 24]],
  ['boxing day', [12, 26]],
  ['valentine’s day', [2, 14]],
  ['may day', [5, 1]],
  ['halloween', [10, 31]],
])

/** The last such day on or before the anchor, or the next where the words speak of the future; half a year either way. */
function nearest(anchor: DayNumber, [month, day]: readonly [number, number], ahead: boolean): DayNumber {
  const inYear = (step: number) => monthStart(yearOf(anchor) + step, month) + day - 1
  const [last, next] = [[inYear(-1), inYear(0)].findLast((at) => at <= anchor), [inYear(0), inYear(1)].find((at) => at >= anchor)]
  return (ahead ? next : last) ?? inYear(0)
}

export const holidays = [
  timeRule(
    'times/holiday',
    'The truce of {2022-12-25 Christmas Day} was broken before {2022-12-31 New Year’s Eve}.',
    words`\b(?<name>New Year['’]s (?:Day|Eve)|Christmas (?:Day|Eve)|Boxing Day|Valentine['’]s Day|May Day|Halloween)\b(?:,? (?<year>${String.raw`(?:19|20)\d\d`}))?(?! (?:call|signal|massacre))`,
    ({ name = '', year }, { anchor, ahead }) => {
      const on = fixed.get(name.toLowerCase().replace("'", '’').replaceAll(/\s+/gu, ' '))
      if (!on) return null
      if (year) return date(dayAt(monthStart(Number(year), on[0]) + on[1] - 1))
      return anchor === null
        ? date(`XXXX-${String(on[0]).padStart(2, '0')}-${String(on[1]).padStart(2, '0')}`, false)
        : date(dayAt(nearest(anchor, on, ahead())), false)
    },
  ),
  timeRule(
    'times/thanksgiving',
    'He was found on {2022-11-24 Thanksgiving Day}.',
    words`\b(?:last )?Thanksgiving(?: Day)?\b`,
    (_, { anchor, ahead }) => {
      if (anchor === null) return date('XXXX-11', false)
      const fourthThursday = (year: number) => {
        const first = monthStart(year, 11)
        return first + ((3 - weekdayOf(first) + 7) % 7) + 21
      }
      const years = [yearOf(anchor) - 1, yearOf(anchor), yearOf(anchor) + 1].map(fourthThursday)
      const at = ahead() ? years.find((one) => one >= anchor) : years.findLast((one) => one <= anchor)
      return at === undefined ? null : date(dayAt(at), false)
    },
  ),
]
