import { Failure } from '#base'
import { endOfHeader, type Fields, fieldsIn, mediaTypeOf } from '../warc/fields.ts'
import { headerWords, parameterIn } from './header-words.ts'
import { transferDecoded } from './transfer.ts'

/** A part of a message that holds no others. */
export type MimePart = {
  readonly fields: Fields
  /** In small letters: "text/html". */
  readonly type: string
  readonly charset: string | null
  readonly filename: string | null
  readonly isAttached: boolean
  /** Decoded. */
  readonly bytes: () => Uint8Array
}

/** Multiparts in multiparts, and parts in all. No program makes so many. */
const deepest = 20
const mostParts = 10_000

/** The parts of a message (RFC 2046), in order; its own fields first. A Failure where it is nested too deep or has too many parts. */
export function mimePartsIn(
  message: Uint8Array,
  name: string,
): { readonly fields: Fields; readonly parts: readonly MimePart[] } | Failure {
  const parts: MimePart[] = []
  const { fields, body } = split(message)
  const isRefused = !gather(fields, body, 0, parts)
  return isRefused
    ? new Failure(
        'archive/refused',
        `${name}: is a message of too many parts, or of parts nested too deep; no program writes such`,
      )
    : { fields, parts }
}

function split(bytes: Uint8Array): { readonly fields: Fields; readonly body: Uint8Array } {
  const isEmptyHeader = bytes[0] === 0x0a || (bytes[0] === 0x0d && bytes[1] === 0x0a)
  const end = isEmptyHeader ? bytes.indexOf(0x0a) + 1 : endOfHeader(bytes)
  const header = bytes.subarray(0, Math.min(end < 0 ? bytes.length : end, longestHeader))
  return { fields: fieldsIn(textOfHeader(header), false), body: end < 0 ? new Uint8Array() : bytes.subarray(end) }
}
const longestHeader = 1 << 20

/** Headers are ASCII; what is not is UTF-8 (RFC 6532), or what it was before. */
function textOfHeader(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function gather(fields: Fields, body: Uint8Array, depth: number, into: MimePart[]): boolean {
  const written = fields.get('content-type')
  const { type, charset } = mediaTypeOf(written ?? 'text/plain')
  const boundary = type.startsWith('multipart/') ? parameterIn(written, 'boundary') : null
  if (boundary !== null && boundary !== '') {
    if (depth >= deepest) return false
    const pieces = piecesOf(body, boundary, mostParts - into.length)
    return (
      pieces !== null &&
      pieces.every((piece) => {
        const inner = split(piece)
        return gather(inner.fields, inner.body, depth + 1, into)
      })
    )
  }
  const disposition = fields.get('content-disposition')
  into.push({
    fields,
    type,
    charset,
    filename: nameOr(parameterIn(disposition, 'filename') ?? parameterIn(written, 'name')),
    isAttached: /^\s*attachment\b/iu.test(disposition ?? ''),
    bytes: () => transferDecoded(body, fields.get('content-transfer-encoding')),
  })
  return into.length <= mostParts
}

/** A file name is a name and no path. */
const nameOr = (written: string | null): string | null =>
  written === null
    ? null
    : headerWords(written)
        .split(/[/\\\0]/u)
        .at(-1) || null

/** What stands between the lines "--boundary"; null where it is more than `most` pieces. */
function piecesOf(body: Uint8Array, boundary: string, most: number): Uint8Array[] | null {
  const text = Buffer.from(body.buffer, body.byteOffset, body.length)
  const mark = Buffer.from(`--${boundary}`, 'utf8')
  const pieces: Uint8Array[] = []
  let start = -1
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) {
    if (at > 0 && text[at - 1] !== 0x0a) continue
    const after = at + mark.length
    const isLast = text[after] === 0x2d && text[after + 1] === 0x2d
    const end = text.indexOf(0x0a, after)
    // A longer boundary that begins like this one is another's.
    if (!isLast && !/^[ \t]*\r?$/u.test(text.toString('latin1', after, Math.min(end < 0 ? text.length : end, after + 80))))
      continue
    if (start >= 0) pieces.push(text.subarray(start, Math.max(start, at - (text[at - 2] === 0x0d ? 2 : 1))))
    if (pieces.length > most) return null
    start = isLast || end < 0 ? -1 : end + 1
    if (isLast) break
  }
  // Cut off: what is there is kept.
  if (start >= 0) pieces.push(text.subarray(start))
  return pieces
}
