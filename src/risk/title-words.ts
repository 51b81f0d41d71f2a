import { readRows } from '#base'

let titles: ReadonlySet<string> | null = null

/** Is this a word that may stand before a name: "Mr", "colonel", "governor"? In small letters. */
export const isTitleWord = (word: string): boolean =>
  (titles ??= new Set([
    ...readRows('en/name-titles.tsv').flatMap(([title = '', kind]) => (kind === 'title' ? [title] : [])),
    ...readRows('actor-nouns.tsv').flatMap(([noun = '', kind]) => (kind === 'person' ? [noun] : [])),
  ])).has(word)
