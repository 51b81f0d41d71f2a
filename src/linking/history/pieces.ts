import type { Span } from '#model'

/** A word or a mark with the white space behind it. Typewriter and curly marks have one key: a page that turns one into the other changed no word. */
export type Piece = { readonly at: Span; readonly key: string }

/** Invariant: the pieces cover the span, each character once; there are none where it holds white space alone. */
export function piecesIn(text: string, { start, end }: Span): Piece[] {
  const found = [...text.slice(start, end).matchAll(wordOrMark)]
  return found.map(({ 0: words, index }, position) => ({
    at: { start: position === 0 ? start : start + index, end: start + (found[position + 1]?.index ?? end - start) },
    key: keyOf(words),
  }))
}

/** The words alone, in small letters: two texts with one key differ in marks and white space at most. */
export const wordKeyOf = (text: string): string => keyOf(text).toLowerCase().match(words)?.join(' ') ?? ''

const keyOf = (words: string): string =>
  words
    .normalize('NFC')
    .replaceAll(/[‘’‛′´]/gu, "'")
    .replaceAll(/[“”„‟″«»]/gu, '"')
    .replaceAll(/[‐‑–—−]/gu, '-')
const words = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,:-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu
const wordOrMark = new RegExp(String.raw`${words.source}|[^\s]`, 'gu')
