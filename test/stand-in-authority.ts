import { constants, createHash, sign } from 'node:crypto'
import { ASN1Obj } from '@sigstore/core'
import { algorithm, der, integer, numbered, objectName, sequence, tags } from '../src/stamps/der.ts'
import { authority, certified, type KeyKind, type Party, purposes, type Wanted } from './made-up-certificates.ts'

/** A time-stamping authority of a test's own, under a root with another authority between. Every field has a right default. */
export type Setup = {
  readonly kind?: KeyKind
  readonly root?: Partial<Wanted>
  readonly between?: Partial<Wanted>
  readonly signer?: Partial<Wanted>
}

/** What one reply does otherwise than it should. */
export type Odd = {
  readonly status?: number
  readonly texts?: readonly string[]
  /** The bits of PKIFailureInfo, from the highest on. */
  readonly reasons?: Uint8Array
  readonly version?: number
  readonly at?: string
  readonly imprint?: Uint8Array
  /** null: none. */
  readonly nonce?: Uint8Array | null
  /** More parts at the end of the TSTInfo. */
  readonly extra?: readonly Uint8Array[]
  readonly hash?: 'sha1' | 'sha256' | 'sha512'
  readonly contentType?: string
  readonly messageDigest?: Uint8Array
  readonly binding?: 'v1' | 'v2' | 'v2 with its hash function' | 'both' | 'none'
  /** The certificate that the binding is to. */
  readonly bound?: Uint8Array
  readonly certificates?: readonly Uint8Array[]
  readonly isNamedByKey?: boolean
  /** More signed attributes. */
  readonly attributes?: readonly Uint8Array[]
  /** The kind of signature that is named. */
  readonly signedAs?: Uint8Array
  /** More parts at the end of the reply. */
  readonly after?: readonly Uint8Array[]
}

export type StandIn = {
  readonly root: Party
  readonly between: Party
  readonly signer: Party
  /** A TimeStampResp to a TimeStampReq. */
  readonly reply: (request: Uint8Array, odd?: Odd) => Uint8Array
}

export const policy = '1.3.6.1.4.1.99999.1.2'
export const serial = 0xc0ffee

export function standIn({ kind = 'ec', root, between, signer }: Setup = {}): StandIn {
  const top = certified({ name: 'Fjord Time Root', extensions: authority(), ...root }, null)
  const middle = certified({ name: 'Fjord Time Authority', serial: 2, extensions: authority(0), ...between }, top)
  const forStamps = purposes(true, '1.3.6.1.5.5.7.3.8')
  const last = certified({ name: 'Fjord Time 1', kind, serial: 3, extensions: [forStamps], ...signer }, middle)
  const reply = (request: Uint8Array, odd: Odd = {}) => {
    const { status = 0, texts = [], reasons } = odd
    const info = sequence(
      integer(Uint8Array.of(status)),
      ...(texts.length > 0 ? [sequence(...texts.map((text) => der(tags.text, Buffer.from(text))))] : []),
      ...(reasons ? [der(tags.bits, Uint8Array.of(0), reasons)] : []),
    )
    if (status > 1) return sequence(info)
    const token = tokenOf(request, last, kind, [last.certificate, middle.certificate], odd)
    return sequence(info, token, ...(odd.after ?? []))
  }
  return { root: top, between: middle, signer: last, reply }
}

function tokenOf(request: Uint8Array, signer: Party, kind: KeyKind, certificates: readonly Uint8Array[], odd: Odd): Uint8Array {
  const { hash = kind === 'ed25519' ? 'sha512' : 'sha256', contentType = timeStampInfo, binding = 'v2' } = odd
  const info = infoOf(request, odd)
  const digest = odd.messageDigest ?? hashOf(hash, info)
  const attributes = [
    attribute('1.2.840.113549.1.9.3', objectName(contentType)),
    attribute('1.2.840.113549.1.9.4', der(tags.octets, digest)),
    ...bindings(binding, odd.bound ?? signer.certificate),
    ...(odd.attributes ?? []),
  ].toSorted((a, b) => Buffer.compare(a, b))
  const signature = signatureOf(der(tags.set, ...attributes), signer, kind, hash)
  const keyName = der(0x80, Buffer.from('key 1'))
  const issuer = ASN1Obj.parseBuffer(Buffer.from(signer.certificate)).subs[0]?.subs[3]?.toDER() ?? Uint8Array.of()
  const signerInfo = sequence(
    integer(Uint8Array.of(odd.isNamedByKey ? 3 : 1)),
    odd.isNamedByKey ? keyName : sequence(issuer, integer(Uint8Array.of(signer.serial))),
    algorithm(hashNames[hash]),
    der(numbered(0), ...attributes),
    odd.signedAs ?? signatureKind(kind, hash),
    der(tags.octets, signature),
  )
  const data = sequence(
    integer(Uint8Array.of(3)),
    der(tags.set, algorithm(hashNames[hash])),
    sequence(objectName(timeStampInfo), der(numbered(0), der(tags.octets, info))),
    der(numbered(0), ...(odd.certificates ?? certificates)),
    der(tags.set, signerInfo),
  )
  return sequence(objectName('1.2.840.113549.1.7.2'), der(numbered(0), data))
}

