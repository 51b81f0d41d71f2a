import { date, timeRule, words } from './rule.ts'
import type { FoundTime, TimeRule } from './rule.ts'

/** "earlier" and "later" order statements and name no day; before a noun or "than" they compare. */
const earlierOrLater: TimeRule = {
  id: 'times/earlier',
  example: 'The Corps said {PAST_REF earlier} that it would leave; the ministry {PAST_REF later} denied it.',
  find: ({ sentence }) =>
    sentence.tokens.flatMap(({ norm, at }, index): FoundTime[] => {
      const next = sentence.tokens[index + 1]
      const before = sentence.tokens[index - 1]?.norm ?? ''
      if (norm !== 'earlier' && norm !== 'later' && norm !== 'previously') return []
      if (
        next &&
        (/^(?:than|on|or|this|in|today)$/u.test(next.norm) ||
          (next.norm === 'that' && isUnit(sentence.tokens[index + 2]?.norm)) ||
          /^(?:NOUN|ADJ|PROPN|NUM)$/u.test(next.tag))
      )
        return []
      if (
        /^(?:an|a|no|the|or|sooner|much|far|than)$/u.test(before) ||
        /(?:day|week|month|year|hour|minute|moment)s?$/u.test(before)
      )
        return []
      return [{ ...date('PAST_REF', false), at }]
    }),
}

const isUnit = (norm = ''): boolean => /^(?:day|night|morning|week|month|year)$/u.test(norm)

export const vagueTimes: readonly TimeRule[] = [
  timeRule(
    'times/recently',
    'They were captured {PAST_REF recently}.',
    words`\b(?:more |most )?recently\b|\blately\b|\bin the past\b`,
    () => date('PAST_REF', false),
  ),
  timeRule(
    'times/now',
    'The bridge is {PRESENT_REF now} closed and {PRESENT_REF currently} mined.',
    words`\b(?:right now|now|currently|at present|presently|nowadays)\b(?! (?:that|known|famous))`,
    () => date('PRESENT_REF', false),
  ),
  timeRule(
    'times/future',
    'Exchanges will follow in {FUTURE_REF the near future}.',
    words`\bthe (?:near |immediate )?future\b(?! of)`,
    () => date('FUTURE_REF', false),
  ),
  earlierOrLater,
]
