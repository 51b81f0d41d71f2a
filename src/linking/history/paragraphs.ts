import { type Document, type Span, wordsAt } from '#model'
import { type Wording, wordingIn } from '../likeness.ts'
import { type Piece, piecesIn } from './pieces.ts'

/** A block of a text with the white space behind it. `key` is equal where two hold the same words and marks. */
export type Paragraph = {
  readonly at: Span
  readonly pieces: readonly Piece[]
  readonly key: string
  readonly wording: Wording
}

/**
 * Invariant: the paragraphs cover the text, each character once. Each passage begins one; what stands between passages and is no white space, such as a
 * line with the date, is one of its own.
 */
export function paragraphsOf({ text, passages }: Pick<Document, 'text' | 'passages'>): Paragraph[] {
  const starts = passages.flatMap(({ at }, index) => {
    const gap = { start: passages[index - 1]?.at.end ?? 0, end: at.start }
    return wordsAt(text, gap).trim() === '' ? [at.start] : [gap.start, at.start]
  })
  const last = passages.at(-1)?.at.end ?? 0
  const all = text.slice(last).trim() === '' ? starts : [...starts, last]
  const borders = [0, ...all.slice(1), text.length]
  return borders.slice(1).flatMap((end, index) => {
    const at = { start: borders[index] ?? 0, end }
    return at.start < at.end ? [paragraphAt(text, at)] : []
  })
}

function paragraphAt(text: string, at: Span): Paragraph {
  const pieces = piecesIn(text, at)
  return { at, pieces, key: pieces.map(({ key }) => key).join(' '), wording: wordingIn(wordsAt(text, at)) }
}
