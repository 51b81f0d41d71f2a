import { createHash } from 'node:crypto'
import { areEqual, type Certificate, extensionOf } from './certificate.ts'
import { tags } from './der.ts'
import { digestNamed } from './digests.ts'
import { names } from './names.ts'
import { bytesOf, isTagged, onlyPartOf, partsOf, type Value } from './parts.ts'
import { refuse } from './refuse.ts'
import { keyIdentifier, type SignerInfo } from './signed-data.ts'

/**
 * The certificate that the signed attributes bind the signature to, by its hash: SigningCertificate (RFC 2634, 5.4) or
 * SigningCertificateV2 (RFC 5035, 3), one of which a time-stamp must have (RFC 3161, 2.4.2; RFC 5816). The signer's unsigned
 * name must be of the same certificate.
 */
export function signerCertificateOf(signer: SignerInfo, certificates: readonly Certificate[]): Certificate {
  const bindings = bindingsIn(signer.attributes)
  if (bindings.length === 0) refuse('the signature is not bound to a certificate')
  const found = certificates.find(({ bytes }) =>
    bindings.every(({ hash, digest }) => areEqual(createHash(hash).update(bytes).digest(), digest)),
  )
  if (!found) refuse('the authority’s certificate is not inside, or is another than it signed with')
  if (!isOf(signer.name, found)) refuse('the signer is named otherwise than in its certificate')
  return found
}

/** The hash of a certificate in DER. */
type Binding = { readonly hash: string; readonly digest: Uint8Array }

function bindingsIn(attributes: ReadonlyMap<string, Value>): readonly Binding[] {
  const old = attributes.get(names.signingCertificate)
  const newer = attributes.get(names.signingCertificateV2)
  return [...(old ? [bindingIn(old, () => 'sha1')] : []), ...(newer ? [bindingIn(newer, digestOrDefault)] : [])]
}

const digestOrDefault = (named: Value | null): string => (named ? digestNamed(named) : 'sha256')

/** The first of the certificates in the attribute is the signer's. */
function bindingIn(attribute: Value, hashOf: (named: Value | null) => string): Binding {
  const lists = partsOf('the binding to a certificate', onlyPartOf('an attribute', attribute, tags.set, tags.sequence))
  const [first] = lists.one(tags.sequence).subs
  const parts = partsOf('the binding to a certificate', first ?? refuse('the binding to a certificate is empty'))
  const hash = hashOf(parts.maybe(tags.sequence))
  return { hash, digest: parts.one(tags.octets).value }
}

/** A SignerIdentifier is of this certificate (RFC 5652, 5.3). */
function isOf(name: Value, certificate: Certificate): boolean {
  if (isTagged(name, keyIdentifier)) {
    const key = extensionOf(certificate, names.subjectKey)
    return key !== null && isTagged(key, tags.octets) && areEqual(key.value, name.value)
  }
  const parts = partsOf('the signer', name)
  const [issuer, serial] = [parts.one(tags.sequence), parts.one(tags.integer)]
  parts.end()
  return areEqual(bytesOf(issuer), certificate.issuer) && areEqual(bytesOf(serial), certificate.serial)
}
