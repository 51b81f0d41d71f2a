import { areEqual, type Certificate, extensionOf, wasValidAt } from './certificate.ts'
import { tags } from './der.ts'
import { names } from './names.ts'
import { partsOf } from './parts.ts'
import { isUnderstood, purposesOf } from './purpose.ts'

/**
 * The signer's certificate is a root, or leads to one over others of the token, by steps that hold at the time (RFC 5280, 6.1,
 * without names and policies, of which a critical constraint is refused as unknown).
 */
export function leadsToRoot(
  signer: Certificate,
  certificates: readonly Certificate[],
  roots: readonly Certificate[],
  at: Date,
): boolean {
  if (roots.some(({ bytes }) => areEqual(bytes, signer.bytes))) return true
  const below = new Map([[signer, 0]])
  // What is added to a Map while it is walked is walked too.
  for (const [child, depth] of below) {
    const mayIssue = (issuer: Certificate) => signed(issuer, child) && isStrong(child) && isAuthority(issuer, depth, at)
    if (roots.some(mayIssue)) return true
    for (const other of certificates) if (!below.has(other) && mayIssue(other)) below.set(other, depth + 1)
  }
  return false
}

/** By name, key identifier and right to sign certificates, and by the signature itself. */
const signed = (issuer: Certificate, child: Certificate): boolean =>
  child.x509.checkIssued(issuer.x509) && child.x509.verify(issuer.x509.publicKey)

/** May sign certificates at that time, with this many others between it and the signer's, and for time-stamps. */
function isAuthority(issuer: Certificate, between: number, at: Date): boolean {
  const purposes = purposesOf(issuer)
  const isForStamps = purposes === null || purposes.some((name) => name === names.timeStamping || name === names.anyPurpose)
  return issuer.x509.ca && isForStamps && isUnderstood(issuer) && wasValidAt(issuer, at) && between <= mostBelow(issuer)
}

/** How many certificates may stand between this one and the signer's (RFC 5280, 4.2.1.9). */
function mostBelow(certificate: Certificate): number {
  const constraints = extensionOf(certificate, names.basicConstraints)
  if (!constraints) return Infinity
  const parts = partsOf('a certificate', constraints)
  parts.maybe(tags.boolean)
  const most = parts.maybe(tags.integer)?.toInteger()
  return most === undefined ? Infinity : Number(most)
}

/** Not signed over MD5 or SHA-1, under which a second certificate can be made to the same signature. */
const isStrong = ({ signedWith }: Certificate): boolean => !weak.has(signedWith)

/** RSA with MD2, MD5 and SHA-1, DSA and ECDSA with SHA-1. */
const weak: ReadonlySet<string> = new Set([
  '1.2.840.113549.1.1.2',
  '1.2.840.113549.1.1.4',
  '1.2.840.113549.1.1.5',
  '1.2.840.10040.4.3',
  '1.2.840.10045.4.1',
])
