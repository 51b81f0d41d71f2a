import { type Span, span, trimmed, wordsAt } from '#model'
import { signatureIn } from './signature.ts'

/**
 * The blocks of plain text from an offset on, without the white space around them. A blank line ends a block; inside a
 * run of lines, so do a list item's mark, a post's signature, and every line end where the lines are whole paragraphs.
 */
export function blocksIn(text: string, from: number): Span[] {
  return runsOf(text, from).flatMap((lines) => {
    const begins = beginningsIn(text, lines)
    const starts = lines.flatMap((line, index) => (index === 0 || begins(line, index) ? [index] : []))
    return starts.map((first, index) => {
      const last = (starts[index + 1] ?? lines.length) - 1
      return trimmed(text, span(lines[first]?.start ?? 0, lines[last]?.end ?? 0))
    })
  })
}

/** "- ", "• ", "12. ", "3) ": the mark of a list item. A dash longer than a hyphen is a signature or a dialogue. */
export const itemMark = /^\s*(?:[-*•‣◦·]|\d{1,2}[.)])[ \t]+(?=\S)/u

/** Short, on one line, and without a final stop; a dash ends a dateline. */
export const isHeadline = (words: string): boolean =>
  words.length <= 150 && !/[\r\n]/u.test(words) && !/[.!?…:;,–—-]["”’')\]]*$/u.test(words)

/** No one breaks lines by hand at this width: a line that is longer is a whole paragraph. In UTF-16 units. */
const widest = 130

function beginningsIn(text: string, lines: readonly Span[]): (line: Span, index: number) => boolean {
  const areParagraphs = lines.some(({ start, end }) => end - start > widest)
  const marked = lines.map((line) => itemMark.test(wordsAt(text, line)))
  const isList = marked[0] === true || marked.filter(Boolean).length > 1
  return (_, index) => {
    const before = lines[index - 1]
    return areParagraphs || (isList && marked[index] === true) || (before !== undefined && signatureIn(text, before) !== null)
  }
}

const lineShape = /([^\r\n\u2029]*)(?:\r\n|[\r\n\u2029]|$)/gu
/** Nothing, white space, or the lone mark of a quotation's empty line. */
const blank = /^\s*(?:>\s*)?$/u

function runsOf(text: string, from: number): Span[][] {
  const runs: Span[][] = [[]]
  for (const { index, 1: line = '' } of text.slice(from).matchAll(lineShape)) {
    if (blank.test(line)) runs.push([])
    else runs.at(-1)?.push(span(from + index, from + index + line.length))
  }
  return runs.filter((lines) => lines.length > 0)
}
