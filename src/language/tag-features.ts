import { isVerb, lemmaOf } from './lemmas.ts'

/** How a sentence uses capitals, which decides what a capital proves. */
type Casing = 0 | 1 | 2 | 3

/** What the features of a word are made of; hashes of strings, so that a feature is a few integer operations. */
export type WordTraits = {
  readonly lower: number
  readonly form: number
  readonly suffixes: readonly number[]
  readonly prefixes: readonly number[]
  readonly shape: number
  /** Which tags the word has in training text; 0 for one that is rare there. */
  readonly known: number
  /** The same of the verb that an inflected form would be of: of "deny", for "denies". */
  readonly stem: number
}

export const casings = { mixed: 0, lower: 1, capitals: 2, headline: 3 } as const

const smallInHeadlines = new Set(['with', 'from', 'into', 'over', 'after', 'amid', 'than', 'upon', 'near', 'that'])

export function casingOf(words: readonly string[]): Casing {
  let [lower, upper, capital, longLower] = [0, 0, 0, 0]
  for (const word of words) {
    if (!/^\p{L}{2}/u.test(word)) continue
    if (word === word.toLowerCase()) {
      lower += 1
      if (word.length > 3 && !smallInHeadlines.has(word)) longLower += 1
    } else if (word === word.toUpperCase()) upper += 1
    else capital += 1
  }
  const all = lower + upper + capital
  if (all < 3) return casings.mixed
  if (upper > all * 0.7) return casings.capitals
  if (lower === all) return casings.lower
  return all > 4 && longLower === 0 && upper + capital > all * 0.5 ? casings.headline : casings.mixed
}

const mask = 0x7fffffff
const mix = (hash: number, value: number): number => {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

function hashOfText(text: string, seed: number): number {
  let hash = seed ^ 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mix(hash, text.length) & mask
}

export const knownBits = 18
/** Where the table of known words holds a word, given in small letters with its digits as 0. */
export const placeOf = (lower: string): number => hashOfText(lower, 31) >>> (31 - knownBits)

/** The set of tags of the verb that the word is a form of; 1 for a rare verb, 2 for no verb, 0 for a word without an ending. */
function stemOf(lower: string, known: Uint8Array): number {
  const verb = lemmaOf(lower, 'VERB')
  if (verb === lower && !inflected.test(lower)) return 0
  const set = known[placeOf(verb)] ?? 0
  return set > 0 ? set + 2 : isVerb(verb) ? 1 : 2
}
const inflected = /^[a-z]{2,}(?:s|ed|ing)$/u

/** `word` with straight quotes. In a sentence of capitals a word counts as if written small. */
export function traitsOf(word: string, norm: string, casing: Casing, known: Uint8Array): WordTraits {
  const lower = norm.replace(/\d/gu, '0')
  const form =
    casing === casings.capitals ? lower : casing === casings.headline ? word.charAt(0).toLowerCase() + word.slice(1) : word
  const suffix = (size: number) => hashOfText(lower.slice(-size), size)
  const prefix = (size: number) => hashOfText(lower.slice(0, size), size + 16)
  return {
    lower: hashOfText(lower, 31),
    form: hashOfText(form, 37),
    suffixes: [suffix(1), suffix(2), suffix(3), suffix(4), suffix(5)],
    prefixes: [prefix(1), prefix(2), prefix(3)],
    shape: hashOfText(shapeOf(form), 41),
    known: known[placeOf(lower)] ?? 0,
    stem: stemOf(lower, known),
  }
}

/** "Border-Cross" → "Xxx-Xxx" with runs cut at two: "Xx-Xx". */
function shapeOf(word: string): string {
  let shape = ''
  for (const character of word.slice(0, 24)) {
    const kind = /\p{Lu}/u.test(character) ? 'X' : /\p{L}/u.test(character) ? 'x' : /\d/u.test(character) ? '0' : character
    if (!(shape.endsWith(kind) && shape.at(-2) === kind)) shape += kind
  }
  return shape.slice(0, 8)
}

export const edge: WordTraits = traitsOf('\u0000', '\u0000', casings.mixed, new Uint8Array())
export const featureCount = 52

/**
 * The features of word `i`, as row numbers in `into`. `before` and `beforeThat` are the tags already given to the
 * two words before it, -1 where there is none.
 */
export function featuresAt(
  words: readonly WordTraits[],
  i: number,
  casing: Casing,
  before: number,
  beforeThat: number,
  bits: number,
  into: Int32Array,
): void {
  const [word, left, left2, right, right2] = [
    words[i] ?? edge,
    words[i - 1] ?? edge,
    words[i - 2] ?? edge,
    words[i + 1] ?? edge,
    words[i + 2] ?? edge,
  ]
  const shift = 32 - bits
  let count = 0
  const add = (a: number, b = 0, c = 0) => {
    into[count] = mix(mix(mix(Math.imul(count + 1, 0x85ebca6b), a), b), c) >>> shift
    count += 1
  }
  const [s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0] = word.suffixes
  const [p1 = 0, p2 = 0, p3 = 0] = word.prefixes
  const [t1, t2] = [before + 2, beforeThat + 2]
  const leftSuffix = left.suffixes[2] ?? 0
  const rightSuffix = right.suffixes[2] ?? 0
  const right2Suffix = right2.suffixes[1] ?? 0
  add(0)
  add(word.lower)
  add(word.form)
  add(s1)
  add(s2)
  add(s3)
  add(s4)
  add(s5)
  add(p1)
  add(p2)
  add(p3)
  add(word.shape, i === 0 ? 1 : 0, casing)
  add(t1)
  add(t1, t2)
  add(t1, word.lower)
  add(left.lower)
  add(right.lower)
  add(left2.lower)
  add(right2.lower)
  add(leftSuffix)
  add(rightSuffix)
  add(left.lower, word.lower)
  add(word.lower, right.lower)
  add(t1, right.lower)
  add(t1, rightSuffix)
  add(t1, t2, word.lower)
  add(t1, s3)
  add(t1, s2, rightSuffix)
  add(word.shape, right.shape, casing)
  add(word.shape, left.shape, casing)
  add(word.shape, s2, casing)
  add(left.lower, s3, right.lower)
  add(t1, word.lower, rightSuffix)
  add(t1, t2, s3)
  add(word.lower, rightSuffix)
  add(t1, word.shape, right.shape)
  add(right.lower, right2.lower)
  add(word.lower, right.lower, right2Suffix)
  add(left.shape, word.lower, casing)
  add(word.stem, s2)
  add(word.stem, t1)
  add(word.stem, t1, s2)
  add(word.stem, right.known, s2)
  add(right.known)
  add(t1, right.known)
  add(word.known, t1)
  add(word.known, right.known)
  add(right.known, right2.known)
  add(t1, word.known, right.known)
  add(t1, t2, word.known)
  add(word.lower, right.known)
  add(word.known, word.shape, i === 0 ? 1 : casing + 2)
}
