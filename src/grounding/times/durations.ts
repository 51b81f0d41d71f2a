import { duration, timeRule, words } from './rule.ts'
import { ABOUT, AMOUNT, amountIn, type Unit, UNIT, unitNamed, VAGUE } from './words.ts'

/** TIMEX3 durations: "PT90M", "P2W", "PXD" where the number is not said. */
export function durationOf(count: number | 'X', unit: Unit): string {
  const [prefix, letter, factor] = shapes[unit]
  const part = unit === 'hour' ? '30M' : unit === 'minute' ? '30S' : null
  if (part !== null && count !== 'X' && !Number.isInteger(count))
    return prefix + (count > 1 ? `${Math.floor(count)}${letter}` : '') + part
  return `${prefix}${count === 'X' ? 'X' : count * factor}${letter}`
}
const shapes: Readonly<Record<Unit, readonly [prefix: string, letter: string, factor: number]>> = {
  second: ['PT', 'S', 1],
  minute: ['PT', 'M', 1],
  hour: ['PT', 'H', 1],
  day: ['P', 'D', 1],
  week: ['P', 'W', 1],
  month: ['P', 'M', 1],
  quarter: ['P', 'M', 3],
  year: ['P', 'Y', 1],
  decade: ['P', 'Y', 10],
  century: ['P', 'Y', 100],
}

/** "two days after the raid": a distance from a day that the words do not name. */
const leadsAway = /^\s+(?:after|before|later|earlier)\b/iu

/** "60 Minutes" */
const isTitle = (unit: string, amount: string): boolean => /^\p{Lu}\p{Ll}/u.test(unit) && /^(?:\d|\p{Lu}\p{Ll})/u.test(amount)

/** "one minute and 26 seconds": the second part without its own "P" and "T". */
function joined(first: string, second: string): string {
  if (first.includes('T')) return second.includes('T') ? first + second.slice(2) : ''
  return second.includes('T') ? first + second.slice(1) : first + second.slice(1)
}

export const durations = [
  timeRule(
    'times/decades-long',
    'It ended a {PXY decades-long} war.',
    words`\b(?<unit>days|weeks|months|years|decades)-long\b`,
    ({ unit = '' }) => {
      const name = unitNamed(unit)
      return name === null ? null : duration(durationOf('X', name), false)
    },
  ),
  timeRule(
    'times/two-part-duration',
    'The {PT1M26S one-minute and 26-second} clip shows a march of {PT2H30M two hours and 30 minutes}.',
    words`\b(?<a>${AMOUNT})[\s-](?<first>${UNIT})(?: and|,? and|) (?<b>${AMOUNT})[\s-](?<second>${UNIT})(?:[\s-]long)?(?![\s-](?:ago|old))`,
    ({ a = '', first = '', b = '', second = '' }) => {
      const [x, y] = [unitNamed(first), unitNamed(second)]
      const [m, n] = [amountIn(a), amountIn(b)]
      if (!x || !y || m === null || n === null || x === y) return null
      const value = joined(durationOf(m, x), durationOf(n, y))
      return value === '' ? null : duration(value)
    },
  ),
  timeRule(
    'times/past-two-days',
    'In {P2D the past two days} and over {P3M the next three months}, as in {PXY recent years}.',
    words`\b(?:the )?(?<which>past|last|next|coming|first|final|previous|following|recent) (?:(?<amount>${AMOUNT}|${VAGUE}) )?(?:straight |consecutive )?(?<unit>${UNIT})(?![\s-](?:ago|old))`,
    ({ which = '', amount, unit = '' }, { before }) => {
      const name = unitNamed(unit)
      const count = amount === undefined ? null : amountIn(amount)
      const lone = amount === undefined && !unit.endsWith('s')
      if (name === null || (lone && !/^(?:decade|century)$/iu.test(unit) && !/\b(?:in|over|within|during) $/iu.test(before)))
        return null
      if (amount === undefined && !/^(?:past|last|next|coming|recent|previous)$/iu.test(which)) return null
      if (lone) return /^past|^last/iu.test(which) ? duration(durationOf(1, name)) : null
      return duration(durationOf(count ?? 'X', name), amount !== undefined && count !== null)
    },
  ),
  timeRule(
    'times/number-of-units',
    'The siege lasted {PT72H at least 72 hours}, a {P3D three-day} pause, then {PXW several weeks}.',
    words`(?<![\d$£€.,])\b(?:${ABOUT} )?(?<amount>${AMOUNT}|${VAGUE})[\s-]+(?:(?:more|straight|consecutive|full|whole) )?(?<unit>${UNIT})(?:[\s-]long)?(?![\s-](?:ago|old|of age|from now))`,
    ({ amount = '', unit = '' }, { words: found, after }) => {
      const [count, name] = [amountIn(amount), unitNamed(unit)]
      if (name === null || isTitle(unit, amount) || (/^an? /iu.test(found) && /^\s+(?:after|before)\b/iu.test(after))) return null
      if (name === 'second' && !/^\d|^(?:one|ten|\w+ty|\w+teen|\w+(?:-|\s)\w+)$/iu.test(amount)) return null
      if (count === null && !new RegExp(`^${VAGUE}$`, 'iu').test(amount)) return null
      return duration(
        durationOf(count ?? 'X', name),
        count !== null && /^(?:\d|\p{L}+[\s-])/iu.test(found) && !leadsAway.test(after),
      )
    },
  ),
  timeRule(
    'times/for-days',
    'The town was under fire for {PXD days} and without water for {PXW weeks}.',
    words`(?<=\b(?:for|in|within|over|took|take|takes|after|lasted) )(?<unit>days|weeks|months|years|decades|hours|minutes)\b(?! (?:ago|earlier|later|before|after))`,
    ({ unit = '' }) => {
      const name = unitNamed(unit)
      return name === null ? null : duration(durationOf('X', name), false)
    },
  ),
]
