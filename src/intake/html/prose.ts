import type { PageBlock } from './page-blocks.ts'

/** How much a block tells, in letters: of a sentence or more its length, of labels, links and headings nothing. */
export function proseOf(block: PageBlock): number {
  const { kind, words, isLinks, embed } = block
  if (embed !== null) return ofPost
  if (isLinks || kind === 'headline' || kind === 'caption' || words.length < fewest) return 0
  const found = known.get(block) ?? lengthOfProse(words)
  known.set(block, found)
  return found
}

/** Each block is asked for many times. */
const known = new WeakMap<PageBlock, number>()

function lengthOfProse(words: string): number {
  const length = lengthOf(words)
  return length >= long || (length >= short && endsSentence(words)) ? length : 0
}

/** Of an embedded post: it stands where prose does. */
const ofPost = 100
/** Letters of Chinese that are a sentence are no fewer, in UTF-16 units. */
const fewest = 16
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
