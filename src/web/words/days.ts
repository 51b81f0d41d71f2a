const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "4 Jun 2024" of an ISO day; what is none stays as it is. */
export function dayWords(day: string | null): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(day ?? '') ?? []
  return year === undefined ? (day ?? 'no day') : `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`
}

/** "4–9 Jun 2024". */
export function daysWords(earliest: string | null, latest: string | null): string {
  if (earliest === null || latest === null || earliest === latest) return dayWords(earliest ?? latest)
  const [one, other] = [dayWords(earliest), dayWords(latest)]
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return `${one.split(' ')[0] ?? ''}–${other}`
  return earliest.slice(0, 4) === latest.slice(0, 4) ? `${one.slice(0, -5)} – ${other}` : `${one} – ${other}`
}

/** Days since 1970. */
export const dayNumber = (day: string): number => new Date(`${day}T00:00:00Z`).getTime() / 86_400_000

/** A day, or the instant where it is known. */
export const momentWords = (day: string | null, instant: string | undefined): string =>
  instant === undefined ? dayWords(day) : instantWords(instant)

/** "4 Jun 2024, 21:07 UTC" of an instant. */
export const instantWords = (instant: string): string => `${dayWords(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`
