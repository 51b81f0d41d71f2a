import type { Random } from './random.ts'

/** Bytes that mean something to one of the formats: marks that open and are never closed, sizes, escapes, control characters. */
const telling = [
  '<', '>', '</', '<!--', '<![CDATA[', ']]>', '<!DOCTYPE', '<!ENTITY a "&a;">', '&', '&#0;', '&#x110000;', '&amp;amp;', '<script>', '<div>', '<p', '"', "'", '=', '\0', '\r\n', '\r\n\r\n', '\n',
  '\u2028', '\ufeff', '\u202e', '{', '}', '[', ']', ':', ',', '\\', '\\u0000', '\\x07', '\\uD800', '1e999', '-1', '99999999999999999999', '0x', 'null', 'true', 'NaN', '__proto__', 'Content-Length: 1e9',
  'Content-Length: -1', 'Transfer-Encoding: chunked', 'Content-Encoding: gzip', 'WARC/1.0\r\n', 'WARC-Type: response', '--', 'boundary=', 'charset=utf-16', 'charset=x', '=?utf-8?B?', '=\r\n',
  '=00', 'PK\u0003\u0004', 'PK\u0001\u0002', 'PK\u0005\u0006', '%PDF-', 'endobj', 'stream', 'endstream', '<<', '>>', '../', '/', 'C:\\', '@', '— A (@b) June 4, 2023', '(@', 'https://',
] // prettier-ignore
const tellingBytes = telling.map((words) => new TextEncoder().encode(words))
/** Beginnings of compressed data, and bytes that no UTF-8 has. */
const binary = [[0x1f, 0x8b, 0x08], [0xff, 0xfe], [0xfe, 0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5], [0x28, 0xb5, 0x2f, 0xfd], [0, 0, 0, 0], [0xff, 0xff, 0xff, 0xff]].map(
  (bytes) => Uint8Array.from(bytes),
) // prettier-ignore

/** No case is longer, in bytes. */
const longest = 1 << 18

/** The bytes with one to eight changes of chance; `other` is what pieces may come from. */
export function mutated(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let now = bytes
  for (let left = 1 + random(8); left > 0; left -= 1) now = changes[random(changes.length)]?.(now, other, random) ?? now
  return now.subarray(0, longest)
}

type Change = (bytes: Uint8Array, other: Uint8Array, random: Random) => Uint8Array

const changes: readonly Change[] = [
  // A bit, a byte.
  (bytes, _, random) => withByte(bytes, random, (byte) => byte ^ (1 << random(8))),
  (bytes, _, random) => withByte(bytes, random, () => random(256)),
  // The end is gone; a piece is gone.
  (bytes, _, random) => bytes.slice(0, random(bytes.length + 1)),
  (bytes, _, random) => spliced(bytes, pieceIn(bytes, random), new Uint8Array()),
  // A piece twice, or many times.
  (bytes, _, random) => {
    const piece = pieceIn(bytes, random)
    return spliced(bytes, { start: piece.end, end: piece.end }, repeated(bytes.slice(piece.start, piece.end), 1 + random(4)))
  },
  (bytes, _, random) => {
    const at = random(bytes.length + 1)
    const piece = bytes.slice(at, at + 1 + random(40))
    return spliced(bytes, { start: at, end: at }, repeated(piece, random(2000)))
  },
  // Something that means something, in place of a piece or between.
  (bytes, _, random) => spliced(bytes, gapIn(bytes, random), tellingBytes[random(tellingBytes.length)] ?? bytes),
  (bytes, _, random) => spliced(bytes, pieceIn(bytes, random), tellingBytes[random(tellingBytes.length)] ?? bytes),
  (bytes, _, random) => spliced(bytes, gapIn(bytes, random), binary[random(binary.length)] ?? bytes),
  (bytes, _, random) =>
    spliced(bytes, gapIn(bytes, random), repeated(tellingBytes[random(tellingBytes.length)] ?? bytes, random(3000))),
  // A piece of another file.
  (bytes, other, random) => {
    const piece = pieceIn(other, random)
    return spliced(bytes, pieceIn(bytes, random), other.slice(piece.start, piece.end))
  },
]

type Piece = { readonly start: number; readonly end: number }

function pieceIn(bytes: Uint8Array, random: Random): Piece {
  const start = random(bytes.length + 1)
  return { start, end: Math.min(bytes.length, start + random(1 + Math.min(bytes.length, 400))) }
}
function gapIn(bytes: Uint8Array, random: Random): Piece {
  const start = random(bytes.length + 1)
  return { start, end: start }
}
function withByte(bytes: Uint8Array, random: Random, change: (byte: number) => number): Uint8Array {
  const copy = bytes.slice()
  const at = random(copy.length)
  if (copy.length > 0) copy[at] = change(copy[at] ?? 0)
  return copy
}
function spliced(bytes: Uint8Array, { start, end }: Piece, piece: Uint8Array): Uint8Array {
  const all = new Uint8Array(start + piece.length + bytes.length - end)
  all.set(bytes.subarray(0, start))
  all.set(piece, start)
  all.set(bytes.subarray(end), start + piece.length)
  return all
}
function repeated(piece: Uint8Array, times: number): Uint8Array {
  const most = piece.length === 0 ? 0 : Math.min(times, Math.floor(longest / piece.length))
  const all = new Uint8Array(piece.length * most)
  for (let i = 0; i < most; i += 1) all.set(piece, i * piece.length)
  return all
}
