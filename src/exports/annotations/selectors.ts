import type { Span } from '#model'

/**
 * The two selectors of the Web Annotation Data Model (W3C, 2017, 4.2.4 and 4.2.5) that find a stretch of text: by its words and by its place. Both
 * count Unicode code points, where a span counts UTF-16 units.
 */
export function selectorsOf(text: string, at: Span, pointsBefore: (offset: number) => number) {
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(at.start, at.end),
      prefix: before(text, at.start),
      suffix: after(text, at.end),
    },
    { type: 'TextPositionSelector', start: pointsBefore(at.start), end: pointsBefore(at.end) },
  ] as const
}

/** How many code points stand before an offset in UTF-16 units. One that would cut a pair counts the pair. */
export function pointCounter(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index)
  return (offset) => {
    let [low, high] = [0, pairs.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    const isCut = (pairs[low - 1] ?? -2) + 1 === offset
    return offset - low + (isCut ? 1 : 0)
  }
}

/** UTF-16 units of text on either side. */
const reach = 40

/** Whole words, so that no letter is parted from its marks; where there are none, whole code points. */
function before(text: string, end: number): string {
  const near = text.slice(Math.max(0, end - reach), end)
  return end <= reach ? near : near.replace(/^\S*(?=\s)|^[\udc00-\udfff]/u, '')
}

function after(text: string, start: number): string {
  const near = text.slice(start, start + reach)
  return start + reach >= text.length ? near : near.replace(/(?<=\s)\S*$|[\ud800-\udbff]$/u, '')
}
