import type { Span } from '#model'

/** What becomes of the spans and of the strings in a value; a string comes with the key that it, or the list it is in, stands under. */
export type Change = {
  readonly span: (at: Span) => Span
  readonly words: (words: string, key: string) => string
  /** Also the names of fields, where a table has names of people for them. */
  readonly key: (key: string) => string
}

/** The same value with its spans and strings changed, however deep. What holds no change is handed back as it is, not copied. */
export function mapped<Value>(value: Value, change: Change): Value {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every object keeps its shape, every string stays a string
  return changed(value, change, '') as Value
}

function changed(value: unknown, change: Change, under: string): unknown {
  if (typeof value === 'string') return change.words(value, under)
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    const all = items.map((item) => changed(item, change, under))
    return all.every((item, at) => item === items[at]) ? value : all
  }
  if (typeof value !== 'object' || value === null) return value
  if (isSpan(value)) {
    const moved = change.span(value)
    return moved.start === value.start && moved.end === value.end ? value : moved
  }
  const entries: [string, unknown][] = Object.entries(value)
  const all = entries.map(([key, inner]): [string, unknown] => [change.key(key), changed(inner, change, key)])
  const same = all.every(([key, inner], at) => key === entries[at]?.[0] && inner === entries[at][1])
  return same ? value : Object.fromEntries(all)
}

/** An object of two numbers, `start` and `end`, is a span of the text wherever it stands. */
const isSpan = (value: object): value is Span =>
  'start' in value &&
  'end' in value &&
  typeof value.start === 'number' &&
  typeof value.end === 'number' &&
  Object.keys(value).length === 2
