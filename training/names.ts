import { readFileSync } from 'node:fs'

export type NamedSentence = { readonly words: readonly string[]; readonly names: readonly string[] }

/** Sentences of a file in the style of CoNLL 2003, a word and its label a line, as BIO labels. */
export function readNames(path: string): NamedSentence[] {
  return readFileSync(path, 'utf8')
    .split(/\n\s*\n/u)
    .flatMap((block) => {
      const rows = block.split('\n').flatMap((line) => (line.trim() ? [line.trim().split(/\s+/u)] : []))
      const words = rows.map(([word = '']) => word)
      return words.length ? [{ words, names: begun(rows.map((row) => row.at(-1) ?? 'O')) }] : []
    })
}

/** A name's first word as B-, whichever of the two styles the file has. */
export const begun = (labels: readonly string[]): string[] =>
  labels.map((label, i) => {
    const before = labels[i - 1] ?? 'O'
    return label.startsWith('I-') && before.slice(2) !== label.slice(2) ? `B-${label.slice(2)}` : label
  })
