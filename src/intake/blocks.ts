import { type Span, span, trimmed, wordsAt } from '#model'
import { type Aside, asidesAmong, isOfTheText } from './asides/asides-in.ts'
import { signatureIn } from './signature.ts'

export type Blocks = { readonly blocks: readonly Span[]; readonly asides: readonly Aside[] }

/**
 * The blocks of plain text from an offset on, without the white space around them, and the lines between them that are set apart. A blank line ends a block; inside a
 * run of lines, so do a line that is set apart, a list item's mark, a post's signature, and every line end where the lines are whole paragraphs.
 */
export function blocksIn(text: string, from: number): Blocks {
  const blocks: Span[] = []
  const asides: Aside[] = []
  let isOpening = true
  for (const lines of runsOf(text, from)) {
    const before = blocks.length
    const areParagraphs = lines.some(({ start, end }) => end - start > widest)
    const apart = asidesAmong(text, lines, { isOpening, areParagraphs })
    const begins = beginningsIn(text, lines, areParagraphs)
    const starts = lines.flatMap((line, i) => (i === 0 || apart[i] || apart[i - 1] || begins(line, i) ? [i] : []))
    for (const [index, first] of starts.entries()) {
      const last = (starts[index + 1] ?? lines.length) - 1
      const at = trimmed(text, span(lines[first]?.start ?? 0, lines[last]?.end ?? 0))
      const aside = apart[first]
      if (aside) asides.push({ ...aside, at })
      else blocks.push(at)
    }
    isOpening &&= !blocks.slice(before).some((block) => isOfTheText(wordsAt(text, block)))
  }
  // Nothing but such lines: they are what somebody wants read.
  return blocks.length > 0 ? { blocks, asides } : { blocks: asides.map(({ at }) => at), asides: [] }
}

/** "- ", "• ", "12. ", "3) ": the mark of a list item. A dash longer than a hyphen is a signature or a dialogue. */
export const itemMark = /^\s*(?:[-*•‣◦·]|\d{1,2}[.)])[ \t]+(?=\S)/u

/** No one breaks lines by hand at this width: a line that is longer is a whole paragraph. In UTF-16 units. */
const widest = 130

function beginningsIn(text: string, lines: readonly Span[], areParagraphs: boolean): (line: Span, index: number) => boolean {
  const marked = lines.map((line) => itemMark.test(wordsAt(text, line)))
  const isList = marked[0] === true || marked.filter(Boolean).length > 1
  return (_, index) => {
    const before = lines[index - 1]
    return areParagraphs || (isList && marked[index] === true) || (before !== undefined && signatureIn(text, before) !== null)
  }
}

const lineShape = /([^\r\n\u2029]*)(?:\r\n?|[\n\u2029])?/gu
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
