import { dayAt, weekdayOf } from './calendar.ts'
import { date, time, timeRule, words } from './rule.ts'
import { PART_OF_DAY, partCode, WEEKDAY, weekdayNamed } from './words.ts'
import { weekdayBeside } from './year-of.ts'

const unanchored = (weekday: number) => `XXXX-WXX-${weekday + 1}`

export const weekdays = [
  timeRule(
    'times/part-of-weekday',
    'It burned until {2023-06-01TNI late Thursday night}, and from {2023-06-04TMO Sunday morning} again.',
    words`\b(?:(?:early|late)(?: on)? )?(?:(?:this )?(?<which>last|this|next|coming) )?(?<weekday>${WEEKDAY}) (?<part>${PART_OF_DAY})`,
    ({ weekday, part = '', which }, { anchor, ahead }) => {
      const number = weekdayNamed(weekday)
      if (number === null) return null
      if (anchor === null) return time(`${unanchored(number)}T${partCode(part)}`, false)
      return time(`${dayAt(weekdayBeside(anchor, number, /^(?:next|coming)$/iu.test(which ?? '') || ahead()))}T${partCode(part)}`)
    },
  ),
  timeRule(
    'times/small-hours-of-weekday',
    'They crossed in {2023-06-04TMO the early hours of Sunday}.',
    words`\b(?:the )?(?:early|small) hours of (?<weekday>${WEEKDAY})(?: morning)?`,
    ({ weekday }, { anchor }) => {
      const number = weekdayNamed(weekday)
      if (number === null) return null
      return anchor === null ? time(`${unanchored(number)}TMO`, false) : time(`${dayAt(weekdayBeside(anchor, number, false))}TMO`)
    },
  ),
  timeRule(
    'times/weekday-of-last-week',
    'He was seen on {2023-05-30 Tuesday last week}, {2023-06-01 last Thursday} and {2023-05-25 Thursday before last}, and meets them {2023-06-11 this coming Sunday}.',
    words`\b(?:(?:this )?(?<before>last|past|next|coming) )?(?<weekday>${WEEKDAY})(?: (?:of )?(?<after>last|this|next) week| (?<earlier>before last))?`,
    ({ before, weekday, after, earlier }, { anchor }) => {
      const number = weekdayNamed(weekday)
      if (number === null || (!before && !after && !earlier)) return null
      if (anchor === null) return date(unanchored(number), false)
      const monday = anchor - weekdayOf(anchor)
      const which = after?.toLowerCase()
      if (which) return date(dayAt(monday + number + (which === 'last' ? -7 : which === 'next' ? 7 : 0)))
      const back = (weekdayOf(anchor) - number + 7) % 7 || 7
      if (earlier) return date(dayAt(anchor - back - 7), false)
      return date(dayAt(/^(?:next|coming)$/iu.test(before ?? '') ? anchor - (back % 7) + 7 : anchor - back))
    },
  ),
  timeRule(
    'times/weekday',
    '{2023-06-01 Late on Thursday} they said that talks will resume on {2023-06-08 Thursday}.',
    words`\b(?:(?:early|late|earlier|later) on )?(?<weekday>${WEEKDAY})`,
    ({ weekday }, { anchor, ahead }) => {
      const number = weekdayNamed(weekday)
      if (number === null) return null
      return anchor === null ? date(unanchored(number), false) : date(dayAt(weekdayBeside(anchor, number, ahead())))
    },
  ),
]
