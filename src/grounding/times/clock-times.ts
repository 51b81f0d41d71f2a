import { numberIn } from '../numbers.ts'
import { dayAt, type DayNumber, two } from './calendar.ts'
import { time, type TimeValue, timeRule, words } from './rule.ts'
import { partCode, WEEKDAY, weekdayNamed } from './words.ts'
import { weekdayBeside } from './year-of.ts'

/** Capitals after which desks name their time. */
const CITY = String.raw`(?:Moscow|Kyiv|Kiev|Ankara|Istanbul|Baghdad|Beirut|Cairo|Damascus|Gaza|Israel|Jerusalem|Kabul|Khartoum|Riyadh|Sanaa|Tehran|Tripoli|Washington|Central\s+European|Greenwich\s+Mean|(?:Eastern|Central|Pacific|Mountain)(?:\s+Standard|\s+Daylight)?)`
const ZONE = String.raw`(?:UTC|GMT|E[SD]?T|C[SD]T|P[SD]T|CEST|CET|EEST|EET|MSK|(?:local|universal|${CITY})\s+time)`
const ON2 = String.raw`(?: (?:on )?(?<then>today|yesterday|${WEEKDAY}))?`
const ON = String.raw`(?:,?\s+(?:on\s+)?(?<day>today|yesterday|${WEEKDAY})\b)?`

function clock(found: Readonly<Record<string, string | undefined>>, anchor: DayNumber | null, ahead: boolean): TimeValue | null {
  const { hour = '', minute = '00', half = '', day, zone = '' } = found
  const late = /^p/iu.test(half) && Number(hour) < 12 ? 12 : 0
  const at = /^a/iu.test(half) && Number(hour) === 12 ? 0 : Number(hour) + late
  if (at > 24 || Number(minute) > 59) return null
  return time(`${dayOf(day, anchor, ahead)}T${two(at)}:${minute}${/^(?:utc|gmt)$/iu.test(zone) ? 'Z' : ''}`, day !== undefined)
}

function dayOf(word: string | undefined, anchor: DayNumber | null, ahead: boolean): string {
  if (anchor === null || word === undefined) return 'XXXX-XX-XX'
  const weekday = weekdayNamed(word)
  if (weekday !== null) return dayAt(weekdayBeside(anchor, weekday, ahead))
  return dayAt(word.toLowerCase() === 'yesterday' ? anchor - 1 : anchor)
}

export const clockTimes = [
  timeRule(
    'times/clock-with-half',
    'The siren sounded at {2023-06-04T04:30 4:30 a.m. on Sunday} and again at {2023-06-05T22:00 10 pm today}.',
    words`\b(?<hour>\d{1,2})(?:[:.](?<minute>\d\d))?\s?(?<half>[ap]\.m\.|[ap]m\b)(?: (?<zone>${ZONE})\b)?${ON}`,
    (found, { anchor, ahead }) => clock(found, anchor, ahead()),
  ),
  timeRule(
    'times/clock-with-zone',
    'It was fired at {2023-06-04T16:15Z 16:15 UTC}, and lost at {2023-06-04T08:00Z 0800 GMT} on {2023-06-04 June 4}.',
    words`(?<![\d.,])(?<hour>\d\d?):?(?<minute>\d\d) (?<zone>${ZONE})\b${ON}`,
    (found, { anchor, ahead }) => clock(found, anchor, ahead()),
  ),
  timeRule(
    'times/clock-of-24-hours',
    'The depot exploded at {2023-06-03T21:40 21:40 on Saturday}.',
    words`(?<=\b(?:at|around|about|by|until|before|after|since) )(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)(?![:\d])${ON}`,
    (found, { anchor, ahead }) => clock(found, anchor, ahead()),
  ),
  timeRule(
    'times/clock-in-hours',
    'They attacked at {XXXX-XX-XXT04:00 0400 hours} and left at {2023-06-03T19:30 19.30 on Saturday}.',
    words`(?<=\b(?:at|around|about|by|until|before|after|since|from) )(?<hour>[01]\d|2[0-3])(?:[:.]?(?<minute>[0-5]\d) (?:hours|hrs)\b${ON}|[.](?<past>[0-5]\d)(?= (?:on|yesterday|today)\b)${ON2})`,
    ({ past, then, ...found }, { anchor, ahead }) =>
      clock({ ...found, minute: found.minute ?? past, day: found.day ?? then }, anchor, ahead()),
  ),
  timeRule(
    'times/clock-in-words',
    'It began at {XXXX-XX-XXT05:00 five o’clock} and ended at {XXXX-XX-XXT04:00 4 in the morning}, or {2023-06-03T21:00 nine o’clock in the evening on Saturday}.',
    words`\b(?<hour>\d\d?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: o['’]clock(?: (?:in the (?<part>morning|afternoon|evening)|at (?<late>night)))?| (?:in the (?<only>morning|afternoon|evening))(?<=\bat .{0,32}))${ON}`,
    ({ hour = '', part, late, only, day }, { anchor, ahead }) => {
      const number = numberIn(hour)
      if (number === null || number < 1 || number > 12) return null
      const named = (part ?? late ?? only ?? '').toLowerCase()
      const afterNoon = named === 'afternoon' || named === 'evening' || (named === 'night' && number > 5 && number < 12)
      const at = afterNoon && number < 12 ? number + 12 : named === 'morning' && number === 12 ? 0 : number
      return time(`${dayOf(day, anchor, ahead())}T${two(at)}:00`, named !== '' && day !== undefined)
    },
  ),
  timeRule(
    'times/dawn',
    'The shelling began before {2023-05-30TMO dawn on Tuesday} and ended by {XXXX-XX-XXTEV nightfall}.',
    words`(?<=\b(?:at|before|after|by|since|until|around|from|near|just) )(?<part>dawn|daybreak|sunrise|dusk|sunset|nightfall)${ON}(?! prayers?\b)`,
    ({ part = '', day }, { anchor, ahead }) => time(`${dayOf(day, anchor, ahead())}T${partCode(part)}`, day !== undefined),
  ),
  timeRule(
    'times/noon',
    'The post was empty at {XXXX-XX-XXT12:00 noon}, and shelled at {XXXX-XX-XXT24:00 midnight}.',
    words`(?<!\bhigh )\b(?<name>noon|midday|midnight)${ON}`,
    ({ name, day }, { anchor, ahead }) =>
      time(`${dayOf(day, anchor, ahead())}T${name?.toLowerCase() === 'midnight' ? '24' : '12'}:00`, day !== undefined),
  ),
]
