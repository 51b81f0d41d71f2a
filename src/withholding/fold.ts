/** A word as it is compared: marks off, small letters. Another may be handed in, one that writes all scripts in Latin letters. */
export type Fold = (word: string) => string

/** NFKD without its marks, small, and the Latin letters that NFKD leaves whole taken apart: "Škoda" → "skoda", "Bjørn" → "bjorn". */
export const plainFold: Fold = (word) =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđðħıŧßæœþ]/gu, (letter) => whole[letter] ?? letter)

const whole: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}
