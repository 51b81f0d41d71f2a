import type { Pair, ToldClaim, ToldDocument } from '../asking/shapes.ts'
import { visible } from '../words/visible.ts'

export const wordsAt = (text: string, pairs: readonly Pair[]): string =>
  visible(pairs.map(([start, end]) => text.slice(start, end)).join(' … ')).replace(/\s+/gu, ' ')

/** Who answers for a claim, outermost first, as the text calls them. */
export function chainOf({ sources, passage }: ToldClaim, document: ToldDocument): readonly string[] {
  return sources.map(({ kind, name, spans }) => {
    if (kind === 'publisher') return visible(name ?? document.publisher ?? 'the publisher')
    if (kind === 'poster') return visible(name ?? posterOf(passage, document) ?? 'the author of the post')
    return visible(name ?? '') || wordsAt(document.text, spans) || 'somebody unnamed'
  })
}

const posterOf = (passage: string, { passages }: ToldDocument): string | undefined =>
  passages.find(({ id }) => id === passage)?.post?.author

/** Under which a claim is told apart by colour: who answers for it last in the chain. */
export const holderOf = (claim: ToldClaim, document: ToldDocument): string => chainOf(claim, document).at(-1) ?? ''

/** How a reader would call the document. */
export const nameOf = ({ publisher, title, path }: Pick<ToldDocument, 'publisher' | 'title' | 'path'>): string =>
  visible(publisher ?? title ?? path ?? 'a document')

/** A claim's permanent address in this server. */
export const addressOf = (document: string, claim: string): string => `/documents/${document}#${claim}`
