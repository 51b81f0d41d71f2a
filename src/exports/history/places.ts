import { type Changes, type ClaimRef, covers, type Document, type Span } from '#model'
import type { Locations } from '../locations.ts'

/** Where claims of the two versions stand: "¶2", and how many more places there are. */
export type Places = Pick<Locations, 'placeOf'>

export function placesIn({ claims }: Changes): Places {
  const paragraphs = new Map<ClaimRef, string>(
    claims
      .flatMap(({ before, after }) => [before, after])
      .flatMap((claim) => (claim ? [[`${claim.document}/${claim.id}`, `¶${claim.passage.slice(1)}`] as const] : [])),
  )
  const placeOf = (refs: readonly ClaimRef[]): string => {
    const [first = '', ...others] = new Set(refs.map((ref) => paragraphs.get(ref) ?? ''))
    return others.length > 0 ? `${first} +${others.length}` : first
  }
  return { placeOf }
}

/** "¶2"; nothing for words outside all passages. */
export function paragraphAround({ passages }: Document, at: Span): string {
  const passage = passages.find((one) => covers(one.at, at)) ?? passages.find((one) => covers(at, one.at))
  return passage ? `¶${passage.id.slice(1)}` : ''
}
