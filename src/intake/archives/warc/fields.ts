export type Fields = {
  /** The value of the first field of that name, in small letters; null where there is none. */
  readonly get: (name: string) => string | null
  /** The line before the fields. */
  readonly first: string
}

/** The header of a WARC record, an HTTP answer or a MIME part: a line, where `hasFirst`, and fields, folded lines joined. */
export function fieldsIn(header: string, hasFirst: boolean): Fields {
  const lines = header.replaceAll(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)
  const first = hasFirst ? (lines.shift() ?? '') : ''
  const values = new Map<string, string>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !values.has(name)) values.set(name, line.slice(colon + 1).trim())
  }
  return { first, get: (name) => values.get(name) ?? null }
}

const [cr, lf] = [0x0d, 0x0a]

/** Where the header ends and what it heads begins: behind the first empty line from `from` on; -1 where there is none. */
export function endOfHeader(bytes: Uint8Array, from = 0): number {
  for (let at = bytes.indexOf(lf, from); at >= 0; at = bytes.indexOf(lf, at + 1)) {
    if (bytes[at + 1] === lf) return at + 2
    if (bytes[at + 1] === cr && bytes[at + 2] === lf) return at + 3
  }
  return -1
}

/** "text/html; charset=utf-8": the type in small letters, and the charset where it names one that can be decoded. */
export function mediaTypeOf(value: string | null): { readonly type: string; readonly charset: string | null } {
  const [type = '', ...rest] = (value ?? '').split(';')
  const label = /(?:^|;)\s*charset\s*=\s*["']?([\w:.-]+)/iu.exec(rest.join(';'))?.[1]?.toLowerCase() ?? null
  return { type: type.trim().toLowerCase(), charset: label !== null && isEncoding(label) ? label : null }
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== 'replacement'
  } catch {
    return false
  }
}
