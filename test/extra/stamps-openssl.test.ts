import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { after, describe, test } from 'node:test'
import { Failure } from '#base'
import { askStamp, checkStamp, stampFrom, stampRequest } from '#stamps'
import { pemOf } from '../made-up-certificates.ts'
import { standIn } from '../stand-in-authority.ts'
import { foundAuthority, type Openssl, opensslInFolder, policy, replyOf, versionOfOpenssl } from './openssl.ts'

const sha256 = createHash('sha256').update('a custody log').digest('hex')
const nonce = Buffer.from('a1b2c3d4e5f60718', 'hex')
const request = stampRequest(sha256, nonce)

const isHere = versionOfOpenssl() !== null
const mayLack = process.env['CLAIMBOOK_WITHOUT_OPENSSL'] === '1'
const skip = !isHere && mayLack

void test('openssl is on this machine', { skip }, () => {
  assert.ok(
    isHere,
    'this suite needs the program openssl (Debian: apt-get install openssl); CLAIMBOOK_WITHOUT_OPENSSL=1 leaves the suite out',
  )
})

/** An authority that openssl plays, and a stamp of it over HTTP. */
function authorityOf(key: readonly string[], settings: string): Openssl {
  const openssl = opensslInFolder()
  after(openssl.remove)
  foundAuthority(openssl, key, settings)
  return openssl
}

