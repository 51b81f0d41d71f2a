import { type Day, dayOf, type Instant, instantOf } from '#model'
import { monthOf } from './month-names.ts'
import { offsetOf } from './zone-names.ts'

/** A date in words, and the exact time where a time of day and its zone stand with it. */
export type WrittenDate = { readonly day: Day; readonly at: Instant | null }

const named = String.raw`(?<month>\p{L}[\p{L}\p{M}]{1,11}\.?|كانون الثاني|كانون الأول|تشرين الأول|تشرين الثاني)`
const shapes: readonly RegExp[] = [
  /(?<year>(?:19|20)\d{2})-(?<number>\d{2})-(?<day>\d{2})(?!\d)/u,
  // "4 June 2023", "4 de junio de 2023", "4. Juni 2023", "4th of June, 2023", "4 июня 2023"
  new RegExp(
    String.raw`(?<![\p{L}\d])(?<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?\s+(?:de\s+|of\s+)?${named},?\s+(?:de\s+|del\s+)?(?<year>(?:19|20)\d{2})(?!\d)`,
    'iu',
  ),
  // "June 4, 2023", "Jun. 4th 2023"
  new RegExp(String.raw`(?<!\p{L})${named}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>(?:19|20)\d{2})(?!\d)`, 'iu'),
  // "04.06.2023": with dots the day is first, as nobody writes the month so
  /(?<![\d.])(?<day>\d{1,2})\.(?<number>\d{1,2})\.(?<year>(?:19|20)\d{2})(?!\d)/u,
  // "2023年6月4日"
  /(?<year>(?:19|20)\d{2})\s?年\s?(?<number>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日/u,
]

/** The first date in the words, in one of many languages; a date in slashes is nobody's, since it may be read in two ways. */
export function writtenDateIn(words: string): WrittenDate | null {
  if (!/[\d٠-٩۰-۹]/u.test(words)) return null
  const plain = words
    .replaceAll(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replaceAll(/[\u200e\u200f]/gu, '')
  for (const shape of shapes) {
    const match = shape.exec(plain)
    const { year = '', number, month: name = '', day = '' } = match?.groups ?? {}
    const month = number ?? monthOf(name)
    const found = match && month !== null ? dayOf(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`) : null
    if (match && found) return { day: found, at: timeIn(plain, match.index, match[0].length, found) }
  }
  return null
}

export const writtenDayIn = (words: string): Day | null => writtenDateIn(words)?.day ?? null

/** "10:15 BST", "8:15 p.m. EDT", "14.05 GMT+3", behind the date or before it, and near. */
const clock =
  /(?<![\d.:])(?<hour>\d{1,2})[:.](?<minute>[0-5]\d)(?::[0-5]\d)?\s?(?<half>[ap]\.?m\.?)?(?!\d)\s*\(?(?<zone>(?:UTC|GMT)(?:\s?[+−-]\s?\d{1,2}(?::?\d{2})?)?|MSK|МСК|\p{Lu}{2,4}T)?(?![\p{L}\d])/iu
const near = 40

function timeIn(words: string, start: number, length: number, day: Day): Instant | null {
  const behind = words.slice(start + length, start + length + near)
  const before = words.slice(Math.max(0, start - near), start)
  const { hour = '', minute = '', half, zone } = (clock.exec(behind) ?? clock.exec(before))?.groups ?? {}
  const offset = zone === undefined ? null : offsetOf(zone, day)
  if (offset === null) return null
  const late = /^p/iu.test(half ?? '')
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (late ? 12 : 0)
  return instantOf(`${day}T${String(hours).padStart(2, '0')}:${minute}:00${offset}`)
}
