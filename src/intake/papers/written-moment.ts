import { type Instant, instantOf } from '#model'

/** The instant that PDF's "D:20240604100000+02'00'" names; null without a zone. */
export function pdfInstant(written: string): Instant | null {
  const { date, time, zone } =
    /^(?:D:)?(?<date>\d{8})(?<time>\d{4,6})(?<zone>Z|[+-]\d{2}'?\d{2}|[+-]\d{2}'?$)/u.exec(written)?.groups ?? {}
  if (date === undefined || time === undefined || zone === undefined) return null
  const [year, month, day] = [date.slice(0, 4), date.slice(4, 6), date.slice(6)]
  const [hour, minute, second] = [time.slice(0, 2), time.slice(2, 4), time.slice(4, 6) || '00']
  const digits = zone.replaceAll("'", '')
  const offset = digits === 'Z' ? 'Z' : `${digits.slice(0, 3)}:${digits.slice(3) || '00'}`
  return instantOf(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`)
}