async function stampOver(openssl: Openssl): Promise<Awaited<ReturnType<typeof askStamp>>> {
  const server = createServer((asking, response) => {
    const chunks: Buffer[] = []
    asking.on('data', (chunk: Buffer) => chunks.push(chunk))
    asking.on('end', () =>
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(replyOf(openssl, Buffer.concat(chunks))),
    )
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  assert.ok(address !== null && typeof address === 'object')
  try {
    return await askStamp(`http://127.0.0.1:${address.port}/`, sha256, { timeoutMs: 20_000, nonce })
  } finally {
    server.close().closeAllConnections()
  }
}

const rsa = ['-newkey', 'rsa:2048']
const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256']
const usual = 'digests = sha256\nsigner_digest = sha256\ness_cert_id_alg = sha256'

void describe('with openssl', { skip: !isHere }, () => {
  void test('openssl reads in a request what was put in', () => {
    const openssl = opensslInFolder()
    after(openssl.remove)
    openssl.write('asked.tsq', request)
    const told = openssl.run('ts', '-query', '-in', 'asked.tsq', '-text')
    assert.match(told, /Version: 1\s+Hash Algorithm: sha256/u)
    assert.match(told, /Nonce: 0xA1B2C3D4E5F60718\s+Certificate required: yes/u)
    const digits = [...told.matchAll(/^ {4}[\da-f]{4} - ((?:[\da-f]{2}[ -]){16})/gmu)].map(([, line = '']) =>
      line.replaceAll(/[ -]/gu, ''),
    )
    assert.equal(digits.join(''), sha256)
  })

  for (const [name, key, settings] of [
    ['RSA', rsa, usual],
    ['RSA over SHA-512, the old binding', rsa, 'digests = sha256\nsigner_digest = sha512\ness_cert_id_alg = sha1'],
    [
      'ECDSA, a binding over SHA-512, to the whole chain',
      ec,
      'digests = sha256\nsigner_digest = sha384\ness_cert_id_alg = sha512\ness_cert_id_chain = yes',
    ],
  ] as const) {
    void test(`a stamp by openssl is accepted, and openssl accepts what is kept of it: ${name}`, async () => {
      const openssl = authorityOf(key, settings)
      const stamp = await stampOver(openssl)
      assert.ok(!(stamp instanceof Failure), stamp instanceof Failure ? stamp.message : '')
      const root = openssl.read('root.pem').toString()
      assert.deepEqual(checkStamp(stamp.token, sha256, root), { ...stamp, trusted: true })
      assert.equal(stamp.authority, 'C=NO, O=Fjord Time, CN=signer')
      assert.equal(stamp.policy, policy)

      openssl.write('stamp.der', stamp.token)
      const told = openssl.run('ts', '-reply', '-in', 'stamp.der', '-token_in', '-text')
      assert.equal(Number(`0x${stamp.serial}`), Number(/Serial number: (\w+)/u.exec(told)?.[1]))
      assert.equal(Date.parse(stamp.at) - (Date.parse(stamp.at) % 1000), Date.parse(/Time stamp: (.*)/u.exec(told)?.[1] ?? ''))
      const verify = ['ts', '-verify', '-in', 'stamp.der', '-token_in', '-CAfile', 'root.pem']
      assert.match(openssl.run(...verify, '-digest', sha256), /Verification: OK/u)
      assert.match(openssl.run(...verify, '-queryfile', 'asked.tsq'), /Verification: OK/u)
      assert.ok(!openssl.succeeds(...verify, '-digest', '0'.repeat(64)))
    })
  }

  void test('long after its certificates have run out, a stamp is checked as of its own time', async () => {
    const openssl = authorityOf(ec, usual)
    const stamp = await stampOver(openssl)
    assert.ok(!(stamp instanceof Failure))
    openssl.write('stamp.der', stamp.token)
    const verify = ['ts', '-verify', '-in', 'stamp.der', '-token_in', '-CAfile', 'root.pem', '-digest', sha256]
    const asOf = (at: number) => openssl.succeeds(...verify, '-attime', String(Math.floor(at / 1000)))
    const tenYears = 10 * 365 * 24 * 3600 * 1000
    assert.ok(!asOf(Date.parse(stamp.at) + tenYears))
    assert.ok(asOf(Date.parse(stamp.at)))
  })

  void test('what openssl refuses to stamp is refused with its reason', async () => {
    const found = await stampOver(authorityOf(ec, 'digests = sha512\nsigner_digest = sha256'))
    assert.ok(found instanceof Failure)
    assert.equal(found.code, 'stamp/refused')
    assert.match(found.message, /rejection \(badAlg\): “Message digest algorithm is not supported/u)
  })

  void test('a token of openssl with any byte changed is refused', async () => {
    const openssl = authorityOf(rsa, usual)
    const stamp = await stampOver(openssl)
    assert.ok(!(stamp instanceof Failure))
    const root = Buffer.from(/-----BEGIN[^-]+-----([^-]+)/u.exec(openssl.read('root.pem').toString())?.[1] ?? '', 'base64')
    const start = Buffer.from(stamp.token).indexOf(root)
    const seen: boolean[] = []
    for (const [at, byte] of stamp.token.entries()) {
      if (at >= start && at < start + root.length) continue
      const copy = Uint8Array.from(stamp.token)
      copy[at] = byte ^ 1
      seen.push(checkStamp(copy, sha256, [root]) instanceof Failure)
    }
    assert.ok(start > 0 && seen.length > 1000)
    assert.ok(seen.every(Boolean))
  })

  for (const kind of ['ec', 'rsa'] as const) {
    void test(`openssl accepts the stamps of the stand-in that the other tests use: ${kind}`, () => {
      const { reply, root } = standIn({ kind })
      const openssl = opensslInFolder()
      after(openssl.remove)
      // openssl wants the certificates to be valid now; the stand-in's are from 2020 to 2040.
      for (const binding of ['v1', 'v2', 'v2 with its hash function', 'both'] as const) {
        const stamp = stampFrom(reply(request, { binding }), { sha256, nonce })
        assert.ok(!(stamp instanceof Failure))
        openssl.write('stamp.der', stamp.token)
        openssl.write('root.pem', pemOf(root.certificate))
        assert.match(
          openssl.run('ts', '-verify', '-in', 'stamp.der', '-token_in', '-CAfile', 'root.pem', '-digest', sha256),
          /Verification: OK/u,
        )
      }
    })
  }
})
