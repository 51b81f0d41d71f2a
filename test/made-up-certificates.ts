import { createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { der, integer, numbered, objectName, sequence, tags } from '../src/stamps/der.ts'

export type KeyKind = 'ec' | 'rsa' | 'rsa-pss' | 'ed25519'

/** Who holds a key and a certificate of it. */
export type Party = {
  readonly name: Uint8Array
  readonly serial: number
  readonly key: KeyObject
  readonly certificate: Uint8Array
}

export type Wanted = {
  /** The common name. */
  readonly name: string
  readonly kind?: KeyKind
  /** Instead of a new one. */
  readonly key?: KeyObject
  readonly serial?: number
  /** YYMMDDhhmmssZ, of this century. */
  readonly from?: string
  readonly to?: string
  readonly extensions?: readonly Uint8Array[]
  /** The hash function under the issuer's signature. */
  readonly hash?: 'sha1' | 'sha256'
}

/** A certificate (RFC 5280) by the issuer, whose key must be of the kind 'ec', or by itself. */
export function certified(wanted: Wanted, issuer: Party | null): Party {
  const { name, kind = 'ec', serial = 1, from = '200101000000Z', to = '400101000000Z' } = wanted
  const { extensions = [], hash = 'sha256' } = wanted
  const signedWith = sequence(objectName(ecdsa[hash]))
  const { key = newKeyOf(kind) } = wanted
  const subject = nameOf(name)
  const body = sequence(
    der(numbered(0), integer(Uint8Array.of(2))),
    integer(Uint8Array.of(serial)),
    signedWith,
    issuer?.name ?? subject,
    sequence(der(utcTime, Buffer.from(from)), der(utcTime, Buffer.from(to))),
    subject,
    createPublicKey(key).export({ type: 'spki', format: 'der' }),
    der(numbered(3), sequence(...extensions)),
  )
  const signature = sign(hash, body, issuer?.key ?? key)
  const certificate = sequence(body, signedWith, der(tags.bits, Uint8Array.of(0), signature))
  return { name: subject, serial, key, certificate }
}

export const extension = (name: string, isCritical: boolean, value: Uint8Array): Uint8Array =>
  sequence(objectName(name), ...(isCritical ? [der(tags.boolean, Uint8Array.of(0xff))] : []), der(tags.octets, value))

export const purposes = (isCritical: boolean, ...names: readonly string[]): Uint8Array =>
  extension('2.5.29.37', isCritical, sequence(...names.map(objectName)))

/** May issue certificates, with at most so many others below it. */
export function authority(most: number | null = null): readonly Uint8Array[] {
  const constraints = [der(tags.boolean, Uint8Array.of(0xff)), ...(most === null ? [] : [integer(Uint8Array.of(most))])]
  return [extension('2.5.29.19', true, sequence(...constraints)), extension('2.5.29.15', true, keyUsage(0x06, 1))]
}

/** A key usage: its bits from the highest on, and how many of the byte are not used. */
export const keyUsage = (bits: number, unused: number): Uint8Array => der(tags.bits, Uint8Array.of(unused, bits))

export const pemOf = (certificate: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(certificate).toString('base64')}\n-----END CERTIFICATE-----\n`

const utcTime = 0x17
const ecdsa = { sha1: '1.2.840.10045.4.1', sha256: '1.2.840.10045.4.3.2' }
const commonName = objectName('2.5.4.3')
const nameOf = (name: string): Uint8Array => sequence(der(tags.set, sequence(commonName, der(tags.text, Buffer.from(name)))))

function newKeyOf(kind: KeyKind): KeyObject {
  if (kind === 'rsa') return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  if (kind === 'rsa-pss') return generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).privateKey
  if (kind === 'ed25519') return generateKeyPairSync('ed25519').privateKey
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
}
