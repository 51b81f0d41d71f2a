import { Failure } from '#base'
import { packedAs } from './packed-as.ts'

/**
 * The characters of the bytes, none added and none taken away: a byte order mark stays as the first character
 * (U+FEFF, white space to every later step), so that offsets are those of any program that only decodes. `before`: bytes of the
 * input before these, for messages; the first tell the encoding.
 */
export function decoded(bytes: Uint8Array, name: string, before = 0): string | Failure {
  const encoding = before > 0 ? 'utf-8' : encodingOf(bytes)
  const packed = before > 0 ? null : packedAs(bytes)
  if (packed !== null && (bytes.includes(0) || brokenAt(new TextDecoder().decode(bytes), bytes, 'utf-8') !== null))
    return new Failure('text/binary', `${name}: is ${packed}, which is not read; unpack it, or pack it as ZIP`)
  if (encoding === 'utf-8' && bytes.includes(0)) return notText(name, `NUL byte at offset ${before + bytes.indexOf(0)}`)
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  const broken = brokenAt(text, bytes, encoding)
  if (broken !== null) {
    const message = `${name}: is not valid ${encoding.toUpperCase()} (byte offset ${before + broken}); save it as UTF-8 and try again`
    return new Failure('text/encoding', message)
  }
  if (text.includes('\0')) return notText(name, `NUL character at offset ${text.indexOf('\0')}`)
  if (isMostlyControl(text)) return notText(name, 'mostly control characters')
  return text
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}

const notText = (name: string, why: string) => new Failure('text/binary', `${name}: is not text (${why})`)

/** The offset of the first byte that the decoder had to replace, or null. Up to it, text and bytes correspond exactly. */
function brokenAt(text: string, bytes: Uint8Array, encoding: Encoding): number | null {
  const whole = encoding === 'utf-8' ? [0xef, 0xbf, 0xbd] : encoding === 'utf-16le' ? [0xfd, 0xff] : [0xff, 0xfd]
  let offset = 0
  let from = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', from)) {
    offset += encoding === 'utf-8' ? Buffer.byteLength(text.slice(from, at)) : 2 * (at - from)
    if (whole.some((byte, index) => bytes[offset + index] !== byte)) return offset
    offset += whole.length
    from = at + 1
  }
  return null
}

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const control = /[\u0001-\u0008\u000e-\u001f\u007f]/g

const isMostlyControl = (text: string): boolean => (text.match(control)?.length ?? 0) > text.length / 10
