import { date, time, type TimeRule, timeRule, words } from './rule.ts'
import { AMOUNT, amountIn, PART_OF_DAY, partCode, unitNamed } from './words.ts'

const unknownDay = 'XXXX-XX-XX'
const SAID = String.raw`(?:said|says?|told\s+\p{L}+|claim(?:s|ed)|report(?:s|ed)|confirm(?:s|ed)|add(?:s|ed)|stat(?:es|ed)|fear(?:s|ed)|so|such)`

/** A whole day, or a part of one, that lies `fromNamed` days from the day named right before. */
const within = (part: string, days: number) => {
  const fromNamed = { unit: 'day', count: days } as const
  return part.toLowerCase() === 'day'
    ? { ...date(unknownDay, false), fromNamed }
    : { ...time(`${unknownDay}T${partCode(part)}`, false), fromNamed }
}
const backward = /^(?:earlier|before|previously|prior)$/iu

/** Days that only the text before them can tell: without a day named there they refer to nothing. */
export const namedDays: readonly TimeRule[] = [
  timeRule(
    'times/that-night',
    'Shells fell on {2023-06-01 Thursday}, and {2023-06-01TNI later that night} a drone came.',
    words`(?<!\b${SAID} )\b(?:(?:early|late|earlier|later) )?(?<which>that|(?:that|the) same) (?<part>day|${PART_OF_DAY})\b(?! (?:vision|shift|raids?|strikes?|attacks?|patrols?|fell|falls))`,
    ({ part = '' }) => within(part, 0),
  ),
  timeRule(
    'times/next-day',
    'He came on {2023-05-30 May 30} and left {2023-05-31 the next day}. She slept until {unknown the following morning}.',
    words`\b(?:(?:early|late) )?the (?:next|following) (?<part>day|${PART_OF_DAY})\b(?! of)`,
    ({ part = '' }) => within(part, 1),
  ),
  timeRule(
    'times/previous-day',
    'It was shut on {2023-05-30 May 30}. {2023-05-29 The previous day} it had been full.',
    words`\b(?:(?:early|late) )?the (?:previous|preceding) (?<part>day|${PART_OF_DAY})\b|\bthe (?<eve>day|${PART_OF_DAY}) before(?=[,.;:]|$)`,
    ({ part, eve }) => within(part ?? eve ?? 'day', -1),
  ),
  timeRule(
    'times/days-from-named',
    'He came on {2023-05-28 May 28} and left {2023-05-30 two days later}. {unknown A day earlier} 12 had died. It burned {unknown a week later}.',
    words`\b(?:(?:just|only|some|about|barely) )?(?<amount>${AMOUNT}) (?<unit>days?|weeks?) (?:(?<side>earlier|later|previously|prior)(?! (?:this|in|on|than|that|to)\b)|(?<last>before|after|afterwards)(?=[,.;:]|$))`,
    ({ amount = '', unit: word = '', side, last }) => {
      const [count, unit] = [amountIn(amount), unitNamed(word)]
      if (count === null || !Number.isInteger(count) || (unit !== 'day' && unit !== 'week')) return null
      const fromNamed = { unit, count: backward.test(side ?? last ?? '') ? -count : count } as const
      return { ...date(unit === 'day' ? unknownDay : 'XXXX-WXX', false), fromNamed }
    },
  ),
]
