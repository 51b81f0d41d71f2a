import { numberPattern } from '../numbers.ts'
import { dayAt } from './calendar.ts'
import { date, time, timeRule, words } from './rule.ts'
import { unitFrom } from './relative-units.ts'
import { ABOUT, AMOUNT, amountIn, UNIT, unitNamed, VAGUE } from './words.ts'

export const ago = [
  timeRule(
    'times/units-ago',
    'He left {2023-06-03 two days ago}, {2023-W21 a fortnight ago}, {2023-05 about a month ago}, or {2022 a year ago}.',
    words`\b(?:${ABOUT} )?(?<amount>${AMOUNT})[\s-](?<unit>${UNIT}|fortnight)[\s-]ago\b`,
    ({ amount = '', unit: word = '' }, { anchor, words: found }) => {
      const fortnight = /^fortnight$/iu.test(word)
      const [count, unit] = [fortnight ? 2 : amountIn(amount), fortnight ? 'week' : unitNamed(word)]
      if (count === null || unit === null) return null
      if (unit === 'second' || unit === 'minute' || unit === 'hour') {
        const value = anchor === null ? 'XXXX-XX-XX' : dayAt(anchor)
        return count < 24 || unit !== 'hour' ? time(value, false) : null
      }
      const whole = Number.isInteger(count) ? unitFrom(anchor, unit, -count) : null
      return whole === null
        ? date('PAST_REF', false)
        : date(whole, anchor !== null && unit === 'day' && /^\d|^[a-z]+\s+days/iu.test(found))
    },
  ),
  timeRule(
    'times/units-from-now',
    'The truce ends {2023-06-08 three days from now}.',
    words`\b(?<amount>${AMOUNT}) (?<unit>${UNIT}) from now\b`,
    ({ amount = '', unit = '' }, { anchor }) => {
      const [count, name] = [amountIn(amount), unitNamed(unit)]
      const value = count !== null && name !== null && Number.isInteger(count) ? unitFrom(anchor, name, count) : null
      return date(value ?? 'FUTURE_REF', value !== null && anchor !== null && name === 'day')
    },
  ),
  timeRule(
    'times/vaguely-ago',
    'It was mined {PAST_REF several weeks ago}, {PAST_REF years ago} even.',
    words`\b${VAGUE} ${UNIT} (?:ago|earlier)\b|(?<!\b(?:an?|half|${numberPattern})\s)\b${UNIT} (?:ago|earlier)\b|\b(?:long|a while|some time) ago\b|\bthe other (?:day|night|week)\b`,
    () => date('PAST_REF', false),
  ),
]
