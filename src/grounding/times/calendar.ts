import { type Day, dayOf } from '#model'
import { never } from '#base'

/** Days since 1970-01-01, so that "two weeks ago" is a subtraction. */
export type DayNumber = number

const length = 86_400_000

export const dayNumber = (day: Day): DayNumber => Date.parse(`${day}T00:00:00Z`) / length
export const dayAt = (number: DayNumber): Day =>
  dayOf(new Date(number * length).toISOString().slice(0, 10)) ?? never(`day ${number}`)
export const yearOf = (number: DayNumber): number => new Date(number * length).getUTCFullYear()
/** 1 to 12. */
export const monthOf = (number: DayNumber): number => new Date(number * length).getUTCMonth() + 1
/** Monday is 0, as weeks begin in ISO 8601. */
export const weekdayOf = (number: DayNumber): number => (((number + 3) % 7) + 7) % 7

/** The day by its parts, or null where there is none ("30 February"). Months run from 1. */
export function dayIn(year: number, month: number, day: number): DayNumber | null {
  const at = new Date(Date.UTC(year, month - 1, day))
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.getTime() / length : null
}

/** The first day of a month; months beyond 12 or below 1 run on into other years. */
export const monthStart = (year: number, month: number): DayNumber => Date.UTC(year, month - 1, 1) / length

/** ISO 8601 week, "2023-W22": it belongs to the year that its Thursday is in. */
export function weekOf(number: DayNumber): string {
  const thursday = number - weekdayOf(number) + 3
  const week = 1 + Math.floor((thursday - monthStart(yearOf(thursday), 1)) / 7)
  return `${yearOf(thursday)}-W${two(week)}`
}
export const weekStart = (year: number, week: number): DayNumber => {
  const fourth = monthStart(year, 1) + 3
  return fourth - weekdayOf(fourth) + 7 * (week - 1)
}

export const two = (value: number): string => String(value).padStart(2, '0')
