import { dayAt, type DayNumber, monthOf, monthStart, two, weekOf, yearOf } from './calendar.ts'
import { date, timeRule, words } from './rule.ts'
import { SEASON, seasonCode, type Unit, unitNamed } from './words.ts'

/** The calendar day, week, month … that lies `count` of them from the anchor; X where there is no anchor. */
export function unitFrom(anchor: DayNumber | null, unit: Unit, count: number): string | null {
  if (anchor === null) return unknown.get(unit) ?? null
  const month = monthStart(yearOf(anchor), monthOf(anchor) + count)
  if (unit === 'day') return dayAt(anchor + count)
  if (unit === 'week') return weekOf(anchor + 7 * count)
  if (unit === 'month') return `${yearOf(month)}-${two(monthOf(month))}`
  if (unit === 'year') return String(yearOf(anchor) + count)
  if (unit === 'decade') return `${Math.floor(yearOf(anchor) / 10) + count}X`
  return null
}
const unknown = new Map<Unit, string>([
  ['day', 'XXXX-XX-XX'],
  ['week', 'XXXX-WXX'],
  ['month', 'XXXX-XX'],
  ['year', 'XXXX'],
  ['decade', 'XXXX'],
])
const step = (word = ''): number => {
  if (/^(?:last|past|previous)$/iu.test(word)) return -1
  return /^(?:next|coming|following)$/iu.test(word) ? 1 : 0
}

export const relativeUnits = [
  timeRule(
    'times/last-week',
    'Raids began {2023-W22 last week}, grew {2023-06 this month}, and may end {2024 next year}.',
    words`\b(?:(?:early|late|earlier|later) |(?:the )?(?:beginning|start|end|middle) of )?(?:the )?(?<which>last|past|previous|this|current|next|coming) (?<unit>week|month|year)\b(?![\s-](?:ago|old|long|end))`,
    ({ which, unit = '' }, { anchor, words: found }) => {
      const value = unitFrom(anchor, unitNamed(unit) ?? 'week', step(which))
      return value === null || /^the past/iu.test(found) ? null : date(value, false)
    },
  ),
  timeRule(
    'times/weekend',
    'The bridge was closed at {2023-W22-WE the weekend}.',
    words`\b(?<which>last|this|past|next|the) weekend\b`,
    ({ which }, { anchor, ahead }) => {
      if (anchor === null) return date('XXXX-WXX-WE', false)
      const atWeekend = (anchor + 3) % 7 >= 5
      const weeks = step(which) || (atWeekend || ahead() ? 0 : -1)
      return date(`${weekOf(anchor + 7 * weeks)}-WE`, false)
    },
  ),
  timeRule(
    'times/last-season',
    'The offensive of {2022-SU last summer} stalled; {2023-SP this spring} it resumed.',
    words`\b(?:(?:early|late) )?(?<which>last|this|past|next) (?<season>${SEASON})`,
    ({ which, season = '' }, { anchor }) => {
      const code = seasonCode(season)
      if (anchor === null) return date(`XXXX-${code}`, false)
      const lastMonth = { SP: 5, SU: 8, FA: 11, WI: 14 }[code] ?? 14
      const [year, month] = [yearOf(anchor), monthOf(anchor)]
      if (step(which) < 0)
        return date(`${month > lastMonth ? year : month <= lastMonth - 12 ? year - 2 : year - 1}-${code}`, false)
      if (step(which) > 0) return date(`${month < lastMonth - 2 ? year : year + 1}-${code}`, false)
      return date(`${month <= lastMonth - 12 ? year - 1 : year}-${code}`, false)
    },
  ),
]
