import { never, readRows } from '#base'
import { hashOfWord } from './hashes.ts'

/**
 * What training text says of a word, by its hash, in 16 bits: the tag it mostly has (6), how often it starts a sentence (3),
 * how it is written inside one (3), and after which character it is cut in two if it is ("cannot": 3) (4). Above them what the list
 * of abbreviations says of it (2).
 */
export type Lexicon = { readonly keys: Int32Array; readonly values: Uint32Array }

export const tags =
  "NN IN DT NNP JJ PRP RB . , NNS VB CC VBD VBP VBZ CD VBN VBG TO MD PRP$ UH : -RRB- -LRB- WDT WRB WP HYPH `` '' RP POS NNPS JJR JJS EX RBR SYM FW NFP $ ADD PDT RBS LS AFX WP$ GW".split(
    ' ',
  )
const finite = new Set(['VBD', 'VBP', 'VBZ', 'MD'])
const finiteTags = Uint8Array.from({ length: 64 }, (_, tag) => (finite.has(tags[tag - 1] ?? '') ? 1 : 0))

export const tagOf = (info: number): number => info & 63
export const startsOf = (info: number): number => (info >>> 6) & 7
export const writtenOf = (info: number): number => (info >>> 9) & 7
export const cutOf = (info: number): number => (info >>> 12) & 15
/** 0: not in the list of abbreviations; 1: something follows; 2: a sentence may end with it. */
export const abbreviationOf = (info: number): number => info >>> 16
export const finiteOf = (info: number): number => finiteTags[info & 63] ?? 0

export function infoOf({ keys, values }: Lexicon, hash: number): number {
  const mask = keys.length - 1
  for (let at = hash & mask; ; at = (at + 1) & mask) {
    const key = keys[at]
    if (key === hash) return values[at] ?? 0
    if (key === 0) return 0
  }
}

const abbreviations = readRows('en/abbreviations.tsv').map(
  ([word = '', kind]) => [hashOfWord(word), kind === 'leads' ? 1 : 2] as const,
)

/** Of what was learnt; the abbreviations are added. */
export function lexiconFrom(learnt: Iterable<readonly [hash: number, info: number]>): Lexicon {
  const infos = new Map(learnt)
  for (const [hash, kind] of abbreviations) infos.set(hash, (infos.get(hash) ?? 0) | (kind << 16))
  // At most half full, so that every search ends at a free place; 0 marks one, and no word has it for its hash.
  const size = 2 ** Math.ceil(Math.log2(2 * infos.size + 2))
  const keys = new Int32Array(size)
  const values = new Uint32Array(size)
  for (const [hash, info] of infos) {
    if (hash === 0) never('a word with the hash 0')
    let at = hash & (size - 1)
    while (keys[at] !== 0 && keys[at] !== hash) at = (at + 1) & (size - 1)
    keys[at] = hash
    values[at] = info
  }
  return { keys, values }
}
