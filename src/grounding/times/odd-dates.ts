import type { Note, Sentence } from '#model'
import { dayAt, dayIn, type DayNumber } from './calendar.ts'
import type { FoundTime } from './rule.ts'
import { liesAhead } from './tense.ts'
import { MONTH, monthNamed } from './words.ts'

/** What a reader must know of the dates of a sentence. */
export const oddDates = (text: string, sentence: Sentence, found: readonly FoundTime[], anchor: DayNumber | null): Note[] => [
  ...impossibleDates(text, sentence),
  ...afterReport(text, sentence, found, anchor),
  ...found.flatMap(({ at, note }): Note[] => (note ? [{ ...note, at }] : [])),
]

const dated = new RegExp(
  String.raw`\b(?:(?<day>[1-9]\d?)(?:st|nd|rd|th)?\s+(?:of\s+)?(?<month>${MONTH})|(?<monthFirst>${MONTH})\s+(?<dayLast>[1-9]\d?)(?:st|nd|rd|th)?(?![\d:.,]\d|\p{L}))|(?<![\d-])(?<year>(?:19|20)\d\d)-(?<m>\d\d)-(?<d>\d\d)(?![\d-])`,
  'gu',
)

/** Dates that are on no calendar: "31 February", "2023-13-01". They are left out, and said. */
function impossibleDates(text: string, sentence: Sentence): Note[] {
  const { start, end } = sentence.at
  return [...text.slice(start, end).matchAll(dated)].flatMap(({ 0: words, index, groups = {} }): Note[] => {
    const { year, m, d, day, month, monthFirst, dayLast } = groups
    const number = m === undefined ? monthNamed(month ?? monthFirst) : Number(m)
    const on = Number(d ?? day ?? dayLast)
    if (number === null || on > 39 || dayIn(Number(year ?? leapYear), number, on) !== null) return []
    const at = { start: start + index, end: start + index + words.length }
    return [{ code: 'times/no-such-day', at, text: `“${words}” is on no calendar; it is read as no date.` }]
  })
}
const leapYear = 2024

/** A day that is written out with its year, lies after the report, and is told as past: one of the two dates is wrong. */
function afterReport(text: string, sentence: Sentence, found: readonly FoundTime[], anchor: DayNumber | null): Note[] {
  if (anchor === null) return []
  const { start, end } = sentence.at
  return found.flatMap(({ at, value }): Note[] => {
    const words = text.slice(at.start, at.end)
    const late = /^\d{4}-\d\d-\d\d/u.test(value) && value.slice(0, 10) > dayAt(anchor) && words.includes(value.slice(0, 4))
    if (!late || liesAhead(text.slice(start, at.start), text.slice(at.end, end))) return []
    return [{ code: 'times/after-report', at, text: `“${words}” lies after the report’s own day, ${dayAt(anchor)}.` }]
  })
}
