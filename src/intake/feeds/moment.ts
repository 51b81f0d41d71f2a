import { type Day, type Instant, instantAt, instantOf } from '#model'
import { dayIn } from '../jsonl.ts'
import { writtenDay } from '../written-day.ts'

/** A date as a feed writes it: the day as written, and the instant where the zone is known. */
export type Moment = { readonly on: Day; readonly at: Instant | null }

const rfc822 =
  /^(?:\p{L}{2,9}\.?,?\s+)?(?<day>\d{1,2})\s+(?<month>\p{L}{3,9})\.?\s+(?<year>\d{4}|\d{2})(?:\s+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?\s*(?<zone>[+-]\d{2}:?\d{2}|\p{L}{1,5})?)?$/iu

/** RFC 822 as RSS has it ("Tue, 04 Jun 2024 10:00:00 +0200", its American zones too), or ISO 8601; null for every other form and for what never was. */
export function momentIn(written: string): Moment | null {
  const words = written.trim()
  const iso = dayIn(words)
  if (iso) return { on: iso, at: instantOf(words) }
  const { day = '', month = '', year = '', hour, minute = '', second = '00', zone = '' } = rfc822.exec(words)?.groups ?? {}
  if (day === '') return null
  const whole = year.length === 4 ? year : `${Number(year) > latestOfTwoDigits ? 19 : 20}${year}`
  const on = writtenDay(`${Number(day)} ${month} ${whole}`)
  if (!on) return null
  const minutes = /^[+-]/u.test(zone) ? minutesOf(zone) : zones[zone.toUpperCase()]
  if (hour === undefined || minutes === undefined) return { on, at: null }
  const [h, m, s] = [Number(hour), Number(minute), Number(second)]
  if (h > 23 || m > 59 || s > 60) return { on, at: null }
  return { on, at: instantAt(Date.parse(`${on}T00:00:00Z`) + ((h * 60 + m - minutes) * 60 + s) * 1000) }
}

/** "90" is 1990 and "24" is 2024. */
const latestOfTwoDigits = 50

const minutesOf = (zone: string): number =>
  (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)))

/** RFC 822, section 5. Its letters of the military are written wrong too often to be believed (RFC 2822, 4.3). */
const zones: Readonly<Record<string, number>> = {
  UT: 0, UTC: 0, GMT: 0, Z: 0, EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420,
} // prettier-ignore
