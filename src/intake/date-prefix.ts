import { type Day, dayOf, type Span, span } from '#model'

/** `date 2023-06-05` before the text, on a line of its own or on the first line of the text. */
export type DatePrefix = {
  readonly at: Span
  /** null: there is no such day. */
  readonly day: Day | null
  readonly written: string
}

const prefix = /^\s*(?<words>date[ \t]+(?<written>\d{4}-\d{2}-\d{2}))(?!\S)/iu

export function datePrefixIn(text: string): DatePrefix | null {
  const match = prefix.exec(text)
  if (!match) return null
  const { words = '', written = '' } = match.groups ?? {}
  return { at: span(match[0].length - words.length, match[0].length), day: dayOf(written), written }
}
