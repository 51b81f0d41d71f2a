import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Failure } from '#base'
import { served } from '../../test/loopback.ts'
import type { Address, Fetching } from './answer-from.ts'
import { fetchedFrom } from './fetched-from.ts'
import { specialUseOf } from './special-use.ts'

const clock = () => new Date('2024-06-06T12:00:00Z')
const ipv4 = (address: string): Address => ({ address, family: 4 })
/** As though 127.0.0.1 were a server of the public internet, and the only one. */
const specialUse = (address: string): string | null => (address === '127.0.0.1' ? null : specialUseOf(address))

/** A server, the requests that reached it, and a resolver that gives one answer after the other, the last one for ever. */
async function setup(...answers: readonly (readonly Address[])[]) {
  const seen = { requests: 0, lookups: 0 }
  const origin = await served((_, response) => {
    seen.requests += 1
    response.end('hello')
  })
  const resolve = () => {
    seen.lookups += 1
    return Promise.resolve(answers[Math.min(seen.lookups, answers.length) - 1] ?? [])
  }
  const options: Fetching = { clock, resolve, specialUse }
  return { seen, port: new URL(origin).port, options }
}

void test('the address that was weighed is the one that is connected to, though the name leads elsewhere the second time', async () => {
  const { seen, port, options } = await setup([ipv4('127.0.0.1')], [{ address: '::1', family: 6 }])
  const found = await fetchedFrom(`http://rebinding.example:${port}/`, options)
  assert.ok(!(found instanceof Failure), found instanceof Failure ? found.message : '')
  assert.deepEqual(seen, { requests: 1, lookups: 1 })
  const again = await fetchedFrom(`http://rebinding.example:${port}/`, options)
  assert.ok(again instanceof Failure)
  assert.equal(again.code, 'fetch/refused-address')
  assert.match(again.message, /^http:\/\/rebinding\.example:\d+\/: leads to ::1, a loopback address/u)
  assert.deepEqual(seen, { requests: 1, lookups: 2 })
})

/** Of a server on 127.0.0.1 that may be asked, nothing is asked when the name also, or only, leads elsewhere. */
function check(
  name: string,
  addresses: readonly Address[],
  expected: { readonly code: Failure['code']; readonly says: RegExp },
): void {
  void test(name, async () => {
    const { seen, port, options } = await setup(addresses)
    const found = await fetchedFrom(`http://news.example:${port}/`, options)
    assert.ok(found instanceof Failure, 'it is asked')
    assert.match(found.message, expected.says)
    assert.equal(found.code, expected.code)
    assert.equal(seen.requests, 0)
  })
}

const refused = (says: RegExp) => ({ code: 'fetch/refused-address', says }) as const
check('a name with a private address', [ipv4('10.0.0.1')], refused(/10\.0\.0\.1, a private address/u))
check('a name with a public and a private address', [ipv4('127.0.0.1'), ipv4('192.168.0.1')], refused(/192\.168\.0\.1/u))
check('a name with the address of a cloud’s secrets', [ipv4('169.254.169.254')], refused(/link-local/u))
check('a name with an IPv4 address in an IPv6 one', [{ address: '::ffff:127.0.0.1', family: 6 }], refused(/in disguise/u))
check('a name without an address', [], { code: 'fetch/unreachable', says: /has no address/u })

/** Addresses in numbers ask no resolver. */
function checkLiteral(host: string, says: RegExp): void {
  void test(`http://${host}/`, async () => {
    const { seen, port, options } = await setup([ipv4('127.0.0.1')])
    const { specialUse: _, ...strict } = options
    const found = await fetchedFrom(`http://${host}:${port}/`, strict)
    assert.ok(found instanceof Failure, 'it is asked')
    assert.match(found.message, says)
    assert.equal(found.code, 'fetch/refused-address')
    assert.deepEqual(seen, { requests: 0, lookups: 0 })
  })
}
const loopback = /^http:\/\/127\.0\.0\.1:\d+\/: is a loopback address, and only public ones are asked/u
checkLiteral('127.0.0.1', loopback)
checkLiteral('2130706433', loopback)
checkLiteral('0x7f.1', loopback)
checkLiteral('0177.0.0.1', loopback)
checkLiteral('017700000001', loopback)
checkLiteral('127.1', loopback)
checkLiteral('0', /unspecified/u)
checkLiteral('[::1]', /^http:\/\/\[::1\]:\d+\/: is a loopback address/u)
checkLiteral('[::ffff:127.0.0.1]', /^http:\/\/\[::ffff:7f00:1\]:\d+\/: is an IPv4 address in disguise/u)
checkLiteral('[64:ff9b::7f00:1]', /loopback/u)
checkLiteral('[2002:7f00:1::]', /in disguise/u)

void test('where private addresses are allowed, they are asked', async () => {
  const { seen, port, options } = await setup([ipv4('127.0.0.1')])
  const { specialUse: _, ...strict } = options
  for (const host of ['127.0.0.1', 'home.example']) {
    assert.ok((await fetchedFrom(`http://${host}:${port}/`, strict)) instanceof Failure)
    assert.ok(!((await fetchedFrom(`http://${host}:${port}/`, { ...strict, allowPrivate: true })) instanceof Failure))
  }
  assert.equal(seen.requests, 2)
})

void test('localhost, as this machine looks it up, is refused', async () => {
  const { seen, port } = await setup()
  const found = await fetchedFrom(`http://localhost:${port}/`, { clock })
  assert.equal(found instanceof Failure ? found.code : 'asked', 'fetch/refused-address')
  assert.equal(seen.requests, 0)
})

/** A redirect from a server that may be asked to one that may not. */
function checkRedirect(host: string): void {
  void test(`a redirect to ${host} is refused`, async () => {
    const { seen, port, options } = await setup([ipv4('127.0.0.1')], [ipv4('10.0.0.1')])
    const first = await served((_, response) => response.writeHead(302, { location: `http://${host}:${port}/` }).end())
    const found = await fetchedFrom(`http://first.example:${new URL(first).port}/`, options)
    assert.equal(found instanceof Failure ? found.code : 'asked', 'fetch/refused-address')
    assert.equal(seen.requests, 0)
  })
}
checkRedirect('[::1]')
checkRedirect('0x7f.2')
checkRedirect('10.0.0.1')
checkRedirect('elsewhere.example')
checkRedirect('first.example')
