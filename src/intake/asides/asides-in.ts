import { type Span, wordsAt } from '#model'
import { isHeadline } from '../headline.ts'
import { isBoilerplate } from './boilerplate.ts'
import { bylineIn } from './byline.ts'
import { creditsIn } from './credits.ts'

/** A line around the text in which nothing is to be read, and the author whom it names. */
export type Aside = { readonly at: Span; readonly author: string | null }

export type Place = {
  /** Before the first sentence of a text: there alone a line with a name is a byline. */
  readonly isOpening: boolean
  /** Each line is a paragraph of its own. */
  readonly areParagraphs: boolean
}

/**
 * For each line of a run, what it is where it is set apart. Inside a paragraph that somebody broke by hand a line may look like one by chance: the words before it must have
 * come to an end, or be a headline, and those behind it must begin.
 */
export function asidesAmong(text: string, lines: readonly Span[], place: Place): (Aside | null)[] {
  const found: (Aside | null)[] = []
  let { isOpening } = place
  for (const [index, line] of lines.entries()) {
    const [before, after] = [lines[index - 1], lines[index + 1]]
    const mayEnd = before === undefined || found[index - 1] !== null || hasEnded(wordsAt(text, before), index === 1)
    const mayBegin = after === undefined || /^[\s>]*[\p{Lu}\p{N}“"‘'(©[]/u.test(wordsAt(text, after))
    const aside = place.areParagraphs || (mayEnd && mayBegin) ? asideIn(text, line, isOpening) : null
    found.push(aside)
    if (!aside && isOfTheText(wordsAt(text, line))) isOpening = false
  }
  return found
}

/** Words of the text, and not of its head: a sentence that ends, or more than a headline has. */
export const isOfTheText = (words: string): boolean => !isHeadline(words.trim())

function asideIn(text: string, line: Span, isOpening: boolean): Aside | null {
  if (line.end - line.start > longest) return null
  const words = wordsAt(text, line)
  const named = (isOpening ? bylineIn(words) : null) ?? creditsIn(words)
  if (named) return { at: line, author: named.author }
  return isBoilerplate(words) ? { at: line, author: null } : null
}
/** In UTF-16 units. */
const longest = 400

const hasEnded = (words: string, mayBeHeadline: boolean): boolean =>
  /[.!?…]["”’')\]]*\s*$/u.test(words) || (mayBeHeadline && isHeadline(words.trim()))
