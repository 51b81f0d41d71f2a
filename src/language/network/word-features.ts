import { straightened } from '../norm.ts'

/**
 * What the network sees of a word by itself. `form` is that of `knownFormOf`; `affixes` are rows of the table of letter groups; so are `groups`, of which the
 * network takes the mean. `word` is a row of the table of known words, 0 for a word that is not known.
 */
export type WordFeatures = {
  readonly form: string
  readonly word: number
  readonly affixes: readonly number[]
  readonly groups: readonly number[]
}

export const affixCount = 5
/** A longer word is read by its first letters and its last. */
const longest = 24
export const mostGroups = 24
/** Rows of the table of letter groups; row 0 is no group. */
export const groupRows = 20_480

/** In small letters, quotation marks straightened, digits as 0: "1,250" and "3,400" are one word. */
export const knownFormOf = (word: string): string =>
  straightened(word)
    .toLowerCase()
    .replace(/\p{Nd}/gu, '0')

/** `rowOfForm` gives the row of a form of `knownFormOf`, 0 if it has none. */
export function featuresOf(word: string, rowOfForm: (form: string) => number): WordFeatures {
  const form = knownFormOf(word)
  const short = form.length > longest ? form.slice(0, longest / 2) + form.slice(-longest / 2) : form
  return {
    form,
    word: rowOfForm(form),
    affixes: [
      rowOf(`2${short.slice(-2)}`),
      rowOf(`3${short.slice(-3)}`),
      rowOf(`4${short.slice(-4)}`),
      rowOf(`p${short.slice(0, 3)}`),
      rowOf(`s${shapeOf(straightened(word))}`),
    ],
    groups: groupsOf(`<${short}>`),
  }
}

/** Runs of three to five letters, each once: "<deny>" gives "<de", "den", …, "deny>". (Bojanowski et al. 2017) */
function groupsOf(marked: string): number[] {
  const groups = new Set<number>()
  for (const size of [3, 4, 5])
    for (let at = 0; at + size <= marked.length && groups.size < mostGroups; at += size > 3 && marked.length > 14 ? 2 : 1)
      groups.add(rowOf(marked.slice(at, at + size)))
  return [...groups]
}

/** "Xxx-dd" for "Mig-29": letters by their case, at most three of a kind in a row. */
function shapeOf(word: string): string {
  let shape = ''
  for (const char of word) {
    const kind = /\p{Lu}/u.test(char) ? 'X' : /\p{L}/u.test(char) ? 'x' : /\p{Nd}/u.test(char) ? 'd' : char
    if (!shape.endsWith(kind.repeat(3))) shape += kind
    if (shape.length >= 8) break
  }
  return shape
}

/** A row of the table of letter groups, from 1. */
function rowOf(text: string): number {
  const hash = formKeyOf(text)
  return 1 + (((hash ^ (hash >>> 15)) >>> 0) % (groupRows - 1))
}

/** FNV-1a over UTF-16 units, 32 bits with a sign. */
export function formKeyOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}
