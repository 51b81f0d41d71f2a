import {
  type Day,
  type Document,
  type Found,
  type Mention,
  type Note,
  overlaps,
  type Passage,
  type Sentence,
  type Span,
  type Time,
  type TimeId,
  wordsAt,
} from '#model'
import { dayAt, dayNumber, type DayNumber } from './calendar.ts'
import { fullDates } from './full-dates.ts'
import { type Interval, intervalOf } from './interval.ts'
import { withDays } from './join-clocks.ts'
import { withNamedDays } from './resolve-named-days.ts'
import { oddDates } from './odd-dates.ts'
import type { FoundTime, TimeRule } from './rule.ts'
import { timeRules } from './rules.ts'

/** Every time that the sentences and the signature lines of posts speak of, in text order, and what is odd about their dates. */
export function timesIn(document: Document, sentences: readonly Sentence[]): Found<Time> {
  const spoken = Map.groupBy(sentences, ({ passage }) => passage)
  const notes: Note[] = []
  const taken = document.passages.flatMap((passage) => {
    const anchor = anchorOf(document, passage)
    const own = spoken.get(passage.id) ?? []
    const said = own.flatMap((sentence) => {
      const found = ruled(timeRules, document.text, sentence, anchor)
      notes.push(...oddDates(document.text, sentence, found, anchor))
      return found
    })
    return [
      ...withNamedDays(document.text, own, said, anchor),
      ...signatures(passage).flatMap((line) => ruled(fullDates, document.text, line, anchor)),
    ].map((found) => ({ ...found, ...daysOf(document.text, found, anchor) }))
  })
  const inOrder = taken.toSorted((a, b) => a.at.start - b.at.start)
  return { ...grouped(document.text, inOrder), notes }
}

/** Most sentences name no time: one look at the words spares them every rule. */
const speaksOfTime =
  /\d|day|night|noon|morn|evening|week|month|year|decade|centur|hour|minute|second|today|tomorrow|yester|quarter|season|spring|summer|autumn|fall|winter|annual|daily|now|present|current|recent|late|past|dawn|dusk|sunrise|sunset|clock|christmas|hallow|thanksgiv|boxing|earl|previous|ago|future|jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec|sun|mon|tue|wed|thu|fri|sat|jun|jul/iu

type Ruled = FoundTime & { readonly rule: TimeRule['id'] }

function ruled(rules: readonly TimeRule[], text: string, sentence: Sentence, anchor: DayNumber | null): Ruled[] {
  const taken: Ruled[] = []
  if (!speaksOfTime.test(wordsAt(text, sentence.at))) return taken
  for (const { id, find } of rules) {
    const found = find({ text, sentence, anchor }).filter(({ at }) => !taken.some((other) => overlaps(other.at, at)))
    taken.push(...found.map((one) => ({ ...one, rule: id })))
  }
  return withDays(text, taken)
}

/** The day that "today" means: a post has its own. */
function anchorOf(document: Document, passage: Passage): DayNumber | null {
  const day = passage.post?.postedOn ?? document.publishedOn
  return day === null ? null : dayNumber(day)
}

/** What a post has beside its body, as if it were a sentence. */
function signatures({ post, at, body, id }: Passage): Sentence[] {
  if (!post) return []
  const lines: Span[] = [
    { start: at.start, end: body.start },
    { start: body.end, end: at.end },
  ]
  return lines.filter(({ start, end }) => start < end).map((line) => ({ at: line, passage: id, tokens: [], sayings: [] }))
}

/** "since January" runs on to the day of the words. */
function daysOf(text: string, { value, at, fromEve, intoNextDay }: FoundTime, anchor: DayNumber | null): Interval {
  const open = { earliest: null, latest: null }
  if (anchor !== null && value === 'PAST_REF') return { ...open, latest: dayAt(anchor) }
  if (anchor !== null && value === 'FUTURE_REF') return { ...open, earliest: dayAt(anchor) }
  const days = widened(intervalOf(value), fromEve, intoNextDay)
  if (!days || !/\bsince\s+$/iu.test(text.slice(Math.max(0, at.start - 10), at.start))) return days ?? open
  const today = anchor === null ? null : dayAt(anchor)
  return today !== null && days.earliest !== null && today < days.earliest ? days : { ...days, latest: today }
}

function widened(days: Interval | null, fromEve: true | undefined, intoNextDay: true | undefined): Interval | null {
  const moved = (day: Day | null, by: number) => (day === null ? null : dayAt(dayNumber(day) + by))
  return days && { earliest: moved(days.earliest, fromEve ? -1 : 0), latest: moved(days.latest, intoNextDay ? 1 : 0) }
}

/** One referent for one stretch of the calendar; vague words and durations are each their own. */
function grouped(text: string, found: readonly (Ruled & Interval)[]): Found<Time> {
  const referents: Time[] = []
  const mentions: Omit<Mention, 'id'>[] = []
  for (const { at, rule, type, value, certain, earliest, latest, fromNamed } of found) {
    if (fromNamed !== undefined && value.startsWith('X')) {
      mentions.push({ at, kind: 'time', referent: null, basis: { rule, words: [at] } })
      continue
    }
    const known = referents.find(
      (one) => one.value === value && one.certain === certain && one.latest === latest && earliest !== null && latest !== null,
    )
    const id: TimeId = known?.id ?? `time-${referents.length + 1}`
    if (!known) referents.push({ id, kind: 'time', type, value, earliest, latest, certain, words: wordsAt(text, at) })
    mentions.push({ at, kind: 'time', referent: id, basis: { rule, words: [at] } })
  }
  return { referents, mentions }
}
