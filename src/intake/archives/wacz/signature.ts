/**
 * Whether the digest was signed with the key that stands beside it (wacz-auth 0.1.0, the form without a certificate: ECDSA on P-384 over the words
 * "sha256:…"). It tells that the package was not changed since, not by whom it was made.
 */
export async function isSignedBy(publicKey: string, signature: string, digest: string): Promise<boolean> {
  const words = new TextEncoder().encode(digest)
  try {
    const key = await crypto.subtle.importKey('spki', bytesIn(publicKey), { name: 'ECDSA', namedCurve: 'P-384' }, false, [
      'verify',
    ])
    for (const hash of ['SHA-256', 'SHA-384'])
      if (await crypto.subtle.verify({ name: 'ECDSA', hash }, key, bytesIn(signature), words)) return true
  } catch {
    // A key or a signature of another kind fits nothing.
  }
  return false
}

const bytesIn = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(base64, 'base64'))
