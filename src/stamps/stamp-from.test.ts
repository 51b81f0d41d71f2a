import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { Failure } from '#base'
import { extension, keyUsage, purposes } from '../../test/made-up-certificates.ts'
import { hashNames, type Odd, policy, probabilistic, type Setup, standIn } from '../../test/stand-in-authority.ts'
import { algorithm, der, numbered, objectName, sequence } from './der.ts'
import { stampFrom } from './stamp-from.ts'
import { stampRequest } from './stamp-request.ts'

const sha256 = createHash('sha256').update('a custody log').digest('hex')
const nonce = Buffer.from('00c1d2e3f405162738', 'hex')
const request = stampRequest(sha256, nonce)
const usual = standIn()
const stranger = standIn()
const timeStamping = '1.3.6.1.5.5.7.3.8'

type Case = { readonly odd?: Odd; readonly setup?: Setup; readonly fails?: RegExp; readonly code?: string }

/** The stand-in's reply is accepted, or fails with words that match. */
function check(name: string, { odd, setup, fails, code = 'stamp/invalid' }: Case): void {
  void test(name, () => {
    const found = stampFrom((setup ? standIn(setup) : usual).reply(request, odd), { sha256, nonce })
    if (!fails) return assert.ok(!(found instanceof Failure), found instanceof Failure ? found.message : '')
    assert.ok(found instanceof Failure, 'it is accepted')
    assert.match(found.message, fails)
    assert.equal(found.code, code)
  })
}

void test('a stamp says when, by whom, under which policy and number, and keeps the token as it came', () => {
  const reply = usual.reply(request)
  const found = stampFrom(reply, { sha256, nonce })
  assert.ok(!(found instanceof Failure))
  const { token, ...told } = found
  const authority = 'CN=Fjord Time 1'
  assert.deepEqual(told, { at: '2026-11-28T19:40:00.250Z', serial: 'c0ffee', policy, authority, sha256 })
  assert.deepEqual(Buffer.from(token), Buffer.from(reply).subarray(-token.length))
})

check('with changes is granted too', { odd: { status: 1, texts: ['another policy'] } })
check('an RSA signature', { setup: { kind: 'rsa' } })
check('an RSA signature over SHA-512', { setup: { kind: 'rsa' }, odd: { hash: 'sha512' } })
check('an RSA-PSS signature', { setup: { kind: 'rsa-pss' } })
check('an Ed25519 signature', { setup: { kind: 'ed25519' } })
check('an ECDSA signature over SHA-512', { odd: { hash: 'sha512' } })
check('the old binding to the certificate', { odd: { binding: 'v1' } })
check('both bindings', { odd: { binding: 'both' } })
check('a binding that names its hash function', { odd: { binding: 'v2 with its hash function' } })
check('a certificate more than is needed', { odd: { certificates: [stranger.root.certificate, usual.signer.certificate] } })
check('a usage for signatures', {
  setup: { signer: { extensions: [purposes(true, timeStamping), extension('2.5.29.15', true, keyUsage(0xc0, 6))] } },
})
check('a signer who is named by the key', {
  setup: {
    signer: { extensions: [purposes(true, timeStamping), extension('2.5.29.14', false, der(0x04, Buffer.from('key 1')))] },
  },
  odd: { isNamedByKey: true },
})
check('an extension that need not be understood', {
  odd: { extra: [der(numbered(1), extension('1.3.6.1.4.1.99999.7', false, der(0x05)))] },
})

check('a rejection', {
  odd: { status: 2, texts: ['only SHA-512\nis stamped here'], reasons: Uint8Array.of(0x80) },
  fails: /gives no time-stamp: rejection \(badAlg\): “only SHA-512 is stamped here”$/u,
  code: 'stamp/refused',
})
check('a rejection without a reason', { odd: { status: 2 }, fails: /rejection$/u, code: 'stamp/refused' })
check('waiting', {
  odd: { status: 3, reasons: Uint8Array.of(0, 2) },
  fails: /waiting \(timeNotAvailable\)$/u,
  code: 'stamp/refused',
})
check('a status of no meaning', { odd: { status: 9 }, fails: /status 9$/u, code: 'stamp/refused' })

