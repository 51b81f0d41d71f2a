import type { Note, Sentence } from '#model'
import { fateWords } from './losses.ts'
import { countedNoun } from './nouns.ts'

/** Figures with letters in them, "1O" or "l2", or with commas where no thousands end, "1,20": a slip of the pen, and nobody knows which figure was meant. */
const slip =
  /(?<![\p{L}\d.,/-])(?:(?=\d*[OolI])(?=[OolI]*\d)[\dOolI]{2,}|\d{1,3},(?:\d{1,2}|\d{4,}))(?=\s+(?<next>\p{L}+)(?:\s+(?<second>\p{L}+))?)/gu

/** What is wrong with a figure that people are counted by. It is read as no number, and said. */
export function oddNumbers(text: string, { at: { start, end } }: Sentence): Note[] {
  return [...text.slice(start, end).matchAll(slip)].flatMap(({ 0: words, index, groups = {} }): Note[] => {
    const { next = '', second = '' } = groups
    const counts = [next, second].some(
      (word) => countedNoun(word.toLowerCase())?.plural === true || fateWords.has(word.toLowerCase()),
    )
    const at = { start: start + index, end: start + index + words.length }
    return counts
      ? [{ code: 'counts/odd-number', at, text: `“${words} ${next}” is no figure as written; it is read as no number.` }]
      : []
  })
}
