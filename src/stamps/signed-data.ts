import { numbered, tags } from './der.ts'
import { bytesOf, isTagged, onlyPartOf, parsed, partsOf, type Value } from './parts.ts'
import { names } from './names.ts'
import { refuse } from './refuse.ts'

export type SignedData = {
  /** The TSTInfo in DER: what is signed, by way of the attributes. */
  readonly content: Uint8Array
  /** In DER, as they stand in the token. */
  readonly certificates: readonly Uint8Array[]
  readonly signer: SignerInfo
}

export type SignerInfo = {
  /** Which certificate signed: its issuer and serial number, or the identifier of its key. */
  readonly name: Value
  readonly digest: Value
  /** The signed attributes, each under its object identifier. */
  readonly attributes: ReadonlyMap<string, Value>
  /** The signed attributes as they were signed. */
  readonly signed: Uint8Array
  readonly algorithm: Value
  readonly signature: Uint8Array
}

/** The parts of a token: a ContentInfo with SignedData around a TSTInfo (RFC 5652, 3 and 5; RFC 3161, 2.4.2). */
export function signedDataIn(token: Uint8Array): SignedData {
  const outer = partsOf('the token', parsed(token))
  if (outer.one(tags.name).toOID() !== names.signedData) refuse('it is not signed data')
  const parts = partsOf('the signed data', onlyPartOf('the token', outer.one(numbered(0)), numbered(0), tags.sequence))
  outer.end()
  const version = parts.one(tags.integer).toInteger()
  const digests = parts.one(tags.set)
  const content = contentIn(parts.one(tags.sequence))
  const certificates = parts.maybe(numbered(0))?.subs ?? refuse('the authority’s certificate is not inside')
  const revocations = parts.maybe(numbered(1))
  const signer = signerIn(onlyPartOf('the list of signers', parts.one(tags.set), tags.set, tags.sequence))
  parts.end()
  if (version !== 3n && !(version === 5n && revocations)) refuse('it is of an unknown version')
  if (
    !Buffer.from(bytesOf(onlyPartOf('the list of hash functions', digests, tags.set, tags.sequence))).equals(
      bytesOf(signer.digest),
    )
  )
    refuse('it names two hash functions')
  if (!certificates.every((certificate) => isTagged(certificate, tags.sequence)))
    refuse('it holds something that is no certificate')
  return { content, certificates: certificates.map(bytesOf), signer }
}

function contentIn(value: Value): Uint8Array {
  const parts = partsOf('the content', value)
  if (parts.one(tags.name).toOID() !== names.timeStampInfo) refuse('what is signed is no time-stamp')
  const { value: content } = onlyPartOf('the content', parts.one(numbered(0)), numbered(0), tags.octets)
  parts.end()
  return content
}

/** The tag byte of a key identifier, [0] IMPLICIT OCTET STRING. */
export const keyIdentifier = 0x80

function signerIn(value: Value): SignerInfo {
  const parts = partsOf('the signer', value)
  const version = parts.one(tags.integer).toInteger()
  const name = parts.maybe(keyIdentifier) ?? parts.one(tags.sequence)
  if (version !== (isTagged(name, keyIdentifier) ? 3n : 1n)) refuse('the signer is of an unknown version')
  const digest = parts.one(tags.sequence)
  const attributes = parts.maybe(numbered(0)) ?? refuse('it has no signed attributes')
  const algorithm = parts.one(tags.sequence)
  const signature = parts.one(tags.octets).value
  parts.maybe(numbered(1)) // Attributes that are not signed prove nothing.
  parts.end()
  // They are signed as a SET, whose tag the [0] takes the place of (RFC 5652, 5.4).
  const signed = Uint8Array.from(bytesOf(attributes))
  signed[0] = tags.set
  return { name, digest, attributes: attributesIn(attributes), signed, algorithm, signature }
}

function attributesIn(value: Value): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>()
  for (const attribute of value.subs) {
    const parts = partsOf('an attribute', attribute)
    const name = parts.one(tags.name).toOID()
    if (found.has(name)) refuse('an attribute is given twice')
    found.set(name, parts.one(tags.set))
    parts.end()
  }
  return found
}
