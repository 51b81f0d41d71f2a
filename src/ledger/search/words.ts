import { type Span, span } from '#model'
import { foldedWord } from './folded-word.ts'
import { remembered } from './remembered.ts'
import { eachWord } from './word-bounds.ts'

/** A word of a text, in the form that is compared, and where it stands in the text. */
export type SearchWord = { readonly word: string; readonly at: Span }

/**
 * The words of a text in order, folded: `[a-z0-9]+`, or the letters themselves of a script without a row in `data/search-letters.tsv`.
 * Spans do not overlap.
 */
export const searchWords = (text: string): readonly SearchWord[] => wordsOf(text, foldedWord)

/** The same words at the same places, in their own script with their marks: NFC, small letters, apostrophes and separators left out. */
export const exactWords = (text: string): readonly SearchWord[] =>
  wordsOf(text, (raw) => (plain.test(raw) || foldedWord(raw) !== '' ? exactWord(raw) : ''))

/** The folded words of a text with one space between, as a database's index holds them. */
export function folded(text: string): string {
  const words: string[] = []
  eachWord(text, (start, end) => {
    const word = foldedWord(text.slice(start, end))
    if (word !== '') words.push(word)
  })
  return words.join(' ')
}

/** One word as it is compared where folding is off. A final sigma is a sigma, so that a prefix may end in one. */
export const exactWord = (raw: string): string => (plain.test(raw) ? raw.toLowerCase() : exactOnce(raw))
const exactOnce = remembered((raw) =>
  raw.replaceAll(unseen, '').normalize('NFC').toLowerCase().normalize('NFC').replaceAll('ς', 'σ'),
)
/** Apostrophes, separators, enclosing marks and variation selectors. */
const unseen = /[^\p{L}\p{M}\p{N}]|[\p{Me}\ufe00-\ufe0fʹ-ʿˈ]/gu
const plain = /^[A-Za-z\d]+$/

function wordsOf(text: string, formOf: (raw: string) => string): readonly SearchWord[] {
  const words: SearchWord[] = []
  eachWord(text, (start, end) => {
    const word = formOf(text.slice(start, end))
    if (word !== '') words.push({ word, at: span(start, end) })
  })
  return words
}
