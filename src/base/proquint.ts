const consonants = 'bdfghjklmnprstvz'
const vowels = 'aiou'

/** Sixteen bits as five letters that can be spoken: "lusab" (Wilkerson, A Proposal for Proquints, arXiv:0901.4016, 2009). */
const wordOf = (bits: number): string =>
  [
    consonants[(bits >> 12) & 15],
    vowels[(bits >> 10) & 3],
    consonants[(bits >> 6) & 15],
    vowels[(bits >> 4) & 3],
    consonants[bits & 15],
  ].join('')

/** The first 32 bits of a hexadecimal number, as two words: "lusab-babad". */
export const proquintOf = (hex: string): string =>
  `${wordOf(Number.parseInt(hex.slice(0, 4), 16))}-${wordOf(Number.parseInt(hex.slice(4, 8), 16))}`

/** Eight hexadecimal digits of two such words, or null where they are none. */
export function hexOfProquint(words: string): string | null {
  if (!shape.test(words)) return null
  return words
    .split('-')
    .map((word) => bitsOf(word).toString(16).padStart(4, '0'))
    .join('')
}
const shape = /^(?:[bdfghjklmnprstvz][aiou]){2}[bdfghjklmnprstvz]-(?:[bdfghjklmnprstvz][aiou]){2}[bdfghjklmnprstvz]$/u

const bitsOf = (word: string): number =>
  word.split('').reduce((bits, letter, place) => {
    const digits = place % 2 === 0 ? consonants : vowels
    return bits * digits.length + digits.indexOf(letter)
  }, 0)
