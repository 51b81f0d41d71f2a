import { header, type SegmenterModel } from '../src/language/segmenter/segmenter-model.ts'

/** The file that `segmenterFrom` reads. */
export function segmenterFile({ lexicon, tokenBits, tokenWeights, sentenceBits, sentenceWeights }: SegmenterModel): Uint8Array {
  const words = [...lexicon.keys].flatMap((key, i) => (learntOf(lexicon, i) === 0 ? [] : [[key, learntOf(lexicon, i)] as const]))
  const tokensAt = header + words.length * 6
  const file = new Uint8Array(tokensAt + tokenWeights.length + sentenceWeights.length)
  const view = new DataView(file.buffer)
  view.setUint8(0, tokenBits)
  view.setUint8(1, sentenceBits)
  view.setUint32(2, words.length, true)
  for (const [i, [key, info]] of words.toSorted((a, b) => a[0] - b[0]).entries()) {
    view.setInt32(header + i * 6, key, true)
    view.setUint16(header + i * 6 + 4, info, true)
  }
  file.set(new Uint8Array(tokenWeights.buffer), tokensAt)
  file.set(new Uint8Array(sentenceWeights.buffer), tokensAt + tokenWeights.length)
  return file
}

/** Without what the list of abbreviations says. */
const learntOf = ({ values }: SegmenterModel['lexicon'], i: number): number => (values[i] ?? 0) & 0xffff
