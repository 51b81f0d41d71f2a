import { readRows } from '#base'
import { covers, type Span, span, type Token } from '#model'

const patterns = readRows('hedges.tsv')
  .map(([pattern = '']) => pattern.split(' ').map((word) => new Set(word.split('|'))))
  .toSorted((a, b) => b.length - a.length)

/** Hedges within some spans, in text order, the longest where several begin at one word. */
export function hedgesIn(tokens: readonly Token[], within: readonly Span[]): Span[] {
  const inside = tokens.filter((token) => within.some((at) => covers(at, token.at)))
  const found: Span[] = []
  for (let at = 0; at < inside.length; at += 1) {
    const pattern = patterns.find((words) => words.every((word, step) => fits(word, inside[at + step])))
    const first = inside[at]
    const last = inside[at + (pattern?.length ?? 0) - 1]
    if (!pattern || !first || !last) continue
    found.push(span(first.at.start, last.at.end))
    at += pattern.length - 1
  }
  return found
}

const fits = (word: ReadonlySet<string>, token: Token | undefined) =>
  token !== undefined && (word.has('*') || word.has(token.norm) || (word.has(token.lemma) && token.tag === 'VERB'))
