import type { Fold } from './fold.ts'
import type { Hit } from './hit.ts'
import { keyOfForm } from './keys.ts'
import { nameWordsIn } from './name-words.ts'
import type { Withheld } from './withheld.ts'

/** Runs of words with capitals inside stretches that are replaced: of "Ivan Petrovich Sorokin" also "Ivan Petrovich", though it is no form. */
export type Piece = { readonly words: readonly string[]; readonly label: string }

export function piecesOf(text: string, stretches: readonly Hit[], fold: Fold): Piece[] {
  const found = new Map<string, Piece>()
  for (const { at, label } of stretches) {
    const words = nameWordsIn(text.slice(at.start, at.end), fold)
    for (const from of words.keys())
      for (let to = from + 1; to <= words.length && words[to - 1]?.capital; to += 1) {
        const run = words.slice(from, to).map(({ word }) => word)
        found.set(run.join(' '), { words: run, label })
      }
  }
  return [...found.values()]
}

/** For this one report, pieces of several words are withheld too. The same object where there are none that it does not know. */
export function withPieces(withheld: Withheld, pieces: readonly Piece[]): Withheld {
  const more = pieces
    .filter(({ words }) => words.length > 1 && words.some((word) => word.length > 1))
    .map(({ words, label }) => ({ key: keyOfForm(words.join(' '), withheld.secret), words, label }))
    .filter(({ key }) => !withheld.keys.has(key))
  if (more.length === 0) return withheld
  return {
    ...withheld,
    keys: new Map([...withheld.keys, ...more.map(({ key, label }): [string, { readonly label: string }] => [key, { label }])]),
    leads: new Set([...withheld.leads, ...more.map(({ words }) => keyOfForm(words[0] ?? '', withheld.secret))]),
    longest: Math.max(withheld.longest, ...more.map(({ words }) => words.length)),
  }
}

/** The label for words that are a piece and nothing else: "Ivan" among the aliases of somebody who is withheld. */
export function pieceLabels(pieces: readonly Piece[], fold: Fold): (words: string) => string | null {
  const labels = new Map(pieces.map(({ words, label }) => [words.join(' '), label]))
  return (words) => {
    if (labels.size === 0 || words.length > longest) return null
    const found = nameWordsIn(words, fold)
    return found.every(({ capital }) => capital) ? (labels.get(found.map(({ word }) => word).join(' ')) ?? null) : null
  }
}
const longest = 80
