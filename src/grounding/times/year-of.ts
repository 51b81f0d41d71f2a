import { dayIn, type DayNumber, monthOf, two, weekdayOf, yearOf } from './calendar.ts'

/** How far ahead a date without a year may lie when nothing says that it is still to come. */
const soon = 20

/** "June 4" without a year: the last one, or the next where the words speak of the future; a weekday beside it decides. */
export function dateWithoutYear(
  anchor: DayNumber | null,
  month: number,
  day: number,
  ahead: boolean,
  weekday: number | null = null,
): string {
  const shape = `${two(month)}-${two(day)}`
  if (anchor === null) return `XXXX-${shape}`
  const year = yearOf(anchor)
  const right = [year, year - 1, year + 1].find((one) => {
    const at = dayIn(one, month, day)
    return at !== null && weekday !== null && weekdayOf(at) === weekday
  })
  if (right !== undefined) return `${right}-${shape}`
  const thisYear = dayIn(year, month, day)
  if (thisYear === null) return `XXXX-${shape}`
  if (ahead) return `${thisYear < anchor - soon ? year + 1 : year}-${shape}`
  return `${thisYear > anchor + soon ? year - 1 : year}-${shape}`
}

/** "in November" without a year. */
export function monthWithoutYear(anchor: DayNumber | null, month: number, ahead: boolean): string {
  if (anchor === null) return `XXXX-${two(month)}`
  const [year, now] = [yearOf(anchor), monthOf(anchor)]
  if (ahead) return `${month < now ? year + 1 : year}-${two(month)}`
  return `${month > now ? year - 1 : year}-${two(month)}`
}

/** "on Thursday": the last one on or before the anchor, or the next where the words speak of the future. */
export function weekdayBeside(anchor: DayNumber, weekday: number, ahead: boolean): DayNumber {
  const back = (weekdayOf(anchor) - weekday + 7) % 7
  return ahead && back > 0 ? anchor - back + 7 : anchor - back
}
