import { overlaps, type Span, type Speech } from '#model'

/** direct: nothing but quotation; mixed: a quotation of two words or more among other words; indirect: none. */
export function speechOf(text: string, content: readonly Span[], quotes: readonly Span[]): Speech {
  const quoted = quotes.filter(
    (quote) => content.some((at) => overlaps(at, quote)) && / /u.test(text.slice(quote.start, quote.end)),
  )
  if (quoted.length === 0) return 'indirect'
  let outside = ''
  for (const at of content) {
    let from = at.start
    for (const quote of quoted.filter((q) => overlaps(q, at)).toSorted((a, b) => a.start - b.start)) {
      outside += text.slice(from, Math.max(from, quote.start))
      from = Math.max(from, quote.end)
    }
    outside += text.slice(from, Math.max(from, at.end))
  }
  return /[\p{L}\p{N}]/u.test(outside) ? 'mixed' : 'direct'
}
