import { never } from '#base'
import { tags } from './tag-scores.ts'
import { knownBits } from './tag-features.ts'

/** One row of weights a feature, one column a tag: 2^bits rows. `known` is the table of known words. */
export type TagModel = { readonly bits: number; readonly weights: Int8Array; readonly known: Uint8Array }

/**
 * A file of little-endian numbers. Bits, 1 byte. Known words, a count of 4 bytes, then 4 bytes each: place, and the set of
 * tags in the lowest 8 bits. Rows that hold a weight, a count of 4 bytes, then 3 bytes each: in the lowest 17 bits which
 * columns hold one, above them how many rows on it lies (a row without weights bridges more than 127). Weights, 1 byte each.
 */
export function modelFrom(file: Uint8Array): TagModel {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const bits = view.getUint8(0)
  const known = new Uint8Array(2 ** knownBits)
  let at = 5
  for (const end = at + 4 * view.getUint32(1, true); at < end; at += 4) {
    const entry = view.getUint32(at, true)
    known[entry >>> 8] = entry & 0xff
  }
  const weights = new Int8Array(tags.length * 2 ** bits)
  const rowsEnd = at + 4 + 3 * view.getUint32(at, true)
  let row = 0
  let next = rowsEnd
  for (at += 4; at < rowsEnd; at += 3) {
    const entry = (file[at] ?? 0) | ((file[at + 1] ?? 0) << 8) | ((file[at + 2] ?? 0) << 16)
    row += entry >>> tags.length
    for (let left = entry & (2 ** tags.length - 1); left !== 0; left &= left - 1) {
      weights[row * tags.length + 31 - Math.clz32(left & -left)] = file[next] ?? 0
      next += 1
    }
  }
  if (next !== file.length) never(`a tag model of ${file.length} bytes that ends at ${next}`)
  return { bits, known, weights }
}

/** The file that `modelFrom` reads. */
export function fileOf({ bits, known, weights }: TagModel): Uint8Array {
  const words: number[] = []
  for (const [place, set] of known.entries()) if (set > 0) words.push(set, place & 0xff, (place >>> 8) & 0xff, place >>> 16)
  const rows: number[] = []
  const values: number[] = []
  let from = 0
  for (let row = 0; row < 2 ** bits; row += 1) {
    const columns = tags.map((_, column) => column).filter((column) => weights[row * tags.length + column] !== 0)
    if (columns.length === 0) continue
    for (; row - from > 127; from += 127) rows.push(...bytesOf(127 << tags.length, 3))
    rows.push(...bytesOf(((row - from) << tags.length) | columns.reduce((mask, column) => mask | (1 << column), 0), 3))
    from = row
    for (const column of columns) values.push((weights[row * tags.length + column] ?? 0) & 0xff)
  }
  return Uint8Array.from([[bits], bytesOf(words.length / 4, 4), words, bytesOf(rows.length / 3, 4), rows, values].flat())
}

const bytesOf = (value: number, count: number): number[] => Array.from({ length: count }, (_, i) => (value >>> (8 * i)) & 0xff)
