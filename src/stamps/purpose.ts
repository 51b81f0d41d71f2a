import { type Certificate, extensionOf } from './certificate.ts'
import { tags } from './der.ts'
import { names } from './names.ts'
import { isTagged } from './parts.ts'
import { refuse } from './refuse.ts'

/** The certificate is for time-stamps, marked so as critical, and for nothing else (RFC 3161, 2.3). */
export function checkPurpose(certificate: Certificate): void {
  const [purpose, ...others] = purposesOf(certificate) ?? []
  const isCritical = certificate.extensions.get(names.extendedKeyUsage)?.isCritical === true
  if (purpose !== names.timeStamping || others.length > 0 || !isCritical) {
    refuse('the authority’s certificate is not one for time-stamps alone')
  }
  const usage = extensionOf(certificate, names.keyUsage)?.toBitString()
  if (usage && (!usage.slice(0, signingUses).includes(1) || usage.slice(signingUses).includes(1))) {
    refuse('the authority’s certificate is not one for signing alone')
  }
  if (!isUnderstood(certificate)) refuse('the authority’s certificate has a critical extension that is not known here')
}

/** Digital signature and non-repudiation, the first two bits of a key usage (RFC 5280, 4.2.1.3). */
const signingUses = 2

/** The purposes in the extended key usage, as object identifiers (RFC 5280, 4.2.1.12). null: it has none, and is not confined. */
export function purposesOf(certificate: Certificate): readonly string[] | null {
  const value = extensionOf(certificate, names.extendedKeyUsage)
  if (value && !isTagged(value, tags.sequence)) refuse('a certificate has the wrong form')
  return value?.subs.map((purpose) => purpose.toOID()) ?? null
}

/** Every critical extension is one that is checked, or a policy, which is the reader's to judge. */
export const isUnderstood = ({ extensions }: Certificate): boolean =>
  [...extensions].every(([name, { isCritical }]) => !isCritical || known.has(name))

const known: ReadonlySet<string> = new Set([
  names.keyUsage,
  names.basicConstraints,
  names.certificatePolicies,
  names.extendedKeyUsage,
])
