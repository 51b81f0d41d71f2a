import { type Act, type Claim, covers, type Span, wordsAt } from '#model'
import type { Told } from './told.ts'

type Said = { readonly claim: Claim; readonly told: Told }

/** The shortest stretch of words that holds a figure, who is counted and what was done to them; for an act without figure its words. */
export function quoteOf({ claim, told }: Said, act: Act): string {
  const { text } = told.document
  const figure = figureSpans({ claim, told }, act)
  const words = act.words.length > 0 ? act.words : claim.content
  const spans = figure.length > 0 ? [...figure, ...(act.target?.spans ?? []), ...act.basis.words] : words
  const whole = withDenial({ claim, told }, act, around([...spans, ...figure]))
  if (whole.end - whole.start <= longest) return wordsAt(text, whole)
  return words.map((at) => wordsAt(text, at)).join(' … ')
}
const longest = 200

/** What a claim says, whole: with its cue where that says more than that somebody spoke ("denies involvement in …"). */
export function statementOf({ claim, told }: Said, act: Act): string {
  const { text } = told.document
  const cue = claim.stance === 'asserts' || claim.stance === 'confirms' ? [] : (claim.cue?.spans ?? [])
  const whole = around([...cue, ...claim.content])
  return whole.end - whole.start <= longest ? wordsAt(text, whole) : quoteOf({ claim, told }, act)
}

/** Where the claim itself names the act's figure: "and [at least seven] injured". */
export function figureSpans({ claim, told }: Said, { count }: Act): Span[] {
  if (count === null) return []
  const mentions = told.reading.mentions.filter(({ referent }) => referent === count).map(({ at }) => at)
  return mentions.filter((at) => claim.content.some((content) => covers(content, at))).slice(0, 1)
}

export const around = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
})

/** A denial with the words that deny: without "none of" or the cue it would say the opposite. */
function withDenial({ claim, told }: Said, act: Act, whole: Span): Span {
  if (claim.stance === 'denies' && act.polarity === 'positive') return around([whole, ...(claim.cue?.spans ?? [])])
  const { text } = told.document
  if (act.polarity === 'positive' || negation.test(wordsAt(text, whole))) return whole
  const sentence = told.reading.sentences.find(({ at }) => covers(at, { start: whole.start, end: whole.start }))
  if (!sentence) return whole
  const before = [...wordsAt(text, { start: sentence.at.start, end: whole.start }).matchAll(negations)].at(-1)
  return before ? { start: sentence.at.start + before.index, end: whole.end } : whole
}
const negation = /\b(?:no|not|none|nobody|never|neither|nor|without)\b|n['’]t\b/iu
const negations = new RegExp(negation.source, 'giu')
