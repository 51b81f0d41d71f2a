import { type Claim, type ClaimRef, covers, type Doubt, type Sentence, type Span, wordsAt } from '#model'
import { holderWords } from './passed-on.ts'
import type { Asked } from './questions.ts'
import { around } from './quotes.ts'
import type { Traced } from './traced.ts'

/** Every doubt that plainly speaks of claims beside it, with those claims: "The claim could not be independently verified." */
export function doubtsAmong(traced: readonly Traced[]): Doubt[] {
  return traced.flatMap((doubter) => {
    if (doubter.claim.stance !== 'doubts' || !pointsBack.test(wordsOf(doubter))) return []
    const of = spokenOf(doubter, traced)
    return of.length > 0
      ? [{ claim: doubter.ref, of: of.map(({ ref }) => ref), holder: holderWords(doubter.root), quote: quoteOf(doubter) }]
      : []
  })
}

/** The doubts of the claims that answer a question; the same words of the same holder once. */
export function doubtsOn({ held }: Asked, doubts: readonly Doubt[]): Doubt[] {
  const answering = new Set(held.flatMap(({ facts }) => facts.map(({ from }) => from.ref)))
  const found = new Map<string, Doubt>()
  for (const doubt of doubts) {
    const of = doubt.of.filter((ref) => answering.has(ref))
    const key = `${doubt.holder} ${doubt.quote.toLowerCase()}`
    const before = found.get(key)
    if (before) found.set(key, { ...before, of: [...new Set<ClaimRef>([...before.of, ...of])] })
    else if (of.length > 0) found.set(key, { ...doubt, of })
  }
  return [...found.values()]
}

/** "The claim", "These reports", "It": words for what was said just before, and nothing beside. */
const pointsBack =
  /^(?:it|this|that|these|those|they|(?:the|this|that|these|those|its|their|his|her|both|neither)(?: \p{L}+)? (?:claims?|reports?|statements?|accounts?|allegations?|accusations?|assertions?|figures?|numbers?|tolls?|details|versions?|information))$/iu
const several = /^(?:these|those|they|both|neither)\b|s$|information$/iu

const wordsOf = ({ claim, told }: Traced): string => claim.content.map((at) => wordsAt(told.document.text, at).trim()).join(' ')

/**
 * The claims of the same sentence before the doubt, else those of the sentence directly before it in the passage. Of
 * several sources one "claim" could be anybody's: then nobody's. Nobody doubts what they say themselves.
 */
function spokenOf(doubter: Traced, traced: readonly Traced[]): readonly Traced[] {
  const { sentences } = doubter.told.reading
  const index = sentences.findIndex(({ at }) => covers(at, opening(doubter.claim)))
  const [own, before] = [sentences[index], sentences[index - 1]]
  if (!own) return []
  const others = traced.filter(
    ({ told, root, claim }) =>
      told === doubter.told &&
      root.source !== doubter.root.source &&
      claim.passage === doubter.claim.passage &&
      claim.stance !== 'doubts',
  )
  const beside = inside(own, others).filter(({ claim }) => claim.content[0].start < doubter.claim.content[0].start)
  const meant = beside.length > 0 || !before ? beside : inside(before, others)
  const sources = new Set(meant.map(({ root }) => root.source))
  return sources.size === 1 || several.test(wordsOf(doubter)) ? meant : []
}

const inside = ({ at }: Sentence, claims: readonly Traced[]): Traced[] => claims.filter(({ claim }) => covers(at, opening(claim)))
const opening = ({ content: [{ start }] }: Claim): Span => ({ start, end: start })

/** What is doubted and by which words, with the stop that ends them. */
function quoteOf({ claim, told: { document } }: Traced): string {
  const { start, end } = around([...claim.content, ...(claim.cue?.spans ?? [])])
  return wordsAt(document.text, { start, end: document.text[end] === '.' ? end + 1 : end })
}
