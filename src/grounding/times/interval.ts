import type { Day } from '#model'
import { dayAt, dayIn, type DayNumber, monthStart, weekStart } from './calendar.ts'

export type Interval = { readonly earliest: Day | null; readonly latest: Day | null }

/** The days that a TIMEX3 value covers, both ends included; null for durations, sets, and values with an X in them. */
export function intervalOf(value: string): Interval | null {
  const [from, to] = value.split('/')
  const first = daysOf(from ?? '')
  const last = to === undefined ? first : daysOf(to)
  return first && last ? { earliest: dayAt(first[0]), latest: dayAt(last[1]) } : null
}

type Days = readonly [first: DayNumber, last: DayNumber]
const seasons = new Map([
  ['SP', 3],
  ['SU', 6],
  ['FA', 9],
  ['WI', 12],
])

function daysOf(value: string): Days | null {
  const { year = '', month, day, week, weekend, quarter, half, season } = shape.exec(value)?.groups ?? {}
  const y = Number(year)
  const months = (first: number, count: number): Days => [monthStart(y, first), monthStart(y, first + count) - 1]
  if (day) {
    const only = dayIn(y, Number(month), Number(day))
    return only === null ? null : [only, only]
  }
  if (month) return months(Number(month), 1)
  if (week) return [weekStart(y, Number(week)) + (weekend ? 5 : 0), weekStart(y, Number(week)) + 6]
  if (quarter) return months(Number(quarter) * 3 - 2, 3)
  if (half) return months(Number(half) * 6 - 5, 6)
  if (season) return months(seasons.get(season) ?? 3, 3)
  if (year.length === 4) return months(1, 12)
  const century = /^\d{2}$/u.test(value) ? Number(value) * 100 : null
  if (century !== null) return [monthStart(century, 1), monthStart(century + 100, 1) - 1]
  const decade = /^(\d{3})X?$/u.exec(value)?.[1]
  return decade ? [monthStart(Number(decade) * 10, 1), monthStart(Number(decade) * 10 + 10, 1) - 1] : null
}
const shape =
  /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?:T.*)?)?|-W(?<week>\d{2})(?<weekend>-WE)?|-Q(?<quarter>[1-4])|-H(?<half>[12])|-(?<season>SP|SU|FA|WI))?$/u
