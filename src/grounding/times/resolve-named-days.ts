import { type Day, dayOf, type Sentence, wordsAt } from '#model'
import { dayAt, type DayNumber, dayNumber, weekOf } from './calendar.ts'
import { intervalOf } from './interval.ts'
import type { FoundTime } from './rule.ts'
import { liesAhead } from './tense.ts'

/**
 * "that night", "the next day": counted from the one day named before it in its sentence, else in the sentence before it in the
 * passage. Where those name two days, look back, or name the day on which somebody spoke, it stays unknown; and where the words
 * tell of what has happened and it would lie after the report.
 */
export function withNamedDays<Time extends FoundTime>(
  text: string,
  sentences: readonly Sentence[],
  found: readonly Time[],
  anchor: DayNumber | null,
): Time[] {
  const known: Time[] = []
  for (const one of found.toSorted((a, b) => a.at.start - b.at.start)) {
    const index = sentences.findIndex(({ at }) => at.start <= one.at.start && one.at.end <= at.end)
    const day = one.fromNamed === undefined ? null : dayBefore(text, sentences, index, known)
    const value = day === null || !one.fromNamed ? one.value : countedFrom(day, one.fromNamed) + one.value.slice(10)
    const late = value !== one.value && anchor !== null && startOf(value) > dayAt(anchor) && !isAhead(text, sentences[index], one)
    known.push(late ? one : { ...one, value })
  }
  return known
}

function dayBefore(text: string, sentences: readonly Sentence[], index: number, known: readonly FoundTime[]) {
  const inSentence = (step: number) => {
    const at = sentences[index - step]?.at
    return known.filter(
      (one) =>
        at &&
        at.start <= one.at.start &&
        one.at.end <= at.end &&
        isCalendar(one) &&
        !((one.fromNamed?.count ?? 0) < 0) &&
        !one.value.startsWith('X'),
    )
  }
  const here = inSentence(0)
  const named = here.length > 0 ? here : inSentence(1)
  const days = new Set(named.map(({ value }) => value.slice(0, 10)))
  const [day = ''] = days
  return days.size === 1 && !named.some(({ at }) => isSpeaking(text, at.start)) ? dayOf(day) : null
}

const startOf = (value: string): string => intervalOf(value)?.earliest ?? ''
const isAhead = (text: string, sentence: Sentence | undefined, { at }: FoundTime): boolean =>
  sentence !== undefined &&
  liesAhead(wordsAt(text, { start: sentence.at.start, end: at.start }), wordsAt(text, { start: at.end, end: sentence.at.end }))

const countedFrom = (day: Day, { unit, count }: { readonly unit: 'day' | 'week'; readonly count: number }): string =>
  unit === 'day' ? dayAt(dayNumber(day) + count) : weekOf(dayNumber(day) + 7 * count)

const isCalendar = ({ type, value }: FoundTime): boolean => (type === 'DATE' || type === 'TIME') && !value.endsWith('_REF')

/** "said on Wednesday": the day of the words, not of what they tell. */
const isSpeaking = (text: string, start: number): boolean =>
  /\b(?:sa(?:id|ys)|told|announced|reported|confirmed|added|stated|wrote|posted|published|denied)(?:\s+\p{L}+){0,3}\s+$/iu.test(
    wordsAt(text, { start: Math.max(0, start - 60), end: start }),
  )
