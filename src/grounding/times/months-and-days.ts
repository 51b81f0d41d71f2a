import { dayAt, dayIn, monthOf, two, weekOf, yearOf } from './calendar.ts'
import { date, type Groups, type TimeValue, timeRule, type When, words } from './rule.ts'
import { DAY_OF_MONTH, dayOfMonth, MONTH, monthNamed, WEEKDAY_OF_DATE, weekdayNamed, YEAR } from './words.ts'
import { dateWithoutYear, monthWithoutYear } from './year-of.ts'

const PART = String.raw`(?:(?:early|late|mid)[\s-]|(?:the\s+)?(?:beginning|start|end|middle)\s+of\s+)`
/** "May" and "March" begin sentences as other words do; a month stands after one of these. */
const leads =
  /\b(?:in|of|since|until|till|by|from|through|during|last|next|this|early|late|mid|before|after|between|to|and)[\s-]+$/iu

const OF_YEAR = String.raw`(?:,?\s+(?:of\s+)?(?<year>last|this|next)\s+year)?`
const step = (which: string): number => ({ last: -1, next: 1 })[which.toLowerCase()] ?? 0

/** In which every day of the calendar exists. */
const leapYear = 2024

function onDay({ weekday, month, day, year }: Groups, { anchor, ahead }: When): TimeValue | null {
  const number = monthNamed(month)
  if (number === null || dayIn(leapYear, number, dayOfMonth(day)) === null) return null
  if (year && anchor !== null) {
    const at = dayIn(yearOf(anchor) + step(year), number, dayOfMonth(day))
    return at === null ? null : date(dayAt(at))
  }
  return date(dateWithoutYear(anchor, number, dayOfMonth(day), ahead(), weekdayNamed(weekday)), anchor !== null)
}

export const monthsAndDays = [
  timeRule(
    'times/week-of-day',
    'They met in {2023-W18 the week of May 3}.',
    words`\bthe week of (?<month>${MONTH}) (?<day>${DAY_OF_MONTH})`,
    ({ month, day }, { anchor, ahead }) => {
      const number = monthNamed(month)
      if (number === null || anchor === null) return null
      const [year, ...rest] = dateWithoutYear(anchor, number, dayOfMonth(day), ahead()).split('-').map(Number)
      const at = dayIn(year ?? 0, rest[0] ?? 0, rest[1] ?? 0)
      return at === null ? null : date(weekOf(at))
    },
  ),
  timeRule(
    'times/month-day',
    'It began on {2023-05-30 May 30}, and on {2022-11-03 Thursday, November 3rd} before that, or {2022-05-03 May 3 last year}.',
    words`\b(?:(?<weekday>${WEEKDAY_OF_DATE}),? )?(?<month>${MONTH}) (?<day>${DAY_OF_MONTH})(?![.,:]\d|-year|%| (?:percent|million))${OF_YEAR}`,
    onDay,
  ),
  timeRule(
    'times/day-month',
    'The bridge fell on {2023-05-30 30 May}; they meet on {2023-06-09 the 9th of June}.',
    words`\b(?<![$£€#.,\d])(?:(?<weekday>${WEEKDAY_OF_DATE}),? )?(?:the )?(?<day>${DAY_OF_MONTH}) (?:of )?(?<month>${MONTH})${OF_YEAR}`,
    onDay,
  ),
  timeRule(
    'times/month-year',
    'The war began in {2022-02 February 2022}, the blockade in {2021-11 late November of 2021}.',
    words`\b${PART}?(?<month>${MONTH})(?:,| of)? (?<year>${YEAR})`,
    ({ month, year }) => {
      const number = monthNamed(month)
      return number === null ? null : date(`${year}-${two(number)}`)
    },
  ),
  timeRule(
    'times/month-of-last-year',
    'It opened in {2022-05 May last year} and closed {2022-09 last September}.',
    words`\b${PART}?(?:(?<which>last|this|past|next) )?(?<month>${MONTH})(?: (?:of )?(?<year>last|this|next) year)?(?! \d)`,
    ({ which, month, year }, { anchor }) => {
      const number = monthNamed(month)
      const word = (which ?? year)?.toLowerCase()
      if (number === null || word === undefined || (which && year)) return null
      if (anchor === null) return date(`XXXX-${two(number)}`, false)
      const [now, passed] = [yearOf(anchor), number < monthOf(anchor)]
      if (year) return date(`${now + step(year)}-${two(number)}`)
      const at = word === 'next' ? now + (number > monthOf(anchor) ? 0 : 1) : word === 'this' || passed ? now : now - 1
      return date(`${at}-${two(number)}`)
    },
  ),
  timeRule(
    'times/month-alone',
    'In {2022-10 October} the bridge was mined, and in {2023-05 late May} cleared.',
    words`\b(?<part>${PART})?(?<month>${MONTH})`,
    ({ part, month = '' }, { anchor, ahead, before, after }) => {
      const number = monthNamed(month)
      const doubtful = /^(?:May|March|June|April|August|Jan|Mar|Jun|Jul|Dec|Sep)$/u.test(month)
      const nameGoesOn = /^(?:['’]s|\s+\d|\s+\p{Lu}\p{Ll}+(?<!day)\b)/u.test(after)
      if (number === null || (doubtful && ((!part && !leads.test(before)) || nameGoesOn))) return null
      return date(monthWithoutYear(anchor, number, ahead()), anchor !== null)
    },
  ),
]
