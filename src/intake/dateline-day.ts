import { type Day, type Note, type Passage, type Span, span, wordsAt } from '#model'
import { writtenDay } from './written-day.ts'

export type DatelineDay = { readonly day: Day; readonly at: Span }

/** "SAN SALVADOR, 3 JAN 90 (AFP) --", "Prague (Czechoslovakia), 21 Apr 1989 —", "KALIX, June 4, 2023 —". */
const dateline =
  /^\p{Lu}[\p{L}\p{M} .'’-]{1,40}(?:, [\p{L}\p{M} .'’-]{2,40}| \([\p{L}\p{M} .'’-]{2,40}\))?, (?<written>\d{1,2} \p{L}{3,9}\.? (?:\d{4}|\d{2})|\p{L}{3,9}\.? \d{1,2}, \d{4})(?: \([^)\n]{1,60}\))? ?(?:—|–|--|-)\s/u
const twoDigits = /(?<= )\d{2}$/u
/** "90" is 1990 and "24" is 2024. */
const latestOfTwoDigits = 50

/** The day in the dateline of the first paragraph, where it is written with its year. Agencies print the day of sending there. */
export function datelineDayIn(text: string, [first, second]: readonly Passage[]): DatelineDay | null {
  const opening = first?.kind === 'headline' ? second : first
  if (opening?.kind !== 'paragraph') return null
  const words = wordsAt(text, opening.body)
  const written = dateline.exec(words)?.groups?.['written'] ?? ''
  const whole = written.replace(twoDigits, (year) => `${Number(year) > latestOfTwoDigits ? 19 : 20}${year}`)
  const day = written === '' ? null : writtenDay(whole)
  const start = opening.body.start + words.indexOf(written)
  return day ? { day, at: span(start, start + written.length) } : null
}

export const datelineNote = ({ day, at }: DatelineDay): Note => ({
  code: 'intake/day-from-dateline',
  at,
  text: `No day of publication is given; the dateline’s is taken, ${day}.`,
})
