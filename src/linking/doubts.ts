import { type ClaimRef, type Doubt, wordsAt } from '#model'
import { holderWords } from './passed-on.ts'
import type { Asked } from './questions.ts'
import { around } from './quotes.ts'
import type { Traced } from './traced.ts'

/** Every doubt that speaks of claims beside it, with those claims: "The claim could not be independently verified." */
export function doubtsAmong(traced: readonly Traced[]): Doubt[] {
  return traced.flatMap((doubter) => {
    const { told, claim, ref, root } = doubter
    if (claim.stance !== 'doubts') return []
    const of = traced.filter(
      (other) => other.told === told && other.root.source !== root.source && claim.about.includes(other.claim.id),
    )
    return of.length > 0
      ? [{ claim: ref, of: of.map((other) => other.ref), holder: holderWords(root), quote: quoteOf(doubter) }]
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

/** What is doubted and by which words, with the stop that ends them. */
function quoteOf({ claim, told: { document } }: Traced): string {
  const { start, end } = around([...claim.content, ...(claim.cue?.spans ?? [])])
  return wordsAt(document.text, { start, end: document.text[end] === '.' ? end + 1 : end })
}
