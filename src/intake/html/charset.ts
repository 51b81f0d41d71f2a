import { type Note, span } from '#model'

/**
 * The characters of a page, by its byte order mark, else by what it came with (HTML, 13.2.3.2), its own declaration, UTF-8. What cannot be decoded
 * becomes U+FFFD.
 */
export function charactersOf(bytes: Uint8Array, given?: string): { text: string; notes: Note[] } {
  const decoder = decoderFor(bytes, given)
  const text = decoder.decode(bytes)
  if (!text.includes('\ufffd')) return { text, notes: [] }
  const note = `Some bytes of the page are not valid ${decoder.encoding.toUpperCase()}; “\ufffd” stands in their place.`
  return { text, notes: [{ code: 'intake/charset', at: span(0, 0), text: note }] }
}

const declared = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]+)/i

function decoderFor(bytes: Uint8Array, given?: string): InstanceType<typeof TextDecoder> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be')
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  if (head.startsWith('ï»¿')) return new TextDecoder()
  try {
    if (given !== undefined) return new TextDecoder(given)
    const label = declared.exec(head)?.[1] ?? 'utf-8'
    // A declaration that can be read byte by byte cannot be UTF-16.
    return new TextDecoder(/^utf-?16/i.test(label) ? 'utf-8' : label)
  } catch {
    return new TextDecoder()
  }
}
