import { X509Certificate } from 'node:crypto'
import { numbered, tags } from './der.ts'
import { bytesOf, onlyPartOf, parsed, partsOf, type Value } from './parts.ts'

export type Certificate = {
  readonly bytes: Uint8Array
  /** Node's view of the same bytes: names, days, key, signature. */
  readonly x509: X509Certificate
  readonly serial: Uint8Array
  readonly issuer: Uint8Array
  /** The kind of the issuer's signature, an object identifier. */
  readonly signedWith: string
  readonly extensions: ReadonlyMap<string, Extension>
}

export type Extension = { readonly isCritical: boolean; readonly bytes: Uint8Array }

/** A certificate in DER (RFC 5280, 4.1). Throws if it is none. */
function certificateIn(bytes: Uint8Array): Certificate {
  const outer = partsOf('a certificate', parsed(bytes))
  const parts = partsOf('a certificate', outer.one(tags.sequence))
  parts.maybe(numbered(0)) // The version.
  const serial = bytesOf(parts.one(tags.integer))
  const signedWith = partsOf('a certificate', parts.one(tags.sequence)).one(tags.name).toOID()
  const issuer = bytesOf(parts.one(tags.sequence))
  parts.one(tags.sequence) // From when to when.
  parts.one(tags.sequence) // The subject.
  parts.one(tags.sequence) // The key.
  parts.maybe(issuerNumber)
  parts.maybe(subjectNumber)
  const list = parts.maybe(numbered(3))
  parts.end()
  const extensions = list ? onlyPartOf('a certificate', list, numbered(3), tags.sequence).subs : []
  const x509 = new X509Certificate(Buffer.from(bytes))
  return { bytes, x509, serial, issuer, signedWith, extensions: new Map(extensions.map(extensionIn)) }
}

/** Both numbers are of old; they are passed over. */
const issuerNumber = 0x81
const subjectNumber = 0x82

/** Those that can be read. Others are passed over: what cannot be read is not relied on. */
export const certificatesIn = (list: readonly Uint8Array[]): readonly Certificate[] =>
  list.flatMap((bytes) => {
    try {
      return [certificateIn(bytes)]
    } catch {
      return []
    }
  })

/** What an extension holds; null where the certificate does not have it. */
export function extensionOf({ extensions }: Certificate, name: string): Value | null {
  const found = extensions.get(name)
  return found ? parsed(found.bytes) : null
}

export const areEqual = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

/** From its first second to its last. */
export const wasValidAt = ({ x509 }: Certificate, at: Date): boolean => x509.validFromDate <= at && at <= x509.validToDate

function extensionIn(value: Value): [string, Extension] {
  const parts = partsOf('an extension', value)
  const name = parts.one(tags.name).toOID()
  const isCritical = parts.maybe(tags.boolean)?.toBoolean() ?? false
  const bytes = parts.one(tags.octets).value
  parts.end()
  return [name, { isCritical, bytes }]
}
