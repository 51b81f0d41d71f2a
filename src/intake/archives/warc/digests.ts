/** A digest as WARC files write it, "sha1:YKXQK6…", and whether the bytes have it; null where the algorithm or the way of writing is not known. */
export async function hasDigest(bytes: Uint8Array, written: string): Promise<boolean | null> {
  const [, name = '', value = ''] = /^\s*([\w-]+):([\w+/=-]+)\s*$/u.exec(written) ?? []
  const algorithm = algorithms.get(name.toLowerCase().replace('-', ''))
  if (!algorithm) return null
  const digest = new Uint8Array(await crypto.subtle.digest(algorithm, Uint8Array.from(bytes)))
  const hex = Buffer.from(digest).toString('hex')
  const plain = value.replace(/(?<!=)=+$/u, '')
  if (plain.length === hex.length) return plain.toLowerCase() === hex
  if (plain.length === Math.ceil((digest.length * 8) / 5)) return plain.toUpperCase() === base32(digest)
  return plain.length === Math.ceil((digest.length * 4) / 3) ? plain === base64(digest) : null
}

const algorithms = new Map([
  ['sha1', 'SHA-1'],
  ['sha256', 'SHA-256'],
  ['sha384', 'SHA-384'],
  ['sha512', 'SHA-512'],
])

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('base64')
    .replace(/(?<!=)=+$/u, '')

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648, without padding. */
function base32(bytes: Uint8Array): string {
  let [written, bits, value] = ['', 0, 0]
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff
    bits += 8
    for (; bits >= 5; bits -= 5) written += letters[(value >>> (bits - 5)) & 31] ?? ''
  }
  return bits > 0 ? written + (letters[(value << (5 - bits)) & 31] ?? '') : written
}
