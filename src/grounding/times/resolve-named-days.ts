import { dayOf, type Sentence, wordsAt } from '#model'
import { dayAt, dayNumber } from './calendar.ts'
import type { FoundTime } from './rule.ts'

/**
 * "that night", "the next day": counted from the one day named before it in its sentence, else in the sentence before it in the
 * passage. Where those name two days, or the day on which somebody spoke, it stays unknown.
 */
export function withNamedDays<Time extends FoundTime>(
  text: string,
  sentences: readonly Sentence[],
  found: readonly Time[],
): Time[] {
  const known: Time[] = []
  for (const one of found.toSorted((a, b) => a.at.start - b.at.start)) {
    const index = sentences.findIndex(({ at }) => at.start <= one.at.start && one.at.end <= at.end)
    const day = one.fromNamed === undefined ? null : dayBefore(text, sentences, index, known)
    known.push(day === null ? one : { ...one, value: dayAt(dayNumber(day) + (one.fromNamed ?? 0)) + one.value.slice(10) })
  }
  return known
}

function dayBefore(text: string, sentences: readonly Sentence[], index: number, known: readonly FoundTime[]) {
  const inSentence = (step: number) => {
    const at = sentences[index - step]?.at
    return known.filter((one) => at && at.start <= one.at.start && one.at.end <= at.end && isCalendar(one))
  }
  const here = inSentence(0)
  const named = here.length > 0 ? here : inSentence(1)
  const days = new Set(named.map(({ value }) => value.slice(0, 10)))
  const [day = ''] = days
  return days.size === 1 && !named.some(({ at }) => isSpeaking(text, at.start)) ? dayOf(day) : null
}

const isCalendar = ({ type, value }: FoundTime): boolean => (type === 'DATE' || type === 'TIME') && !value.endsWith('_REF')

/** "said on Wednesday": the day of the words, not of what they tell. */
const isSpeaking = (text: string, start: number): boolean =>
  /\b(?:sa(?:id|ys)|told|announced|reported|confirmed|added|stated|wrote|posted|published|denied)(?:\s+\p{L}+){0,3}\s+$/iu.test(
    wordsAt(text, { start: Math.max(0, start - 60), end: start }),
  )
