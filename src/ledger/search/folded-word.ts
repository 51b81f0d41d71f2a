import { readRows } from '#base'
import { remembered } from './remembered.ts'

/** A longer word is cut here, so that it fits every database's index (PostgreSQL: 2046 bytes). In UTF-16 units. */
const longest = 255

/**
 * A word as it is searched: compatibility forms, case, marks and apostrophes off, in Latin letters and digits by `data/search-letters.tsv`,
 * one spelling for what is spelled several ways. Scripts that the table lacks keep their letters and marks. Empty where no letter is left.
 * For Latin, Cyrillic, Arabic and Hebrew: what a word begins with folds to what the folded word begins with, so that prefixes can be searched.
 */
export const foldedWord = (raw: string): string => (isFolded(raw) ? cut(raw) : foldedOnce(raw))
const foldedOnce = remembered((raw) => cut(oneSpellingOf(/^[A-Za-z]+$/.test(raw) ? raw.toLowerCase() : latinOf(raw))))

/** Small plain letters that `oneSpellingOf` leaves alone, as most words of an English text are: told without a search. */
function isFolded(raw: string): boolean {
  let before = start
  for (let at = 0; at < raw.length; at += 1) {
    const unit = raw.charCodeAt(at)
    if (unit < a || unit > z || unit === x || unit === y) return false
    if (unit === i && before === i) return false
    if (unit === e && (before === start || before === a || before === e || before === o || before === u)) return false
    before = unit
  }
  return true
}
const start = 0
const [a, e, i, o, u, x, y, z] = [0x61, 0x65, 0x69, 0x6f, 0x75, 0x78, 0x79, 0x7a]

function latinOf(raw: string): string {
  const letters = raw.normalize('NFKD').replaceAll(marks, '').toLowerCase().replaceAll(dropped, '')
  if (/^[a-z0-9]*$/.test(letters)) return letters
  const written = letters.replaceAll(runs, (run) => table.get(run) ?? run).replaceAll(/\p{Nd}/gu, valueOf)
  return written.normalize('NFC')
}

/** Marks of alphabets that are folded, and the marks that any alphabet may borrow; the voicing marks of kana make other letters. */
const marks =
  /[[\p{M}&&[\p{sc=Inherited}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}]]--[\u3099\u309a]]/gv
/** Apostrophes, separators, tatweel, modifier letters that have no plain form. */
const dropped = /[^\p{L}\p{M}\p{N}]|[\u02b9-\u02df\u02e5-\u02ff\u0640]/gu

const rows = readRows('search-letters.tsv')
/** By the letters, "^" aside: a run that is there with a "^" has no row without one. */
const table = new Map(rows.map(([letters = '', written = '']) => [letters.replace('^', ''), written]))
const runs = new RegExp(
  rows
    .map(([letters = '']) => letters)
    .toSorted((one, other) => other.length - one.length)
    .join('|'),
  'gu',
)

/** The value of a decimal digit of any script: they stand in runs of ten. */
function valueOf(digit: string): string {
  const point = digit.codePointAt(0) ?? 0
  if (point < 0x80) return digit
  let zero = point
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String((point - zero) % 10)
}

/**
 * One spelling for Latin ones that differ only by system: y is i and i stands once (Zelenskyy, Zelenskiy, Zelensky); e at the start or
 * behind a, e, o, u is ye (Evgeny, Yevgeny; Dudaev, Dudayev), but "year" is not "ear"; x is ks (Alexei, Aleksei).
 */
function oneSpellingOf(word: string): string {
  if (!/[xy]|ii|^e|[aeou]e/.test(word)) return word
  return word
    .replace(/^yea/, 'ieia')
    .replaceAll('y', 'i')
    .replaceAll('x', 'ks')
    .replaceAll(/(?<=^|[aeou])e/g, 'ie')
    .replaceAll(/ii+/g, 'i')
}

/** The word's beginning, no pair of surrogates cut. */
const cut = (word: string): string => (word.length <= longest ? word : word.slice(0, longest).replace(/[\ud800-\udbff]$/, ''))
