/** What a character is to the search: part of a word of letters, of a number, a word by itself, or nothing. */
export const kinds = {
  other: 1,
  letter: 2,
  digit: 3,
  mark: 4,
  /** A word of its own: a character of a script that puts no spaces between words. */
  single: 5,
  /** Never seen, so nothing to the word that it stands in: soft hyphen, joiners, marks of direction. */
  silent: 6,
  apostrophe: 7,
} as const

/** The kind of the character at an offset; behind the text's end, `other`. */
export function kindAt(text: string, offset: number): number {
  const unit = text.charCodeAt(offset)
  // NaN behind the end, and halves of pairs.
  if (!(unit < 0xd800 || unit > 0xdfff)) return unit > 0xdbff ? kinds.other : kindOfPair(text.codePointAt(offset) ?? 0)
  return known[unit] || (known[unit] = kindOf(String.fromCharCode(unit)))
}

/** Of a UTF-16 unit; the many that a run of letters begins with are soonest told. */
export const isPlainLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a

/** UTF-16 units that the character at an offset takes, 1 or 2. */
export const widthAt = (text: string, offset: number): number => ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1)

/** Kinds of the characters below U+10000 that have been met; 0 is not met yet. */
const known = new Uint8Array(0x10000)

const kindOfPair = (point: number): number => (point > 0xffff ? kindOf(String.fromCodePoint(point)) : kinds.other)

function kindOf(character: string): number {
  if (apostrophe.test(character)) return kinds.apostrophe
  if (silent.test(character)) return kinds.silent
  if (fraction.test(character)) return kinds.other
  if (mark.test(character)) return kinds.mark
  if (single.test(character)) return kinds.single
  if (letter.test(character)) return kinds.letter
  return /\p{N}/u.test(character) ? kinds.digit : kinds.other
}

/** Straight, curly, prime, half rings of Arabic names, okina, Hebrew geresh and gershayim, full width. */
const apostrophe = /['`´‘’‛′ʹʺʻʼʽʾʿˈ׳״＇]/u
const silent = /[\u00ad\u200c-\u200f\u061c\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u
/** "2½" is 2, not 212. */
const fraction = /[¼-¾⅐-⅟↉]/u
const letter = /[\p{L}\p{Nl}]/u
/** By category, the half-width voicing marks of kana and the vowels and finals of decomposed Korean are letters. */
const mark = /[\p{M}\uff9e\uff9f\u1160-\u11ff\ud7b0-\ud7ff]/u
const single =
  /[[\p{L}\p{Nl}]&&[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{sc=Yiii}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]]/v