check('another nonce', { odd: { nonce: Uint8Array.of(1) }, fails: /nonce/u })
check('no nonce', { odd: { nonce: null }, fails: /nonce/u })
check('another digest', {
  odd: { imprint: sequence(algorithm('2.16.840.1.101.3.4.2.1'), der(0x04, new Uint8Array(32))) },
  fails: /another digest/u,
})
check('a SHA-1 imprint', {
  odd: { imprint: sequence(algorithm('1.3.14.3.2.26'), der(0x04, new Uint8Array(20))) },
  fails: /hash function/u,
})
check('a SHA-512 imprint that begins with the digest', {
  odd: { imprint: sequence(algorithm('2.16.840.1.101.3.4.2.3'), der(0x04, Buffer.from(sha256 + sha256, 'hex'))) },
  fails: /another digest/u,
})
check('the digest under the name of another hash function', {
  odd: { imprint: sequence(algorithm(hashNames.sha512), der(0x04, Buffer.from(sha256, 'hex'))) },
  fails: /another digest/u,
})
check('a hash function with odd parameters', {
  odd: {
    imprint: sequence(sequence(objectName(hashNames.sha256), der(0x05, Uint8Array.of(0))), der(0x04, Buffer.from(sha256, 'hex'))),
  },
  fails: /wrong form/u,
})
check('another version', { odd: { version: 2 }, fails: /version/u })
check('more at the end of what is signed', { odd: { extra: [der(0x04)] }, fails: /a part too many/u })
check('more at the end of the reply', { odd: { after: [der(0x04)] }, fails: /a part too many/u })
check('a signed attribute given twice', {
  odd: { attributes: [sequence(objectName('1.2.840.113549.1.9.4'), der(0x31, der(0x04, new Uint8Array(32))))] },
  fails: /given twice/u,
})
check('an RSA signature that is called ECDSA', {
  setup: { kind: 'rsa' },
  odd: { signedAs: sequence(objectName('1.2.840.10045.4.3.2')) },
  fails: /another kind/u,
})
check('a kind of signature that is not known', { odd: { signedAs: sequence(objectName('1.2.3.4')) }, fails: /not known here/u })
check('an RSA-PSS signature that names another hash function', {
  setup: { kind: 'rsa-pss' },
  odd: { signedAs: probabilistic('sha256', 'sha512') },
  fails: /two hash functions/u,
})
check('a signature over SHA-1', { odd: { hash: 'sha1' }, fails: /hash function/u })
check('a digest of other content', { odd: { messageDigest: new Uint8Array(32) }, fails: /another content/u })
check('attributes of another content type', { odd: { contentType: '1.2.840.113549.1.7.1' }, fails: /no time-stamp/u })
check('no binding to a certificate', { odd: { binding: 'none' }, fails: /not bound/u })
check('a binding to another certificate', { odd: { bound: stranger.signer.certificate }, fails: /another than it signed with/u })
check('a binding to another certificate that is inside', {
  odd: { bound: stranger.signer.certificate, certificates: [stranger.signer.certificate] },
  fails: /named otherwise|does not hold/u,
})
check('no certificate of the signer', { odd: { certificates: [usual.between.certificate] }, fails: /not inside/u })
check('no certificates', { odd: { certificates: [] }, fails: /not inside/u })
check('too many certificates', { odd: { certificates: Array(17).fill(usual.signer.certificate) }, fails: /too many/u })
check('something that is no certificate', {
  odd: { certificates: [usual.signer.certificate, der(numbered(1), objectName('1.2.3'))] },
  fails: /no certificate/u,
})
check('a certificate that had run out', { setup: { signer: { to: '261128193959Z' } }, fails: /not valid at its time/u })
check('a certificate that was not yet valid', { setup: { signer: { from: '261128194001Z' } }, fails: /not valid at its time/u })
check('a certificate without a purpose', { setup: { signer: { extensions: [] } }, fails: /time-stamps alone/u })
check('a purpose that is not critical', {
  setup: { signer: { extensions: [purposes(false, timeStamping)] } },
  fails: /time-stamps alone/u,
})
check('another purpose', {
  setup: { signer: { extensions: [purposes(true, '1.3.6.1.5.5.7.3.1')] } },
  fails: /time-stamps alone/u,
})
check('a second purpose', {
  setup: { signer: { extensions: [purposes(true, timeStamping, '1.3.6.1.5.5.7.3.1')] } },
  fails: /time-stamps alone/u,
})
check('a usage other than signatures', {
  setup: { signer: { extensions: [purposes(true, timeStamping), extension('2.5.29.15', true, keyUsage(0xa0, 5))] } },
  fails: /signing alone/u,
})
check('a critical extension of the certificate that is not known', {
  setup: { signer: { extensions: [purposes(true, timeStamping), extension('1.3.6.1.4.1.99999.7', true, der(0x05))] } },
  fails: /critical extension/u,
})
check('a critical extension of the stamp that is not known', {
  odd: { extra: [der(numbered(1), extension('1.3.6.1.4.1.99999.7', true, der(0x05)))] },
  fails: /not known here/u,
})
check('a day that the calendar lacks', { odd: { at: '20260230120000Z' }, fails: /no time/u })
check('a time without its zone', { odd: { at: '20261128194000' }, fails: /no time/u })

for (const [name, bytes] of [
  ['nothing', ''],
  ['a page', '<!doctype html><title>Log in</title>'],
  ['an empty sequence', '\x30\x00'],
  ['a status alone', '\x30\x05\x30\x03\x02\x01\x00'],
  ['lengths that lie', '\x30\x84\xff\xff\xff\xff'],
  ['nested without end', '\x30\x80'.repeat(2000)],
] as const) {
  void test(`${name} is no stamp`, () => {
    const found = stampFrom(Buffer.from(bytes, 'latin1'), { sha256, nonce })
    assert.ok(found instanceof Failure)
    assert.equal(found.code, 'stamp/invalid')
  })
}
