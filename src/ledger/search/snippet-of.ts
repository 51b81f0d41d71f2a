import { type Span, span, trimmed } from '#model'

/** A part of a text for a list of finds. `spans` point into `text`; `at` is what of the original it shows. */
export type Snippet = { readonly text: string; readonly spans: readonly Span[]; readonly at: Span }

/**
 * At most `width` UTF-16 units of a text, and "…" where it goes on, from where the most of `spans` stand close together; without spans its
 * beginning. It is cut between words, or, where none ends nearby, between characters. Line breaks and control characters become spaces.
 */
export function snippetOf(text: string, spans: readonly Span[], width: number): Snippet {
  const window = windowFor(text, spans, Math.max(1, Math.floor(width)))
  const at = trimmed(text, window)
  const before = text.slice(0, at.start).trim() === '' ? '' : '…'
  const after = text.slice(at.end).trim() === '' ? '' : '…'
  const shown = text.slice(at.start, at.end).replaceAll(/[\s\p{Cc}]/gu, ' ')
  const shift = before.length - at.start
  const inside = spans
    .map(({ start, end }) => ({ start: Math.max(start, at.start), end: Math.min(end, at.end) }))
    .filter(({ start, end }) => start < end)
  return { text: before + shown + after, spans: inside.map(({ start, end }) => span(start + shift, end + shift)), at }
}

function windowFor(text: string, spans: readonly Span[], width: number): Span {
  if (text.length <= width) return span(0, text.length)
  const core = densest(spans, width)
  const room = Math.max(0, width - (core.end - core.start))
  const start = Math.min(Math.max(0, core.start - Math.floor(room / 2)), Math.max(0, text.length - width))
  const from = startBorder(text, Math.min(start, core.start), core.start)
  const end = Math.min(text.length, from + width)
  return span(from, endBorder(text, end, core.end <= end ? Math.max(from, core.end) : from + 1))
}

/** From the first to the last of the most spans that fit in the width; of equals, the first. */
function densest(spans: readonly Span[], width: number): Span {
  let best = { start: 0, end: 0, count: 0 }
  let next = 0
  for (const [index, { start }] of spans.entries()) {
    next = Math.max(next, index)
    while ((spans[next]?.end ?? Infinity) <= start + width) next += 1
    const end = spans[Math.max(index, next - 1)]?.end ?? start
    if (next - index > best.count || best.end === 0) best = { start, end, count: next - index }
  }
  return best
}

/** How far from where it would fall a cut may move to a word's end. In UTF-16 units. */
const reach = 32

/** The next start of a word, at most at `limit`. */
function startBorder(text: string, from: number, limit: number): number {
  if (from === 0) return 0
  const last = Math.min(limit, from + reach)
  for (let at = from; at <= last; at += 1) if (isSpace(text, at - 1)) return at
  let at = from
  while (at < limit && !isBreak(text, at)) at += 1
  return at
}

/** The last end of a word, not before `limit`. */
function endBorder(text: string, from: number, limit: number): number {
  if (from === text.length) return from
  const last = Math.max(limit, from - reach)
  for (let at = from; at >= last; at -= 1) if (isSpace(text, at)) return at
  let at = from
  while (at > limit && !isBreak(text, at)) at -= 1
  return isHalved(text, at) ? at + 1 : at
}

const isSpace = (text: string, at: number): boolean => /\s/u.test(text.charAt(at))
const isHalved = (text: string, at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff
/** A character may begin here: no half of a pair, no mark, nothing joined to what is before. */
const isBreak = (text: string, at: number): boolean =>
  !isHalved(text, at) && !/^[\p{M}\p{EMod}\u200d]/u.test(text.slice(at, at + 2)) && text.charAt(at - 1) !== '\u200d'