/** A TSTInfo that says again what the request says. */
function infoOf(request: Uint8Array, odd: Odd): Uint8Array {
  const [, imprint, nonce] = ASN1Obj.parseBuffer(Buffer.from(request)).subs.map((part) => part.toDER())
  return sequence(
    integer(Uint8Array.of(odd.version ?? 1)),
    objectName(policy),
    odd.imprint ?? imprint ?? Uint8Array.of(),
    integer(Uint8Array.of(serial >> 16, (serial >> 8) & 0xff, serial & 0xff)),
    der(tags.time, Buffer.from(odd.at ?? '20261128194000.25Z')),
    sequence(integer(Uint8Array.of(1))),
    ...(odd.nonce === null ? [] : [odd.nonce ? integer(odd.nonce) : (nonce ?? Uint8Array.of())]),
    ...(odd.extra ?? []),
  )
}

const timeStampInfo = '1.2.840.113549.1.9.16.1.4'
export const hashNames = { sha1: '1.3.14.3.2.26', sha256: '2.16.840.1.101.3.4.2.1', sha512: '2.16.840.1.101.3.4.2.3' }
const hashOf = (hash: string, bytes: Uint8Array): Uint8Array => createHash(hash).update(bytes).digest()
const attribute = (name: string, value: Uint8Array): Uint8Array => sequence(objectName(name), der(tags.set, value))

function bindings(binding: NonNullable<Odd['binding']>, certificate: Uint8Array): readonly Uint8Array[] {
  const to = (...parts: readonly Uint8Array[]) => sequence(sequence(sequence(...parts)))
  const old = attribute('1.2.840.113549.1.9.16.2.12', to(der(tags.octets, hashOf('sha1', certificate))))
  const newer = (...parts: readonly Uint8Array[]) => attribute('1.2.840.113549.1.9.16.2.47', to(...parts))
  const plain = newer(der(tags.octets, hashOf('sha256', certificate)))
  const named = newer(algorithm(hashNames.sha512), der(tags.octets, hashOf('sha512', certificate)))
  return { v1: [old], v2: [plain], 'v2 with its hash function': [named], both: [old, plain], none: [] }[binding]
}

function signatureOf(signed: Uint8Array, { key }: Party, kind: KeyKind, hash: string): Uint8Array {
  if (kind !== 'rsa-pss') return sign(kind === 'ed25519' ? null : hash, signed, key)
  return sign(hash, signed, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 })
}

function signatureKind(kind: KeyKind, hash: keyof typeof hashNames): Uint8Array {
  if (kind === 'rsa') return algorithm('1.2.840.113549.1.1.1')
  if (kind === 'ed25519') return sequence(objectName('1.3.101.112'))
  if (kind === 'ec')
    return sequence(objectName({ sha1: '1.2.840.10045.4.1', sha256: '1.2.840.10045.4.3.2', sha512: '1.2.840.10045.4.3.4' }[hash]))
  return probabilistic(hash, hash)
}

/** RSASSA-PSS with its parameters: the hash function, that of its mask, and a salt of 32 bytes. */
export function probabilistic(hash: keyof typeof hashNames, maskHash: keyof typeof hashNames): Uint8Array {
  const mask = sequence(objectName('1.2.840.113549.1.1.8'), algorithm(hashNames[maskHash]))
  const parameters = [algorithm(hashNames[hash]), mask, integer(Uint8Array.of(32))]
  return sequence(objectName('1.2.840.113549.1.1.10'), sequence(...parameters.map((part, at) => der(numbered(at), part))))
}
