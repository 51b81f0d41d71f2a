import { numberIn, numberPattern } from '../numbers.ts'

/** Sources of regular expressions, and what the words that they find mean. */
export const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June|Jun\.?|July|Jul\.?|Aug(?:ust|\.)?|Sep(?:tember|t?\.?)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?!\p{L})`
export const WEEKDAY = String.raw`(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.)(?!\p{L})`
/** Short forms without a full stop are words of their own ("sat", "sun"): only before a date. */
export const WEEKDAY_OF_DATE = String.raw`(?:${WEEKDAY}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)(?!\p{L}))`
export const YEAR = String.raw`(?:1[5-9]\d\d|20\d\d)(?!\d)`
export const DAY_OF_MONTH = String.raw`(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d\p{L}])`
export const UNIT = String.raw`(?:(?:second|minute|hour|day|week|month|year|decade)s?|centur(?:y|ies))(?!\p{L})`
export const SEASON = String.raw`(?:spring|summer|autumn|fall|winter)(?!\p{L})`
export const PART_OF_DAY = String.raw`(?:morning|afternoon|evening|night)(?!\p{L})`
export const AMOUNT = String.raw`(?:half\s+an?|${numberPattern}(?:\s+and\s+a\s+half|\s+1/2)?|an?\s+couple\s+of|an?|a\s+dozen)`
export const VAGUE = String.raw`(?:several|(?:a\s+)?few|many|some)`
export const ABOUT = String.raw`(?:more\s+than|less\s+than|at\s+least|up\s+to|about|around|nearly|almost|over|roughly|approximately|some|just|only)`

const start = (word: string) => word.slice(0, 3).toLowerCase()
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** 1 to 12. Months and weekdays are names: "may" and "march" in small letters are words. */
export const monthNamed = (word = ''): number | null => (/^\p{Lu}/u.test(word) ? months.indexOf(start(word)) + 1 || null : null)
/** Monday is 0. */
export const weekdayNamed = (word = ''): number | null => {
  const found = weekdays.indexOf(start(word))
  return /^\p{Lu}/u.test(word) && found >= 0 ? found : null
}
export const dayOfMonth = (word = ''): number => Number.parseInt(word, 10)
export const unitNamed = (word: string): Unit | null => {
  const singular = word.toLowerCase().replace(/ies$/u, 'y').replace(/s$/u, '')
  return units.find((unit) => unit === singular) ?? null
}
export const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade', 'century'] as const
export type Unit = (typeof units)[number]

/** How many: "two", "a", "a couple of"; null for "several". */
export function amountIn(words: string): number | null {
  const plain = words.toLowerCase().trim().replaceAll(/\s+/gu, ' ')
  if (plain === 'a' || plain === 'an') return 1
  if (plain === 'half a' || plain === 'half an') return 0.5
  if (plain.endsWith('couple of')) return 2
  const half = /^(.+) and a half$|^(\d+) 1\/2$/u.exec(plain)
  if (half) return (numberIn(half[1] ?? half[2] ?? '') ?? Number.NaN) + 0.5 || null
  if (plain === 'a dozen') return 12
  return numberIn(plain)
}

export const seasonCode = (word: string): string =>
  ({ spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' })[word.toLowerCase()] ?? 'XX'
export const partCode = (word: string): string =>
  ({
    dawn: 'MO',
    daybreak: 'MO',
    sunrise: 'MO',
    morning: 'MO',
    afternoon: 'AF',
    dusk: 'EV',
    nightfall: 'EV',
    sunset: 'EV',
    evening: 'EV',
    night: 'NI',
  })[word.toLowerCase()] ?? 'XX'
