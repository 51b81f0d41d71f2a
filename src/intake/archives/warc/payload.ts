/** Bytes without what HTTP packed them in: the parts of a chunked transfer joined, and the content unpacked. `large`: more than `most` bytes. */
export async function contentOf(
  body: Uint8Array,
  encodings: string,
  most: number,
): Promise<Uint8Array | 'large' | { readonly unknown: string }> {
  let bytes = body
  for (const encoding of encodings.toLowerCase().split(',').toReversed()) {
    const name = encoding.trim().replace(/^x-/u, '')
    if (name === '' || name === 'identity' || name === 'none' || name === 'utf-8') continue
    const ways = waysOf[name]
    // Many programs write down what they had unpacked already, and leave the header as it was.
    if (!ways && !(name === 'zstd' && !isZstd(bytes))) return { unknown: name }
    for (const way of ways ?? []) {
      const found = await unpackedAs(way, bytes, most)
      if (found === 'large') return found
      if (found === null) continue
      bytes = found
      break
    }
  }
  return bytes
}

type Way = 'gzip' | 'deflate' | 'deflate-raw' | 'brotli'
const waysOf: Readonly<Record<string, readonly Way[]>> = {
  gzip: ['gzip'],
  deflate: ['deflate', 'deflate-raw'],
  br: ['brotli'],
}
const isZstd = ([a, b, c, d]: Uint8Array): boolean => a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd

/** null where the bytes are not packed in that way. */
async function unpackedAs(way: Way, bytes: Uint8Array, most: number): Promise<Uint8Array | 'large' | null> {
  if (way === 'gzip' && !(bytes[0] === 0x1f && bytes[1] === 0x8b)) return null
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    const unpacked = new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new DecompressionStream(way))
    for await (const chunk of unpacked) {
      chunks.push(chunk)
      size += chunk.length
      if (size > most) return 'large'
    }
  } catch {
    return null
  }
  return Buffer.concat(chunks, size)
}

/** The parts of a chunked transfer (RFC 9112, 7.1) joined; null where the bytes are not laid out so. */
export function dechunked(body: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = []
  for (let at = 0; at < body.length;) {
    const end = body.indexOf(0x0a, at)
    if (end < 0 || end - at > 1024) return null
    const [, digits] = /^([0-9a-f]{1,8})[ \t]*(?:;.*)?\r?$/iu.exec(new TextDecoder('latin1').decode(body.subarray(at, end))) ?? []
    if (digits === undefined) return null
    const size = Number.parseInt(digits, 16)
    if (size === 0) return Buffer.concat(parts)
    parts.push(body.subarray(end + 1, end + 1 + size))
    at = end + 1 + size
    if (body[at] === 0x0d) at += 1
    if (body[at] === 0x0a) at += 1
  }
  return parts.length > 0 ? Buffer.concat(parts) : null
}
