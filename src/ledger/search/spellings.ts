import { foldedWord } from './folded-word.ts'
import type { Term } from './query.ts'
import { exactWord } from './words.ts'

/**
 * The folded words that a term stands for, first as they are, then with the letters that Cyrillic and Latin do not match one to one. In
 * folded words г is `g0`, х `k0` and в `v0`: as plain letters, "gas" would find "has". Within a phrase all words are spelled by one way.
 */
export function spellingsOf(term: Term): readonly (readonly string[])[] {
  const known = found.get(term)
  if (known) return known
  const words = term.words.map(foldedWord)
  const spellings = [words, ...ways.map((way) => words.map(way))]
  const byText = new Map(spellings.map((spelling) => [spelling.join(' '), spelling]))
  const all = [...byText.values()]
  found.set(term, all)
  return all
}
/** Many texts are asked about one term. */
const found = new WeakMap<Term, readonly (readonly string[])[]>()

/** The one spelling where folding is off, in the shape of `spellingsOf`. */
export const exactSpellingOf = (term: Term): readonly (readonly string[])[] => [term.words.map(exactWord)]

/** A Latin word as it would be in Cyrillic: g, gh, kh, v, w, and h where it is no part of ch, sh, th, zh and the like. */
const inCyrillic = (bareH: string) => (word: string) =>
  /^[a-z]+$/.test(word) ? word.replaceAll(/kh|gh?|[vw]|(?<![cpstz])h/g, (letters) => cyrillic[letters] ?? bareH) : word
const cyrillic: Readonly<Record<string, string>> = { kh: 'k0', g: 'g0', gh: 'g0', v: 'v0', w: 'v0' }

/** A Cyrillic word in Latin: Russian and Ukrainian г, х in two systems, в in English and in German or Polish. */
const inLatin = (g: string, k: string, v: string) => (word: string) =>
  word.replaceAll('g0', g).replaceAll('k0', k).replaceAll('v0', v)

const ways: readonly ((word: string) => string)[] = [
  inCyrillic('g0'),
  inCyrillic('k0'),
  ...['g', 'h', 'gh'].flatMap((g) => ['kh', 'h'].flatMap((k) => ['v', 'w'].map((v) => inLatin(g, k, v)))),
]
