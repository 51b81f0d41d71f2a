import { type Lexicon, lexiconFrom, tags } from '../src/language/segmenter/lexicon.ts'
import { pad, readRuns, roomForRuns, shapes } from '../src/language/segmenter/runs.ts'
import { borders } from '../src/language/segmenter/token-borders.ts'
import { joinRuns, roomForWords } from '../src/language/segmenter/words.ts'
import { type GoldParagraph, marks } from './segmenter-gold.ts'

type Seen = {
  count: number
  readonly tags: Map<string, number>
  starts: number
  small: number
  large: number
  readonly cuts: Map<number, number>
}

const least = 3

export function lexiconOf(gold: readonly GoldParagraph[]): Lexicon {
  const cuts = seenIn(gold, lexiconFrom([]), true)
  const cutsAlone = [...cuts].map(([hash, { cuts: at }]): [number, number] => [hash, (best(at) ?? 0) << 12])
  const seen = seenIn(gold, lexiconFrom(cutsAlone), false)
  const all = new Set([...cuts.keys(), ...seen.keys()])
  const entries: [number, number][] = []
  for (const hash of all) {
    const cut = best(cuts.get(hash)?.cuts ?? new Map<number, number>()) ?? 0
    const word = seen.get(hash)
    const info = (word && word.count >= least ? infoFrom(word) : 0) | ((cut > 15 ? 0 : cut) << 12)
    if (hash !== 0 && info !== 0) entries.push([hash, info])
  }
  return lexiconFrom(entries)
}

function infoFrom(word: Seen): number {
  const tag = tags.indexOf(best(word.tags) ?? '') + 1
  const starts = word.starts / word.count
  const startClass = 1 + [0.02, 0.05, 0.1, 0.2, 0.4, 0.6].filter((limit) => starts > limit).length
  const inside = word.small + word.large
  const large = word.large / Math.max(1, inside)
  const written = inside < 2 ? 0 : 1 + [0.05, 0.3, 0.7, 0.95].filter((limit) => large > limit).length
  return tag | (startClass << 6) | (written << 9)
}

const best = <Key>(counts: ReadonlyMap<Key, number>): Key | undefined => [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0]

/** Counts by hash: of whole runs that are cut, or of words. */
function seenIn(gold: readonly GoldParagraph[], lexicon: Lexicon, ofCuts: boolean): Map<number, Seen> {
  const found = new Map<number, Seen>()
  const seenOf = (hash: number): Seen => {
    const seen = found.get(hash) ?? {
      count: 0,
      tags: new Map<string, number>(),
      starts: 0,
      small: 0,
      large: 0,
      cuts: new Map<number, number>(),
    }
    found.set(hash, seen)
    return seen
  }
  for (const { text, marks: marked, tags: given } of gold) {
    const runs = roomForRuns(text.length)
    readRuns(text, 0, text.length, lexicon, runs)
    if (ofCuts) {
      for (let i = pad; i < runs.end; i += 1) {
        const { [i]: start = 0 } = runs.start
        for (let at = start; at < (runs.until[i] ?? 0) - 1; at += 1) {
          if (marked[at] === marks.none) continue
          const { cuts } = seenOf(runs.hash[i] ?? 0)
          cuts.set(at + 1 - start, (cuts.get(at + 1 - start) ?? 0) + 1)
          break
        }
      }
      continue
    }
    const ends = new Uint8Array(text.length + 2 * pad)
    for (let i = pad; i < runs.end; i += 1)
      ends[i] = marked[(runs.until[i] ?? 0) - 1] === marks.none ? borders.none : borders.token
    const words = roomForWords(text.length)
    joinRuns(text, runs, ends, lexicon, words)
    const tagAt = new Map<number, string>()
    let word = 0
    for (let at = 0; at < text.length; at += 1) if (marked[at] !== marks.none) tagAt.set(at, given[word++] ?? '')
    let starts = true
    for (let i = pad; i < words.end; i += 1) {
      const seen = seenOf(words.hash[i] ?? 0)
      const last = (words.until[i] ?? 0) - 1
      seen.count += 1
      const tag = tagAt.get(last)
      if (tag !== undefined) seen.tags.set(tag, (seen.tags.get(tag) ?? 0) + 1)
      if (starts) seen.starts += 1
      else if (words.shape[i] === shapes.lower) seen.small += 1
      else if (words.shape[i] === shapes.capital) seen.large += 1
      starts = marked[last] === marks.sentence
    }
  }
  return found
}
