import type { Pair, ToldClaim, ToldPassage } from '../asking/shapes.ts'

type Shown = Pick<ToldClaim, 'passage' | 'content' | 'hedges'> & {
  readonly sources: readonly { readonly spans: readonly Pair[] }[]
  readonly cue: { readonly spans: readonly Pair[] } | null
}
type Place = Pick<ToldPassage, 'id' | 'start' | 'end'>

/** The claims of which each passage shows something, in their order. Passages are in order and do not overlap. */
export function claimsByPassage<Claim extends Shown>(
  passages: readonly Place[],
  claims: readonly Claim[],
): ReadonlyMap<string, readonly Claim[]> {
  const own = new Map<string, Set<Claim>>()
  const put = (passage: string, claim: Claim) => {
    const known = own.get(passage)
    if (known) known.add(claim)
    else own.set(passage, new Set([claim]))
  }
  for (const claim of claims) {
    put(claim.passage, claim)
    for (const [from, to] of spansOf(claim))
      for (let at = firstAfter(passages, from); at < passages.length; at += 1) {
        const passage = passages[at]
        if (!passage || passage.start >= to) break
        put(passage.id, claim)
      }
  }
  return new Map([...own].map(([passage, all]) => [passage, [...all]]))
}

/** Whether a passage shows something of a claim. */
export const isIn = (claim: Shown, { id, start, end }: Place): boolean =>
  claim.passage === id || spansOf(claim).some(([from, to]) => from < end && to > start)

const spansOf = ({ content, sources, cue, hedges }: Shown): readonly Pair[] => [
  ...content,
  ...sources.flatMap(({ spans }) => spans),
  ...(cue?.spans ?? []),
  ...hedges,
]

/** The place of the first passage that ends after some offset. */
function firstAfter(passages: readonly Place[], offset: number): number {
  let [low, high] = [0, passages.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((passages[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
