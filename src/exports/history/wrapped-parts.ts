import { piecesOf, widthOf } from '../display-width.ts'

/** Text that is safe to print, and how it looks. Parts join without a space between them unless one begins or ends with it. */
export type Part = { readonly text: string; readonly look: (text: string) => string }

/** Lines of at most `width` columns; where parts meet inside a word they stay together, unless they are wider than a line. */
export function wrappedParts(parts: readonly Part[], width: number): string[] {
  const lines: Part[][] = [[]]
  let used = 0
  for (const word of wordsOf(parts).flatMap((one) => cut(one, width))) {
    const wide = word.reduce((sum, { text }) => sum + widthOf(text), 0)
    const line = lines.at(-1) ?? []
    if (used > 0 && used + 1 + wide > width) {
      lines.push([...word])
      used = wide
    } else {
      const [first, ...rest] = word
      const last = line.at(-1)
      // One look goes over the space between words, so that each stretch is painted once.
      if (first && last && first.look === last.look) line[line.length - 1] = { ...last, text: `${last.text} ${first.text}` }
      else if (first) line.push({ text: used > 0 ? ' ' : '', look: String }, first)
      line.push(...rest)
      used += wide + (used > 0 ? 1 : 0)
    }
  }
  return lines.filter((line) => line.length > 0).map((line) => line.map(({ text, look }) => look(text)).join(''))
}

/** What stands between spaces, in its parts. */
function wordsOf(parts: readonly Part[]): Part[][] {
  const words: Part[][] = [[]]
  for (const { text, look } of parts)
    for (const [index, piece] of text.split(' ').entries()) {
      if (index > 0) words.push([])
      if (piece !== '') words.at(-1)?.push({ text: piece, look })
    }
  return words.filter((word) => word.length > 0)
}

function cut(word: readonly Part[], width: number): Part[][] {
  if (word.reduce((sum, { text }) => sum + widthOf(text), 0) <= width) return [[...word]]
  return word.flatMap(({ text, look }) => piecesOf(text, width).map((piece) => [{ text: piece, look }]))
}
