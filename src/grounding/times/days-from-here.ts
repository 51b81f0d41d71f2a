import { dayAt, type DayNumber } from './calendar.ts'
import { date, time, timeRule, words } from './rule.ts'
import { PART_OF_DAY, partCode, WEEKDAY } from './words.ts'

const shifted = (anchor: DayNumber | null, days: number): string => (anchor === null ? 'XXXX-XX-XX' : dayAt(anchor + days))
const offset = (word = ''): number => ({ yesterday: -1, last: -1, tomorrow: 1 })[word.toLowerCase()] ?? 0

export const daysFromHere = [
  timeRule(
    'times/part-of-yesterday',
    'It rained {2023-06-05TMO this morning}, {2023-06-04TNI last night} and {2023-06-04TEV yesterday evening}.',
    words`\b(?:(?:early|late|earlier|later) )?(?<which>yesterday|tomorrow|this|last) (?<part>${PART_OF_DAY})`,
    ({ which, part = '' }, { anchor }) => time(`${shifted(anchor, offset(which))}T${partCode(part)}`, anchor !== null),
  ),
  timeRule('times/tonight', 'They leave {2023-06-05TNI tonight}.', words`\btonight(?:['’]s)?\b`, (_, { anchor }) =>
    time(`${shifted(anchor, 0)}TNI`, anchor !== null),
  ),
  timeRule(
    'times/overnight',
    'The port was hit {2023-06-05TNI overnight}.',
    words`\bovernight\b(?! (?:stay|bag|train))`,
    (_, { anchor }) => ({ ...time(`${shifted(anchor, 0)}TNI`, false), fromEve: true }),
  ),
  timeRule(
    'times/day-before-yesterday',
    'He left {2023-06-03 the day before yesterday}.',
    words`\bthe day (?<side>before yesterday|after tomorrow)\b`,
    ({ side = '' }, { anchor }) => date(shifted(anchor, side.startsWith('b') ? -2 : 2), anchor !== null),
  ),
  timeRule(
    'times/today',
    'He came {2023-06-05 earlier today}, not {2023-06-04 yesterday}, and goes {2023-06-06 tomorrow}.',
    words`\b(?:(?:early|late|earlier|later) )?(?<day>today|yesterday|tomorrow)\b`,
    ({ day }, { anchor }) => date(shifted(anchor, offset(day)), anchor !== null),
  ),
  timeRule(
    'times/course-of-the-day',
    'More were captured during the course of {2023-06-05 the day}.',
    words`(?<=\b(?:during|in|over|throughout|through) (?:the course of )?|\b(?:earlier|later) in )the day\b(?! (?:of|before|after|that|when|he|she|they|it|the|${WEEKDAY})\b)`,
    (_, { anchor }) => date(shifted(anchor, 0), false),
  ),
]
