import type { RuleId, Sentence, Span, Time } from '#model'
import type { DayNumber } from './calendar.ts'
import { liesAhead } from './tense.ts'

/** What a rule reads from words; the days follow from the value. */
export type TimeValue = Pick<Time, 'type' | 'value' | 'certain'> & {
  /** Days or weeks from the day that the text names before: its value holds Xs until that day is known. */
  readonly fromNamed?: { readonly unit: 'day' | 'week'; readonly count: number }
  /** It may have begun on the day before: "overnight". */
  readonly fromEve?: true
  /** It runs on into the day after: "overnight into Sunday". */
  readonly intoNextDay?: true
  readonly note?: { readonly code: `times/${string}`; readonly text: string }
}
export type FoundTime = TimeValue & { readonly at: Span }
/** `anchor` is the day that the words are spoken on: of the post, else of the document; null where it is not known. */
export type Where = { readonly text: string; readonly sentence: Sentence; readonly anchor: DayNumber | null }

export type TimeRule = {
  readonly id: RuleId
  /** Read on Monday, 5 June 2023; the labels are the values. */
  readonly example: string
  readonly find: (where: Where) => readonly FoundTime[]
}

export type Groups = Readonly<Record<string, string | undefined>>
/** The words that matched, with what stands before and after them in the sentence. */
export type When = {
  readonly anchor: DayNumber | null
  readonly ahead: () => boolean
  readonly words: string
  readonly before: string
  readonly after: string
}

/** A rule that one regular expression finds; `read` answers null where the words turn out to be no time. */
export function timeRule(
  id: RuleId,
  example: string,
  pattern: RegExp,
  read: (found: Groups, when: When) => TimeValue | null,
): TimeRule {
  const find = ({ text, sentence, anchor }: Where) => {
    const { start, end } = sentence.at
    const words = text.slice(start, end)
    return [...words.matchAll(pattern)].flatMap((match): FoundTime[] => {
      const last = match.index + match[0].length
      const before = words.slice(0, match.index)
      const after = words.slice(last)
      const when = { anchor, ahead: () => liesAhead(before, after), words: match[0], before, after }
      const value = read(match.groups ?? {}, when)
      return value ? [{ ...value, at: { start: start + match.index, end: start + last } }] : []
    })
  }
  return { id, example, find }
}

/** A regular expression from its source, in which a space stands for any white space. */
export const words = (strings: TemplateStringsArray, ...parts: readonly string[]): RegExp =>
  new RegExp(String.raw({ raw: strings.raw.map((raw) => raw.replaceAll(' ', String.raw`\s+`)) }, ...parts), 'giu')

export const date = (value: string, certain = true): TimeValue => ({ type: 'DATE', value, certain })
export const time = (value: string, certain = true): TimeValue => ({ type: 'TIME', value, certain })
export const duration = (value: string, certain = true): TimeValue => ({ type: 'DURATION', value, certain })
export const repeated = (value: string): TimeValue => ({ type: 'SET', value, certain: true })
