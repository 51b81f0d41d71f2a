import { kindOf, kinds } from './characters.ts'
import { type Span, span } from '#model'

/** The stretches between blank lines, white space at the ends of some included. */
export function paragraphsIn(text: string, within: Span): Span[] {
  const found: Span[] = []
  let start = within.start
  let newline = -1
  for (let i = within.start; i < within.end; i += 1) {
    const kind = kindOf(text.charCodeAt(i))
    if (kind === kinds.newline) {
      if (newline >= 0) {
        if (newline > start) found.push(span(start, newline))
        start = i
      }
      newline = i
    } else if (kind !== kinds.space) newline = -1
  }
  if (start < within.end) found.push(span(start, within.end))
  return found
}
