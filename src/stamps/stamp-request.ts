import { never } from '#base'
import { algorithm, der, integer, sequence, tags } from './der.ts'
import { names } from './names.ts'
import { sha256In } from './sha256.ts'

/**
 * The question to an authority, a TimeStampReq in DER (RFC 3161, 2.4.1): a stamp of this SHA-256 (64 hexadecimal digits),
 * under this nonce (a number of 1 to 32 bytes, the most significant first), with the authority's certificate in the answer.
 * The digest and the nonce are all that it holds.
 */
export function stampRequest(sha256Hex: string, nonce: Uint8Array): Uint8Array {
  if (nonce.length === 0 || nonce.length > 32) never(`a nonce of ${nonce.length} bytes`)
  const imprint = sequence(algorithm(names.sha256), der(tags.octets, Buffer.from(sha256In(sha256Hex), 'hex')))
  const wantsCertificate = der(tags.boolean, Uint8Array.of(0xff))
  return sequence(integer(Uint8Array.of(1)), imprint, integer(nonce), wantsCertificate)
}
