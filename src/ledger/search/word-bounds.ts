import { isPlainLetter, kindAt, kinds, widthAt } from './character-kinds.ts'

/**
 * Calls `visit` with the start and the end of every word, in order. A word is a run of letters with their marks, a number, or one
 * character of a script without spaces. An apostrophe inside a word belongs to it, an English possessive does not; letters and digits are
 * two words ("F-16", "F16" and "F 16" are alike); the Arabic article is a word, and so is what stands before it.
 */
export function eachWord(text: string, visit: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length;) {
    const kind = kindAt(text, at)
    if (kind === kinds.letter) {
      const end = endOfLetters(text, at)
      const last = hasPossessive(text, at, end) ? end - 2 : end
      const first = isArabic(text.charCodeAt(at)) ? visitArticle(text, at, last, visit) : at
      if (first < last) visit(first, last)
      at = end
    } else if (kind === kinds.digit || kind === kinds.single) {
      const end = kind === kinds.digit ? endOfNumber(text, at) : endOfMarks(text, at + widthAt(text, at))
      visit(at, end)
      at = end
    } else at += widthAt(text, at)
  }
}

function endOfLetters(text: string, start: number): number {
  let end = start
  while (isPlainLetter(text.charCodeAt(end))) end += 1
  let apart = false
  for (let at = end; ;) {
    const kind = kindAt(text, at)
    if (kind === kinds.letter || (kind === kinds.mark && !apart)) {
      at += widthAt(text, at)
      end = at
      apart = false
    } else if (kind === kinds.silent) at += 1
    else if (!apart && (kind === kinds.apostrophe || isHebrewAbbreviation(text, at))) {
      at += 1
      apart = true
    } else return end
  }
}

/** "Jaafari's", "JAAFARI’S": what ends in an apostrophe and an s. */
const hasPossessive = (text: string, start: number, end: number): boolean =>
  end - start > 2 && (text.charCodeAt(end - 1) | 0x20) === 0x73 && kindAt(text, end - 2) === kinds.apostrophe

const isHebrew = (unit: number): boolean => unit >= 0x5d0 && unit <= 0x5ea
/** The straight quote in an abbreviation, as it is commonly typed: צה"ל. */
export const isHebrewAbbreviation = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 0x22 && isHebrew(text.charCodeAt(at - 1)) && isHebrew(text.charCodeAt(at + 1))

const isArabic = (unit: number): boolean => unit >= 0x621 && unit <= 0x6d3
/** "ال", with "and", "so", "in" or "as" before it ("وال"), however its alef is written; "لل" is "to the". */
const article = /^(?:([وفبك]\p{M}*)?([اأإآٱ]\p{M}*ل\p{M}*)|(ل\p{M}*ل\p{M}*))/u
/** Visits the article and what stands before it; where the rest of the word begins. */
function visitArticle(text: string, start: number, end: number, visit: (start: number, end: number) => void): number {
  const found = article.exec(text.slice(start, end))
  if (found === null) return start
  const middle = start + (found[1] ?? '').length
  const rest = start + found[0].length
  if (start < middle) visit(start, middle)
  visit(middle, rest)
  return rest
}

function endOfMarks(text: string, start: number): number {
  let end = start
  while (kindAt(text, end) === kinds.mark) end += widthAt(text, end)
  return end
}

/** A number with its groups of thousands: "12,500", "12.500", "12’500", and with a fixed or thin space "12 500". */
function endOfNumber(text: string, start: number): number {
  let [end, count] = digitsFrom(text, start)
  if (count > 3) return end
  while (separator.test(text.charAt(end))) {
    let after: number
    ;[after, count] = digitsFrom(text, end + 1)
    if (count !== 3) break
    end = after
  }
  return end
}
const separator = /[,.٬٫'’\u00a0\u2009\u202f]/u

/** Where a run of digits and their marks ends, and how many digits it has. */
function digitsFrom(text: string, start: number): [end: number, count: number] {
  let end = start
  let count = 0
  for (;;) {
    const kind = kindAt(text, end)
    if (kind === kinds.digit) count += 1
    else if (kind !== kinds.mark || end === start) return [end, count]
    end += widthAt(text, end)
  }
}
