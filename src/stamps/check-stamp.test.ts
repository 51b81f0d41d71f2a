import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { Failure } from '#base'
import { authority, certified, extension, pemOf, purposes } from '../../test/made-up-certificates.ts'
import { type Odd, type Setup, type StandIn, standIn } from '../../test/stand-in-authority.ts'
import { checkStamp } from './check-stamp.ts'
import { der, sequence } from './der.ts'
import { stampFrom } from './stamp-from.ts'
import { stampRequest } from './stamp-request.ts'

const sha256 = createHash('sha256').update('a custody log').digest('hex')
const nonce = Uint8Array.of(7)

function tokenOf({ reply }: StandIn, odd?: Odd): Uint8Array {
  const found = stampFrom(reply(stampRequest(sha256, nonce), odd), { sha256, nonce })
  assert.ok(!(found instanceof Failure), found instanceof Failure ? found.message : '')
  return found.token
}

const usual = standIn()
const stranger = standIn()

type Trust = (standing: StandIn) => readonly Uint8Array[] | string | null
const itsRoot: Trust = ({ root }) => [root.certificate]
type Case = { readonly setup?: Setup; readonly odd?: Odd; readonly roots?: Trust; readonly found: true | null | Failure['code'] }

function check(name: string, { setup, odd, roots = itsRoot, found }: Case): void {
  void test(name, () => {
    const standing = setup ? standIn(setup) : usual
    const stamp = checkStamp(tokenOf(standing, odd), sha256, roots(standing))
    assert.equal(stamp instanceof Failure ? stamp.code : stamp.trusted, found)
  })
}

check('without roots nothing is known of the authority', { roots: () => null, found: null })
check('a root that the certificates lead to', { found: true })
check('one of several roots, in a bundle', {
  roots: ({ root }) => `# Roots\n${pemOf(stranger.root.certificate)}\n${pemOf(root.certificate)}`,
  found: true,
})
check('a certificate between that is handed in', { roots: ({ between }) => [between.certificate], found: true })
check('the signer’s own certificate that is handed in', { roots: ({ signer }) => [signer.certificate], found: true })
check('a root inside the token that is handed in too', {
  odd: { certificates: [usual.root.certificate, usual.between.certificate, usual.signer.certificate] },
  found: true,
})
check('a root of somebody else under the same name', { roots: () => [stranger.root.certificate], found: 'stamp/untrusted' })
check('a root that is only inside the token', {
  odd: { certificates: [usual.root.certificate, usual.between.certificate, usual.signer.certificate] },
  roots: () => [stranger.root.certificate],
  found: 'stamp/untrusted',
})
check('the root’s key under another name', {
  roots: ({ root }) => [certified({ name: 'Bay Time Root', key: root.key, extensions: authority() }, null).certificate],
  found: 'stamp/untrusted',
})
check('a bundle without a certificate', { roots: () => 'no certificate\n', found: 'stamp/untrusted' })
check('no roots in the list', { roots: () => [], found: 'stamp/untrusted' })
check('a root that cannot be read beside one that can', {
  roots: ({ root }) => [Uint8Array.of(1, 2), root.certificate],
  found: true,
})
check('without the certificate between', { odd: { certificates: [usual.signer.certificate] }, found: 'stamp/untrusted' })
check('a certificate between that had run out', { setup: { between: { to: '261128193959Z' } }, found: 'stamp/untrusted' })
check('a root that had run out', { setup: { root: { to: '261128193959Z' } }, found: 'stamp/untrusted' })
check('a certificate that may not issue others', { setup: { between: { extensions: [] } }, found: 'stamp/untrusted' })
check('a root under which no other may issue', { setup: { root: { extensions: authority(0) } }, found: 'stamp/untrusted' })
check('an authority for web servers alone', {
  setup: { between: { extensions: [...authority(), purposes(false, '1.3.6.1.5.5.7.3.1')] } },
  found: 'stamp/untrusted',
})
check('an authority for time-stamps among others', {
  setup: { between: { extensions: [...authority(), purposes(false, '1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.8')] } },
  found: true,
})
check('an authority with constraints that are not known', {
  setup: { between: { extensions: [...authority(), extension('2.5.29.30', true, sequence())] } },
  found: 'stamp/untrusted',
})

check('a certificate that is signed over SHA-1', { setup: { signer: { hash: 'sha1' } }, found: 'stamp/untrusted' })
check('a root that is signed over SHA-1, by itself', { setup: { root: { hash: 'sha1' } }, found: true })

void test('a stamp checked later says the same as it did when it came', () => {
  const token = tokenOf(usual)
  const checked = checkStamp(token, sha256.toUpperCase())
  assert.ok(!(checked instanceof Failure))
  const { trusted, ...stamp } = checked
  assert.equal(trusted, null)
  assert.deepEqual(stampFrom(sequence(sequence(der(0x02, Uint8Array.of(0))), token), { sha256, nonce }), stamp)
})

void test('a stamp of another digest is none of this one', () => {
  const found = checkStamp(tokenOf(usual), createHash('sha256').update('another log').digest('hex'))
  assert.ok(found instanceof Failure)
  assert.match(found.message, /another digest/u)
})

void test('what is longer than any time-stamp is not looked into', () => {
  const found = checkStamp(new Uint8Array(256 * 1024 + 1), sha256)
  assert.ok(found instanceof Failure)
  assert.match(found.message, /too long/u)
})
