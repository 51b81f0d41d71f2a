import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stampRequest } from './stamp-request.ts'

const sha256 = 'a1'.repeat(32)

void test('the request holds the version, the digest, the nonce and the wish for the certificate, and nothing else', () => {
  const expected = ['3043', '020101', '3031300d06096086480165030402010500', '0420', sha256, '0208', '1122334455667788', '0101ff']
  const found = stampRequest(sha256, Buffer.from('1122334455667788', 'hex'))
  assert.equal(Buffer.from(found).toString('hex'), expected.join(''))
})

void test('letters of a digest may be large', () => {
  assert.deepEqual(stampRequest(sha256.toUpperCase(), Uint8Array.of(1)), stampRequest(sha256, Uint8Array.of(1)))
})

void test('what is no digest or no nonce is the caller’s fault', () => {
  const nonce = Uint8Array.of(1)
  for (const wrong of ['', 'a1', `${sha256}a1`, 'g'.repeat(64)]) assert.throws(() => stampRequest(wrong, nonce), /impossible/u)
  for (const length of [0, 33]) assert.throws(() => stampRequest(sha256, new Uint8Array(length)), /impossible/u)
})
