import { type Day, dayOf } from '#model'

const months = 'january february march april may june july august september october november december'.split(' ')

const clock = String.raw`\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?`
const written = (order: string) => new RegExp(String.raw`^(?:${clock}\s*[·•,-]?\s*)?${order}(?:,?\s+(?:at\s+)?${clock})?$`, 'iu')
const monthFirst = written(String.raw`(?<month>\p{L}+)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})`)
const dayFirst = written(String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>\p{L}+)\.?,?\s+(?<year>\d{4})`)

/** "June 4, 2023", "8:15 PM · Jun 4, 2023", "4 June 2023", "2023-06-04"; null for every other form and for a day that never was. */
export function writtenDay(words: string): Day | null {
  const { month = '', day = '', year = '' } = (monthFirst.exec(words) ?? dayFirst.exec(words))?.groups ?? {}
  if (month === '') return dayOf(words)
  const number = monthNumber(month.toLowerCase())
  return number === null ? null : dayOf(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`)
}

function monthNumber(name: string): number | null {
  const index = months.findIndex(
    (month) => month === name || month.slice(0, 3) === name || (name === 'sept' && month === 'september'),
  )
  return index < 0 ? null : index + 1
}

/** Has a year and the number of a day: a date in some language, whether or not we read it ("4 de junio de 2023"). */
export const looksLikeDate = (words: string): boolean =>
  /(?<!\d)(?:19|20)\d{2}(?!\d)/u.test(words) && /(?<!\d)\d{1,2}(?!\d)/u.test(words) && words.split(/\s+/u).length <= 7
