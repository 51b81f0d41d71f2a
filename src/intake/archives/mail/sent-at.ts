import { type Day, dayOf, type Instant, instantOf } from '#model'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Zones that RFC 5322 (4.3) gives a meaning; others have none. */
const zones: Readonly<Record<string, string>> = {
  ut: '+0000', gmt: '+0000', z: '+0000', est: '-0500', edt: '-0400', cst: '-0600', cdt: '-0500', mst: '-0700', mdt: '-0600', pst: '-0800', pdt: '-0700',
} // prettier-ignore

const shape =
  /^\s*(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[a-z]{1,5})?/iu

/**
 * When a message says that it was sent (RFC 5322, 3.3): "Tue, 4 Jun 2024 23:30:00 -0500". The day is that of the sender's clock; the instant is known only
 * where the zone is.
 */
export function sentAt(written: string | null): { readonly on: Day | null; readonly at: Instant | null } {
  const [, day = '', month = '', year = '', hour = '', minute = '', second = '00', zone = ''] =
    shape.exec((written ?? '').replaceAll(/\([^()]*\)/gu, ' ')) ?? []
  const number = months.indexOf(month.toLowerCase()) + 1
  if (number === 0) return { on: null, at: null }
  const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  const offset = /^[+-]/u.test(zone) ? zone : zones[zone.toLowerCase()]
  const on = dayOf(iso)
  // A leap second is no time of ISO 8601 as the machine reads it.
  const seconds = second === '60' ? '59' : second
  return {
    on,
    at: on === null || offset === undefined ? null : instantOf(`${iso}T${hour.padStart(2, '0')}:${minute}:${seconds}${offset}`),
  }
}
