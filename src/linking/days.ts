import type { Day } from '#model'

/** First and last day of something, both included. */
export type Window = { readonly earliest: Day; readonly latest: Day }

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "5 June" */
export function dayWords(day: Day): string {
  const [, month, date] = day.split('-')
  return `${Number(date)} ${months[Number(month) - 1] ?? ''}`
}

/** "5 June 2024" */
export const longDay = (day: Day): string => `${dayWords(day)} ${day.slice(0, 4)}`

const length = 86_400_000
/** Days from the first to the second, negative where the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / length
