import { never } from '#base'

/** Half-open, in UTF-16 units of `Document.text`. Invariant: 0 <= start <= end. */
export type Span = { readonly start: number; readonly end: number }

export function span(start: number, end: number): Span {
  if (!(0 <= start && start <= end)) never(`span ${start}..${end}`)
  return { start, end }
}

export const wordsAt = (text: string, at: Span): string => text.slice(at.start, at.end)
export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The span without the white space at its two ends. */
export function trimmed(text: string, at: Span): Span {
  let { start, end } = at
  while (start < end && /\s/u.test(text.charAt(start))) start += 1
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1
  return { start, end }
}
