import { createHash } from 'node:crypto'
import { Failure } from '#base'
import { areEqual, type Certificate, certificatesIn, wasValidAt } from './certificate.ts'
import { leadsToRoot } from './chain.ts'
import { tags } from './der.ts'
import { digestNamed } from './digests.ts'
import { names } from './names.ts'
import { onlyPartOf } from './parts.ts'
import { checkPurpose } from './purpose.ts'
import { refuse } from './refuse.ts'
import { checkSignature } from './signature.ts'
import { type SignedData, signedDataIn } from './signed-data.ts'
import { signerCertificateOf } from './signer-certificate.ts'
import type { Stamp } from './stamp.ts'
import { timeStampInfoIn } from './time-stamp-info.ts'

/** In bytes. Tokens have a few thousand; a longer one is no token, or is meant to do harm. */
export const largestToken = 256 * 1024
/** An authority sends two to four. */
const mostCertificates = 16

/**
 * What the token says, if it holds (RFC 3161, 2.2 and 2.4.2; RFC 5652, 5.4 to 5.6). Leaves by a failure otherwise.
 * `roots` null: trust is not asked for.
 */
export function checked(
  token: Uint8Array,
  sha256: string,
  roots: readonly Certificate[] | null,
): { readonly stamp: Stamp; readonly nonce: bigint | null } {
  if (token.length > largestToken) refuse('it is too long')
  const data = signedDataIn(token)
  const info = timeStampInfoIn(data.content)
  if (info.hash !== 'sha256' || !areEqual(info.imprint, Buffer.from(sha256, 'hex'))) refuse('it is of another digest')
  checkAttributes(data)
  if (data.certificates.length > mostCertificates) refuse('it holds too many certificates')
  const certificates = certificatesIn(data.certificates)
  const signer = signerCertificateOf(data.signer, certificates)
  checkSignature(data.signer, signer.x509.publicKey)
  checkPurpose(signer)
  if (!wasValidAt(signer, info.at)) refuse('the authority’s certificate was not valid at its time')
  const authority = signer.x509.subject.split('\n').join(', ')
  if (roots && !leadsToRoot(signer, certificates, roots, info.at)) {
    throw new Failure('stamp/untrusted', `the time-stamp of ${authority}: its certificate leads to none of the trusted roots`)
  }
  const { policy, serial, nonce } = info
  return { stamp: { token, at: info.at.toISOString(), serial, policy, authority, sha256 }, nonce }
}

/** The signed attributes name the content's type and its hash, so that the signature over them is one over it (RFC 5652, 11). */
function checkAttributes({ content, signer }: SignedData): void {
  const valueOf = (name: string, tag: number) =>
    onlyPartOf('an attribute', signer.attributes.get(name) ?? refuse('it lacks a signed attribute'), tags.set, tag)
  if (valueOf(names.contentType, tags.name).toOID() !== names.timeStampInfo) refuse('what is signed is no time-stamp')
  const digest = createHash(digestNamed(signer.digest)).update(content).digest()
  if (!areEqual(valueOf(names.messageDigest, tags.octets).value, digest)) refuse('the signature is of another content')
}
