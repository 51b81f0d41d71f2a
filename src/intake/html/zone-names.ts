import type { Day } from '#model'

/** Names of zones that mean one offset wherever a date is printed with them. CST and IST are not here: they are several. */
const offsets: Readonly<Record<string, string>> = {
  UTC: '+00:00',
  GMT: '+00:00',
  WEST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  МСК: '+03:00',
  EDT: '-04:00',
  EST: '-05:00',
  CDT: '-05:00',
  MDT: '-06:00',
  PDT: '-07:00',
  PST: '-08:00',
}

/** "+03:00" of "EEST", "UTC+3", "GMT-0330"; null for a name that is not known or means several. BST is British and in summer. */
export function offsetOf(zone: string, day: Day): string | null {
  const name = zone.toUpperCase().replaceAll(/\s/gu, '')
  const [, sign, hours, minutes = '00'] = /^(?:UTC|GMT)([+−-])(\d{1,2}):?(\d{2})?$/u.exec(name) ?? []
  if (sign && hours) return Number(hours) > 14 ? null : `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`
  if (name === 'BST') return day.slice(5) >= '03-25' && day.slice(5) <= '10-31' ? '+01:00' : null
  return offsets[name] ?? null
}
