import { Failure } from '#base'
import { type Certificate, certificatesIn } from './certificate.ts'

/**
 * The certificates in a list of DER or in a bundle of PEM (RFC 7468), to which trust is given. Bundles hold odd ones, which
 * are passed over. Leaves by a failure if there is none that can be read.
 */
export function rootsIn(trusted: readonly Uint8Array[] | string): readonly Certificate[] {
  const found = certificatesIn(typeof trusted === 'string' ? bundled(trusted) : trusted)
  if (found.length > 0) return found
  throw new Failure('stamp/untrusted', 'the trusted roots: hold no certificate that can be read; give them in PEM or DER')
}

const block = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/gu

const bundled = (pem: string): readonly Uint8Array[] =>
  [...pem.matchAll(block)].map(([, base64 = '']) => Buffer.from(base64, 'base64'))
