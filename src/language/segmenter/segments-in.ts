import { readDataBytes } from '#base'
import { type Span, span, type SurfaceToken } from '#model'
import { paragraphsIn } from './paragraphs.ts'
import { pad, readRuns, roomForRuns } from './runs.ts'
import { segmenterFrom } from './segmenter-model.ts'
import { sentenceEnds, sentenceEndsIn } from './sentence-borders.ts'
import { sentenceContextFor } from './sentence-features.ts'
import { borders, contextFor, tokenBordersIn } from './token-borders.ts'
import { joinRuns, roomForWords, type Words } from './words.ts'

/** The words of a sentence and the tokens that they stand in. `cut`: it was too long and goes on in the next. */
export type Segment = { readonly words: readonly Span[]; readonly tokens: readonly SurfaceToken[]; readonly cut: boolean }

/**
 * The sentences between two offsets, with tokens as in UD English. Invariant: every non-space character lies in exactly one
 * token, the words of a token fill it, and no sentence goes on past a blank line or on past the token that holds its word `longest`.
 */
export function segmentsIn(text: string, within: Span): Segment[] {
  const paragraphs = paragraphsIn(text, within)
  const length = Math.max(0, ...paragraphs.map(({ start, end }) => end - start))
  const runs = roomForRuns(length)
  const words = roomForWords(length)
  const found = new Uint8Array(length + 2 * pad)
  const tokenContext = contextFor(length)
  const sentenceContext = sentenceContextFor(length)
  const sentences: Segment[] = []
  for (const { start, end } of paragraphs) {
    readRuns(text, start, end, model.lexicon, runs)
    tokenBordersIn(runs, tokenWeights, tokenContext, found)
    joinRuns(text, runs, found, model.lexicon, words)
    sentenceEndsIn(words, sentenceWeights, sentenceContext, found)
    gather(words, found, sentences)
  }
  return sentences
}

const model = segmenterFrom(readDataBytes('en/segmenter.bin'))
const tokenWeights = { bits: model.tokenBits, weights: model.tokenWeights }
const sentenceWeights = { bits: model.sentenceBits, weights: model.sentenceWeights }

function gather({ start, until, border, end }: Words, ends: Uint8Array, into: Segment[]): void {
  let words: Span[] = []
  let tokens: SurfaceToken[] = []
  let first = 0
  for (let i = pad; i < end; i += 1) {
    words.push(span(start[i] ?? 0, until[i] ?? 0))
    if (border[i] === borders.cut) continue
    const last = words.length - 1
    tokens.push({ at: span(words[first]?.start ?? 0, until[i] ?? 0), first, last })
    first = last + 1
    if (ends[i] === sentenceEnds.none) continue
    into.push({ words, tokens, cut: ends[i] === sentenceEnds.cut })
    words = []
    tokens = []
    first = 0
  }
}
