import { type Claim, type ClaimId, covers, type Document, type Sentence, type Source, type Span, wordsAt } from '#model'

/** Every claim with the claims that it doubts or denies, where it plainly speaks of what was said just before: "The claim could not be verified." */
export function withAbout(document: Document, sentences: readonly Sentence[], claims: readonly Claim[]): Claim[] {
  return claims.map((claim) => ({ ...claim, about: doubtedBy(claim, document, sentences, claims) }))
}

/** "The claim", "These reports", "It": words for what was said just before, and nothing beside. */
const pointsBack =
  /^(?:it|this|that|these|those|they|(?:the|this|that|these|those|its|their|his|her|both|neither)(?: \p{L}+)? (?:claims?|reports?|statements?|accounts?|allegations?|accusations?|charges?|assertions?|findings?|figures?|numbers?|tolls?|details|versions?|information))$/iu
const several = /^(?:these|those|they|both|neither)\b|s$|information$/iu

/**
 * The claims of the same sentence before the doubt, else those of the sentence directly before it in the passage. Of
 * several sources one "claim" could be anybody's: then nobody's. Nobody doubts what they say themselves, or what is a doubt.
 */
function doubtedBy(doubt: Claim, document: Document, sentences: readonly Sentence[], claims: readonly Claim[]): ClaimId[] {
  const words = doubt.content.map((at) => wordsAt(document.text, at).trim()).join(' ')
  const index = sentences.findIndex(({ at }) => covers(at, opening(doubt)))
  const [own, before] = [sentences[index], sentences[index - 1]]
  if (!/^(?:doubts|denies)$/u.test(doubt.stance) || !pointsBack.test(words) || !own) return []
  const others = claims.filter(
    (claim) => speakerOf(claim) !== speakerOf(doubt) && claim.passage === doubt.passage && claim.stance !== 'doubts',
  )
  const beside = inside(own, others).filter(({ content }) => content[0].start < doubt.content[0].start)
  const meant = beside.length > 0 || !before ? beside : inside(before, others)
  const speakers = new Set(meant.map(speakerOf))
  return speakers.size === 1 || several.test(words) ? meant.map(({ id }) => id) : []
}

const inside = ({ at }: Sentence, claims: readonly Claim[]): Claim[] => claims.filter((claim) => covers(at, opening(claim)))
const opening = ({ content: [{ start }] }: Claim): Span => ({ start, end: start })

/** Of the innermost source: equal where one actor speaks. */
function speakerOf({ sources }: Claim): string {
  const source: Source = sources.at(-1) ?? sources[0]
  return source.referent ?? `${source.kind} ${source.spans[0]?.start ?? ''}`
}
