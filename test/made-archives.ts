import { crc32, deflateRawSync, gzipSync } from 'node:zlib'

/** A member of a made-up ZIP archive; what is given wins over what would be right. */
export type MadeMember = {
  readonly name: string | Uint8Array
  readonly bytes: Uint8Array | string
  readonly stored?: boolean
  readonly packed?: Uint8Array
  readonly size?: number
  readonly crc?: number
  readonly flags?: number
  readonly method?: number
  /** Of Unix: 0o120777 is a link. */
  readonly mode?: number
  /** Where the directory says that the member begins. */
  readonly at?: number
}

const bytesOf = (words: string | Uint8Array): Buffer => Buffer.from(words)

/** A ZIP archive, byte by byte as APPNOTE has it, good or not. */
export function madeZip(members: readonly MadeMember[], comment = ''): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const member of members) {
    const raw = bytesOf(member.bytes)
    const name = bytesOf(member.name)
    const packed = Buffer.from(member.packed ?? (member.stored ? raw : deflateRawSync(raw)))
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(member.flags ?? (typeof member.name === 'string' ? 0x800 : 0), 2)
    common.writeUInt16LE(member.method ?? (member.stored ? 0 : 8), 4)
    common.writeUInt32LE(member.crc ?? crc32(raw), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(member.size ?? raw.length, 18)
    common.writeUInt16LE(name.length, 22)
    const external = Buffer.alloc(14)
    external.writeUInt32LE(((member.mode ?? 0o100644) << 16) >>> 0, 6)
    external.writeUInt32LE(member.at ?? offset, 10)
    parts.push(Buffer.from([0x50, 0x4b, 3, 4]), common, name, packed)
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 3]), common, external, name)
    offset += 30 + name.length + packed.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(22)
  end.set([0x50, 0x4b, 5, 6])
  end.writeUInt16LE(members.length & 0xffff, 8)
  end.writeUInt16LE(members.length & 0xffff, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(Buffer.byteLength(comment), 20)
  return Buffer.concat([...parts, ...directory, end, Buffer.from(comment)])
}

export const gzipOf = (words: string | Uint8Array): Uint8Array => gzipSync(words)

/** A WARC record; fields that are given win over what would be right. */
export function madeRecord(
  type: string,
  url: string,
  block: string | Uint8Array,
  fields: Readonly<Record<string, string>> = {},
): Uint8Array {
  const bytes = bytesOf(block)
  const all: Record<string, string> = {
    'WARC-Type': type,
    'WARC-Target-URI': url,
    'WARC-Date': '2024-06-04T10:00:00Z',
    'WARC-Record-ID': '<urn:uuid:00000000-0000-4000-8000-000000000001>',
    ...(type === 'response' ? { 'Content-Type': 'application/http; msgtype=response' } : {}),
    'Content-Length': String(bytes.length),
    ...fields,
  }
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${head.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')])
}

/** An answer of a web server. */
export function madeAnswer(
  body: string | Uint8Array,
  fields: Readonly<Record<string, string>> = {},
  status = '200 OK',
): Uint8Array {
  const all = { 'Content-Type': 'text/html; charset=utf-8', ...fields }
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${head.join('')}\r\n`), bytesOf(body)])
}
