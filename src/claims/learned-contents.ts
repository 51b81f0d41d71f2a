import { type Span, span } from '#model'
import type { AfterCue } from './adjuncts.ts'
import { thingEnd } from './contents.ts'
import { denialsIn } from './denials.ts'
import { opensClause, type View } from './view.ts'

/**
 * What the network reads as content, without what is none of it: "said | earlier | the bridge had closed", and "a raid | in which, | the
 * ministry said, | two people were killed", of which the raid is the writer's; and "the bridge fell | , which the army denies".
 */
export function contentsWithin(view: View, { said, start }: AfterCue, contents: readonly Span[]): Span[] {
  const { tokens } = view
  const [when, begin] = [said && tokens[said.first], tokens[start]]
  const commas = denialsIn(view).flatMap(({ comma }) => tokens[comma]?.at ?? [])
  return contents.map((whole, i) => {
    const aside = commas.find((comma) => whole.start < comma.start && comma.end < whole.end)
    const at = aside ? span(whole.start, aside.start) : whole
    if (when && at.start === when.at.start && begin && begin.at.start < at.end)
      return withComplement(view, span(begin.at.start, at.end))
    const last = tokens.findLastIndex((token) => token.at.end <= at.end)
    if (!opensClause(tokens[last]) || i === contents.length - 1) return withComplement(view, at)
    const opener = tokens[last - 1]?.tag === 'ADP' ? last - 1 : last
    return span(Math.max(at.start, tokens[opener]?.at.start ?? at.start), at.end)
  })
}

/** Nouns that say little without what they are part in: "denied any involvement | in the raid". */
const asksForMore = /^(?:complicity|hand|involvement|knowledge|part|participation|responsibility|role)$/u

/** Words that end with such a noun, and the phrase behind it. */
function withComplement(view: View, at: Span): Span {
  const last = view.tokens.findLastIndex((token) => token.at.end <= at.end)
  if (!asksForMore.test(view.tokens[last]?.lemma ?? '') || !/^(?:in|for|of)$/u.test(view.tokens[last + 1]?.norm ?? '')) return at
  return span(at.start, view.tokens[thingEnd(view, last)]?.at.end ?? at.end)
}
