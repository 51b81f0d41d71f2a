import type { PageBlock } from './page-blocks.ts'

/** How much a block tells, in letters: of a sentence or more its length, of labels, links and headings nothing. */
export function proseOf({ kind, words, isLinks, embed }: PageBlock): number {
  if (embed !== null) return ofPost
  if (isLinks || kind === 'headline' || kind === 'caption') return 0
  const length = lengthOf(words)
  return length >= long || (length >= short && endsSentence(words)) ? length : 0
}

/** Of an embedded post: it stands where prose does. */
const ofPost = 100
/** Words without a stop are a sentence if they are so many, and few words with one may be a label. */
const long = 110
const short = 40

/** Chinese and Japanese say with a letter what others say with two or three. */
const lengthOf = (words: string): number =>
  words.length + (eastern.test(words) ? 1.5 * (words.match(/[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}]/gu)?.length ?? 0) : 0)
/** Where no such letter can be, they need not be counted. */
const eastern = /[\u2e80-\uffef\u{1b000}-\u{3ffff}]/u

export const endsSentence = (words: string): boolean => stop.test(words) || stopBeforeCredit.test(words)
const stop = /[.!?…:;。！？؟۔]["”’»'）)\]*†]*$/u
/** "A ship waits off the pier. (Photo: Ida Torp)" */
const stopBeforeCredit = /[.!?…。؟]["”’»']*\s[([][^()[\]]{2,90}[)\]]$/u
