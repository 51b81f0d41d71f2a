import { overlaps, type Sentence, type Span, type Token } from '#model'

/** A sentence as the rules look at it: which tokens hang on which. Positions are those of its tokens. */
export type SentenceView = {
  readonly tokens: readonly Token[]
  readonly childrenOf: (at: number) => readonly number[]
  /** The first and last token that the span has a part of; null where it has none. */
  readonly rangeOf: (at: Span) => Range | null
}
export type Range = { readonly first: number; readonly last: number }

export function viewOf({ tokens }: Sentence): SentenceView {
  const children = Map.groupBy(tokens.keys(), (at) => tokens[at]?.head ?? -1)
  return {
    tokens,
    childrenOf: (at) => children.get(at) ?? [],
    rangeOf: (span) => {
      const first = tokens.findIndex(({ at }) => overlaps(at, span))
      return first < 0 ? null : { first, last: tokens.findLastIndex(({ at }) => overlaps(at, span)) }
    },
  }
}

export const relationOf = ({ tokens }: SentenceView, at: number): string => tokens[at]?.relation ?? ''
export const headOf = ({ tokens }: SentenceView, at: number): number => tokens[at]?.head ?? -1
export const isIn = ({ first, last }: Range, at: number): boolean => first <= at && at <= last

/** The token of a range that hangs on one outside it. */
export const topOf = (view: SentenceView, range: Range): number => {
  for (let at = range.first; at <= range.last; at += 1) if (!isIn(range, headOf(view, at))) return at
  return range.last
}

/** The preposition of a phrase, "of" in "of Ivan Sorokin"; null without one. */
export const prepositionOf = (view: SentenceView, at: number): string | null =>
  view.childrenOf(at).flatMap((child) => (relationOf(view, child) === 'case' ? [view.tokens[child]?.norm ?? ''] : []))[0] ?? null

/** Is it suffered: "was killed", "a conscript taken near the river"? */
export const isPassive = (view: SentenceView, at: number): boolean =>
  view.childrenOf(at).some((child) => relationOf(view, child).endsWith(':pass')) || relationOf(view, at) === 'acl'

/** The name's own token, and those that it is in one list or one phrase with: "her brother Tomas Holt", "Pavel Strand and Nils Moen". */
export function anchorsOf(view: SentenceView, top: number): number[] {
  const found = [top]
  let at = top
  while (
    /^(?:conj|appos|flat|compound|list|nmod:desc)$/u.test(relationOf(view, at)) &&
    /^(?:NOUN|PROPN|NUM|ADJ)$/u.test(view.tokens[headOf(view, at)]?.tag ?? '')
  ) {
    at = headOf(view, at)
    if (found.includes(at)) break
    found.push(at)
  }
  return found
}
