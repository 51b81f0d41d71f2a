import { never } from '#base'
import { type Lexicon, lexiconFrom } from './lexicon.ts'

/** 2^bits rows of int8 weights: two columns for borders of tokens, one for borders of sentences. */
export type SegmenterModel = {
  readonly lexicon: Lexicon
  readonly tokenBits: number
  readonly tokenWeights: Int8Array
  readonly sentenceBits: number
  readonly sentenceWeights: Int8Array
}

/** A file of little-endian numbers: two bytes of bits, a count of words in 4, then 6 bytes a word (hash, info), then the weights. */
export function segmenterFrom(file: Uint8Array): SegmenterModel {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const [tokenBits, sentenceBits] = [view.getUint8(0), view.getUint8(1)]
  const count = view.getUint32(2, true)
  const tokensAt = header + count * 6
  const sentencesAt = tokensAt + 2 * 2 ** tokenBits
  if (sentencesAt + 2 ** sentenceBits !== file.length) never(`a segmenter of ${file.length} bytes`)
  const entries = Array.from({ length: count }, (_, i): [number, number] => [
    view.getInt32(header + i * 6, true),
    view.getUint16(header + i * 6 + 4, true),
  ])
  return {
    lexicon: lexiconFrom(entries),
    tokenBits,
    tokenWeights: Int8Array.from(file.subarray(tokensAt, sentencesAt)),
    sentenceBits,
    sentenceWeights: Int8Array.from(file.subarray(sentencesAt)),
  }
}

/** In bytes. */
export const header = 6
