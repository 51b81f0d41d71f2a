/** PostgreSQL's limits (https://www.postgresql.org/docs/15/textsearch-limitations.html): positions, positions of one word, bytes in all. */
const lastPosition = 16_383
const mostPositions = 255
const mostBytes = 1_000_000

/**
 * The text of a `tsvector` that holds folded words in their order, to be cast with `::tsvector`. Beyond PostgreSQL's limits a text keeps
 * its words but not all of their places, so that phrases are not found there: behind word 16,383, and from a word's 256th occurrence on.
 * Different words beyond about 1 MB in all are left out.
 */
export function tsVector(words: readonly string[]): string {
  const places = new Map<string, number[]>()
  let bytes = 0
  for (const [index, word] of words.entries()) {
    let held = places.get(word)
    if (held === undefined) {
      // A word's own bytes, two for how many places it has, one to align.
      const more = Buffer.byteLength(word) + 3
      if (word === '' || bytes + more > mostBytes) continue
      bytes += more
      held = []
      places.set(word, held)
    }
    if (index >= lastPosition || held.length >= mostPositions || bytes + 2 > mostBytes) continue
    bytes += 2
    held.push(index + 1)
  }
  return [...places].map(([word, at]) => `${lexeme(word)}${at.length > 0 ? ':' : ''}${at.join(',')}`).join(' ')
}

/** A word in the quotes of `tsvector` and `tsquery`. */
export const lexeme = (word: string): string => `'${word.replaceAll(/['\\]/g, '$&$&')}'`
