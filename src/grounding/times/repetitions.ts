import { durationOf } from './durations.ts'
import { repeated, timeRule, words } from './rule.ts'
import { AMOUNT, amountIn, PART_OF_DAY, partCode, UNIT, unitNamed, WEEKDAY, weekdayNamed } from './words.ts'

const periods = new Map([
  ['hour', 'PT1H'],
  ['day', 'P1D'],
  ['week', 'P1W'],
  ['month', 'P1M'],
  ['quarter', 'P3M'],
  ['year', 'P1Y'],
])
const adverbs = new Map([
  ['hourly', 'PT1H'],
  ['daily', 'P1D'],
  ['nightly', 'XXXX-XX-XXTNI'],
  ['weekly', 'P1W'],
  ['monthly', 'P1M'],
  ['quarterly', 'P3M'],
  ['annually', 'P1Y'],
  ['annual', 'P1Y'],
  ['yearly', 'P1Y'],
])

/** "the opposition daily Vestnik" */
const namesPaper = /^\s+\p{Lu}\p{Ll}/u

export const repetitions = [
  timeRule(
    'times/every-day',
    'The port is shelled {P1D every day}, {XXXX-WXX-1 each Monday} and {XXXX-XX-XXTNI every night}.',
    words`\b(?:every|each) (?<what>hour|day|week|month|quarter|year|${PART_OF_DAY}|${WEEKDAY})(?!\p{L})`,
    ({ what = '' }) => {
      const weekday = weekdayNamed(what)
      if (weekday !== null) return repeated(`XXXX-WXX-${weekday + 1}`)
      const value = periods.get(what.toLowerCase()) ?? `XXXX-XX-XXT${partCode(what)}`
      return value.endsWith('XX') ? null : repeated(value)
    },
  ),
  timeRule(
    'times/every-two-hours',
    'The list is read {PT2H every two hours} and checked {P2D every other day}.',
    words`\b(?:every|each) (?<amount>other|${AMOUNT}) (?<unit>${UNIT})`,
    ({ amount = '', unit = '' }) => {
      const [count, name] = [amount.toLowerCase() === 'other' ? 2 : amountIn(amount), unitNamed(unit)]
      return name === null || count === null ? null : repeated(durationOf(count, name))
    },
  ),
  timeRule(
    'times/on-mondays',
    'Convoys leave {XXXX-WXX-1 on Mondays}.',
    words`\b(?:on )?(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s\b(?!['’])`,
    ({ weekday }) => {
      const number = weekdayNamed(weekday)
      return number === null ? null : repeated(`XXXX-WXX-${number + 1}`)
    },
  ),
  timeRule(
    'times/daily',
    'The ministry gives {P1D daily} figures.',
    words`\b(?<how>hourly|daily|nightly|weekly|monthly|quarterly|annually|annual|yearly)\b`,
    ({ how = '' }, { after }) => {
      const value = adverbs.get(how.toLowerCase())
      return value && how === how.toLowerCase() && !namesPaper.test(after) ? repeated(value) : null
    },
  ),
  timeRule(
    'times/times-a-day',
    'Trucks pass three times {P1D a day}.',
    words`(?<=\b(?:once|twice|times|percent|%|rate of \S+|(?:dollars|tons|barrels|people|miles|hours)) )an? (?<what>hour|day|week|month|year)\b`,
    ({ what = '' }) => repeated(periods.get(what.toLowerCase()) ?? 'P1D'),
  ),
]
