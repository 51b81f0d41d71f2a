import { type Span, span, trimmed } from '#model'
import { brokenOffBefore, earlierBlocksOf } from './earlier-blocks.ts'
import { type Signature, signatureIn } from './signature.ts'

/** A block, or the blocks that make up one post. */
export type Piece = { readonly at: Span; readonly body: Span; readonly signature: Signature | null }

/** The blocks in order, with those that belong to one post put together. */
export function piecesOf(text: string, blocks: readonly Span[]): Piece[] {
  const pieces: Piece[] = []
  for (const block of blocks) {
    const signature = signatureIn(text, block)
    if (!signature) {
      pieces.push({ at: block, body: block, signature })
      continue
    }
    let body = trimmed(text, span(block.start, signature.at.start))
    const standsAlone = body.start === body.end
    if (standsAlone && pieces.at(-1)?.signature === null) body = pieces.pop()?.body ?? body
    const earlier = standsAlone ? earlierBlocksOf(text, pieces, body) : brokenOffBefore(text, pieces, body)
    pieces.splice(pieces.length - earlier.length)
    body = span(earlier[0]?.at.start ?? body.start, body.end)
    pieces.push({ at: span(Math.min(block.start, body.start), block.end), body, signature })
  }
  return pieces
}
