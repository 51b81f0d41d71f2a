import { mix } from './hashes.ts'
import { abbreviationOf, infoOf, type Lexicon } from './lexicon.ts'
import { borders } from './token-borders.ts'
import { pad, type Runs, shapes } from './runs.ts'

/** The words of a paragraph, tokens or parts of one, with the same pads as runs. */
export type Words = {
  end: number
  readonly start: Int32Array
  readonly until: Int32Array
  readonly hash: Int32Array
  readonly shape: Int32Array
  /** The code of the first unit, as written, and of the last. */
  readonly code: Uint16Array
  readonly info: Uint32Array
  readonly gap: Uint8Array
  /** Of `borders`. */
  readonly border: Uint8Array
}

export const roomForWords = (length: number): Words => ({
  end: pad,
  start: new Int32Array(length + 2 * pad),
  until: new Int32Array(length + 2 * pad),
  hash: new Int32Array(length + 2 * pad),
  shape: new Int32Array(length + 2 * pad),
  code: new Uint16Array(length + 2 * pad),
  info: new Uint32Array(length + 2 * pad),
  gap: new Uint8Array(length + 2 * pad),
  border: new Uint8Array(length + 2 * pad),
})

export function joinRuns(text: string, runs: Runs, found: Uint8Array, lexicon: Lexicon, words: Words): void {
  let count = pad
  let first = pad
  let hash = 0
  let shape = 0
  for (let i = pad; i < runs.end; i += 1) {
    hash = i === first ? (runs.hash[i] ?? 0) : mix(hash, runs.hash[i] ?? 0)
    shape = i === first ? (runs.shape[i] ?? 0) : joinedShape(shape, runs.shape[i] ?? 0)
    const border = found[i] ?? 0
    if (border === borders.none) continue
    words.start[count] = runs.start[first] ?? 0
    words.until[count] = runs.until[i] ?? 0
    words.hash[count] = hash
    words.shape[count] = shape
    words.code[count] = text.charCodeAt(runs.start[first] ?? 0)
    words.info[count] = i === first ? (runs.info[i] ?? 0) : infoOf(lexicon, hash) | (abbreviationOf(runs.info[first] ?? 0) << 16)
    words.gap[count] = runs.gap[first] ?? 0
    words.border[count] = border
    count += 1
    first = i + 1
  }
  words.end = count
  words.start.fill(0, count, count + pad)
  words.hash.fill(0, count, count + pad)
  words.shape.fill(0, count, count + pad)
  words.info.fill(0, count, count + pad)
  words.code.fill(0, count, count + pad)
  words.gap.fill(3, count, count + pad)
}

/** A symbol first is what its first one is; "U.S." and "Mr." are abbreviations of two kinds; "Su-25" is mixed. */
function joinedShape(before: number, next: number): number {
  if (before >= abbreviation) return before
  return next === dot ? abbreviation + before : shapes.mixed
}
const dot = '.'.charCodeAt(0)
const abbreviation = 9
