import { gaps, pad, shapes } from './runs.ts'
import {
  endSentence,
  enterWord,
  openSentences,
  type SentenceContext,
  sentenceFeatureCount,
  sentenceFeaturesAt,
} from './sentence-features.ts'
import { borders } from './token-borders.ts'
import type { Words } from './words.ts'

export type SentenceWeights = { readonly bits: number; readonly weights: Int8Array }

/** In words. A sentence is cut behind the token in which it gets so long, which may have a few more. */
export const longest = 300

/** What `ends` holds behind a word: a sentence goes on, it ends, or it is cut because it is too long. */
export const sentenceEnds = { none: 0, end: 1, cut: 2 } as const

/** Sets `ends[i]` for each word. The last word of a paragraph ends a sentence, and none is longer than `longest` words and a token. */
export function sentenceEndsIn(
  words: Words,
  { bits, weights }: SentenceWeights,
  context: SentenceContext,
  ends: Uint8Array,
): void {
  const rows = new Int32Array(sentenceFeatureCount)
  ends.fill(0, pad, words.end)
  openSentences(words, context)
  for (let i = pad; i < words.end; i += 1) {
    enterWord(words, i, context)
    if (words.border[i] === borders.cut) continue
    let last = i + 1 === words.end || opensItem(words, i + 1)
    if (!last) {
      sentenceFeaturesAt(words, i, context, bits, rows)
      let score = 0
      for (let k = 0; k < sentenceFeatureCount; k += 1) score += weights[rows[k] ?? 0] ?? 0
      last = score > 0
    }
    if (!last && i + 1 - context.first >= longest) {
      const at = placeToCut(words, context.first, i)
      ends[at] = sentenceEnds.cut
      endSentence(words, at, context)
    } else if (last) {
      ends[i] = sentenceEnds.end
      endSentence(words, i, context)
    }
  }
}

/** A bullet or a dash at the beginning of a line: treebanks have no line breaks to learn that from. */
const opensItem = ({ gap, shape }: Words, i: number): boolean =>
  gap[i] === gaps.newline && gap[i + 1] === gaps.space && bullets.has(shape[i] ?? 0)
const bullets = new Set(Array.from('•●▪►▶‣*·–—-', (bullet) => bullet.charCodeAt(0)))

/** Behind the last semicolon, else comma, of the second half of words[first..last]; behind `last` if there is neither. */
function placeToCut(words: Words, first: number, last: number): number {
  for (const mark of [semicolon, comma, shapes.link])
    for (let i = last; i > first + longest / 2; i -= 1) if (words.shape[i] === mark && words.border[i] === borders.token) return i
  return last
}
const [semicolon, comma] = [';'.charCodeAt(0), ','.charCodeAt(0)]
