/** The bytes of a MIME part without its Content-Transfer-Encoding (RFC 2045, 6). What is not laid out as it says is kept as it is. */
export function transferDecoded(body: Uint8Array, encoding: string | null): Uint8Array {
  const name = encoding?.trim().toLowerCase()
  if (name === 'base64') return Buffer.from(new TextDecoder('latin1').decode(body).replaceAll(/[^\w+/]+/gu, ''), 'base64')
  return name === 'quoted-printable' ? quotedPrintable(body) : body
}

const [equals, cr, lf, space, tab] = [0x3d, 0x0d, 0x0a, 0x20, 0x09]

/** "=C3=A9" is two bytes, "=" at the end of a line joins it with the next. */
export function quotedPrintable(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(body.length)
  let size = 0
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0
    if (byte !== equals) {
      bytes[size++] = byte
      continue
    }
    const value = hexAt(body, at + 1)
    if (value !== null) {
      bytes[size++] = value
      at += 2
      continue
    }
    let end = at + 1
    while (body[end] === space || body[end] === tab) end += 1
    if (body[end] === cr && body[end + 1] === lf) at = end + 1
    else if (body[end] === lf) at = end
    else if (end < body.length) bytes[size++] = byte
    else at = end
  }
  return bytes.subarray(0, size)
}

function hexAt(body: Uint8Array, at: number): number | null {
  const [high, low] = [digitOf(body[at]), digitOf(body[at + 1])]
  return high === null || low === null ? null : high * 16 + low
}

function digitOf(byte: number | undefined): number | null {
  if (byte === undefined) return null
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : null
}
