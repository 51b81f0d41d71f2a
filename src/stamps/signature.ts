import { constants, type KeyObject, verify } from 'node:crypto'
import { numbered, tags } from './der.ts'
import { digestNamed, nameIn } from './digests.ts'
import { onlyPartOf, partsOf, type Value } from './parts.ts'
import { refuse } from './refuse.ts'
import type { SignerInfo } from './signed-data.ts'

/** The signature over the signed attributes is of this key (RFC 5652, 5.4). */
export function checkSignature({ digest, algorithm, signed, signature }: SignerInfo, key: KeyObject): void {
  const hash = digestNamed(digest)
  const way = wayOf(algorithm, hash)
  if (!way.keys.includes(key.asymmetricKeyType ?? '')) refuse('the signature is of another kind than the authority’s key')
  const holds = verify(way.hash, signed, { key, ...way.options }, signature)
  if (!holds) refuse('the signature does not hold')
}

type Way = {
  readonly keys: readonly string[]
  /** null: the key's own. */
  readonly hash: string | null
  readonly options: { readonly padding?: number; readonly saltLength?: number }
}

/** How a signature is checked, from its AlgorithmIdentifier and the signer's hash function; the two must agree. */
function wayOf(algorithm: Value, hash: string): Way {
  if (algorithm.subs[0]?.toOID() === pss) return pssWay(algorithm, hash)
  const name = nameIn(algorithm)
  const [kind, ofName] = kinds.get(name) ?? refuse(`its kind of signature is not known here (${name})`)
  if (ofName !== null && ofName !== hash) refuse('it names two hash functions')
  if (kind === 'rsa') return { keys: ['rsa'], hash, options: { padding: constants.RSA_PKCS1_PADDING } }
  return { keys: [kind], hash: kind === 'ed25519' ? null : hash, options: {} }
}

/** Kinds of key and hash functions by the name of the signature (RFC 3370, 5754, 8419). null: the signer's, whichever it is. */
const kinds: ReadonlyMap<string, readonly ['rsa' | 'ec' | 'ed25519', string | null]> = new Map([
  ['1.2.840.113549.1.1.1', ['rsa', null]],
  ['1.2.840.113549.1.1.11', ['rsa', 'sha256']],
  ['1.2.840.113549.1.1.12', ['rsa', 'sha384']],
  ['1.2.840.113549.1.1.13', ['rsa', 'sha512']],
  ['1.2.840.10045.4.3.2', ['ec', 'sha256']],
  ['1.2.840.10045.4.3.3', ['ec', 'sha384']],
  ['1.2.840.10045.4.3.4', ['ec', 'sha512']],
  ['1.3.101.112', ['ed25519', 'sha512']],
])

const pss = '1.2.840.113549.1.1.10'
const maskGeneration = '1.2.840.113549.1.1.8'

/** RSASSA-PSS with its parameters written out: one hash function throughout, and the length of the salt (RFC 4055, 3.1). */
function pssWay(algorithm: Value, hash: string): Way {
  const parts = partsOf('an algorithm', algorithm)
  parts.one(tags.name)
  const parameters = partsOf('an algorithm', parts.one(tags.sequence))
  parts.end()
  const hashOf = onlyPartOf('an algorithm', parameters.one(numbered(0)), numbered(0), tags.sequence)
  const mask = partsOf('an algorithm', onlyPartOf('an algorithm', parameters.one(numbered(1)), numbered(1), tags.sequence))
  const salt = onlyPartOf('an algorithm', parameters.one(numbered(2)), numbered(2), tags.integer).toInteger()
  parameters.end()
  if (mask.one(tags.name).toOID() !== maskGeneration) refuse('its kind of signature is not known here')
  const maskHash = mask.one(tags.sequence)
  mask.end()
  if (digestNamed(hashOf) !== hash || digestNamed(maskHash) !== hash) refuse('it names two hash functions')
  const options = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: Number(salt) }
  return { keys: ['rsa', 'rsa-pss'], hash, options }
}
