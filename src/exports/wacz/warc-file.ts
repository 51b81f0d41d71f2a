import { gzipSync } from 'node:zlib'
import { hashOf, sha256Of } from '#base'
import { addressOf, type Answer, cameAt, type Capture, mediaTypeOf } from './capture.ts'

/** A record where it lies in the file. */
export type WrittenRecord = { readonly capture: Capture; readonly offset: number; readonly length: number }

/**
 * A WARC file (ISO 28500:2017, 1.1), each record a member of gzip. A report that was fetched is a `response` with the headers of its answer; every other is a `resource`,
 * for nobody kept its headers, and none are made up.
 */
export function warcFile(
  captures: readonly Capture[],
  program: string,
  at: string,
): { readonly bytes: Uint8Array; readonly records: readonly WrittenRecord[] } {
  const about = `software: ${program}\r\nformat: WARC File Format 1.1\r\ndescription: Reports as they were received. WARC-Date is when, and not when they were published. Pages are unpacked; the headers that said how they were packed stand behind X-Archive-Orig-.\r\n`
  const info = recordOf(
    { 'WARC-Type': 'warcinfo', 'Content-Type': 'application/warc-fields' },
    new TextEncoder().encode(about),
    at,
  )
  const parts = [info]
  const records: WrittenRecord[] = []
  let offset = info.length
  for (const capture of captures) {
    const fields = {
      'WARC-Type': capture.fetched ? 'response' : 'resource',
      'WARC-Target-URI': addressOf(capture),
      'Content-Type': capture.fetched ? 'application/http; msgtype=response' : mediaTypeOf(capture),
      'WARC-Payload-Digest': `sha256:${capture.sha256}`,
    }
    const record = recordOf(fields, capture.fetched ? answered(capture.fetched, capture.bytes) : capture.bytes, cameAt(capture))
    records.push({ capture, offset, length: record.length })
    parts.push(record)
    offset += record.length
  }
  return { bytes: Buffer.concat(parts), records }
}

/** The answer as HTTP has it, its body unpacked as the book keeps it. */
function answered({ status, headers }: Answer, body: Uint8Array): Uint8Array {
  const lines = headers.map(
    ([name, value]) => `${ofPacking.test(name) ? 'X-Archive-Orig-' : ''}${name}: ${value.replaceAll(/[\r\n]+/gu, ' ')}\r\n`,
  )
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} \r\n${lines.join('')}Content-Length: ${body.length}\r\n\r\n`), body])
}
const ofPacking = /^(?:content-encoding|content-length|transfer-encoding)$/iu

function recordOf(fields: Readonly<Record<string, string>>, block: Uint8Array, at: string): Uint8Array {
  const digest = sha256Of(block)
  const all = {
    ...fields,
    'WARC-Record-ID': `<urn:uuid:${uuidOf([...Object.values(fields), at, digest])}>`,
    'WARC-Date': at,
    'WARC-Block-Digest': `sha256:${digest}`,
    'Content-Length': String(block.length),
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  const record = gzipSync(Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines.join('')}\r\n`), block, Buffer.from('\r\n\r\n')]))
  // The system that packed it is nobody's business, and would make other bytes of the same values (RFC 1952: 255 is unknown).
  record[9] = 255
  return record
}

/** Of what is in the record, in the form of version 8 (RFC 9562), so that the same export gives the same bytes. */
function uuidOf(values: readonly string[]): string {
  const hex = hashOf(values, 32)
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}
