import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { assert as holds, integer, nat, property, uint8Array } from 'fast-check'
import { Failure } from '#base'
import { standIn } from '../../test/stand-in-authority.ts'
import { checkStamp } from './check-stamp.ts'
import { stampFrom } from './stamp-from.ts'
import { stampRequest } from './stamp-request.ts'

const sha256 = createHash('sha256').update('a custody log').digest('hex')
const nonce = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)
const { reply, root, between } = standIn()
const roots = [root.certificate]
const answer = reply(stampRequest(sha256, nonce))
const genuine = stampFrom(answer, { sha256, nonce })
assert.ok(!(genuine instanceof Failure))
const { token } = genuine

/** A copy with some bits of one byte turned over. */
function turned(bytes: Uint8Array, at: number, bits: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ bits
  return copy
}
const someBits = integer({ min: 1, max: 255 })
const somewhereIn = (bytes: Uint8Array) => nat(bytes.length - 1)

void test('a token with any byte changed is refused', () => {
  for (const [at] of token.entries()) {
    const found = checkStamp(turned(token, at, 1), sha256, roots)
    assert.ok(found instanceof Failure, `the change at byte ${at} is not seen`)
  }
})

void test('a token with any bits of any byte changed is refused', () => {
  holds(
    property(somewhereIn(token), someBits, (at, bits) => checkStamp(turned(token, at, bits), sha256, roots) instanceof Failure),
    { numRuns: 500 },
  )
})

void test('without roots too, but for the certificates of others, on which nothing then rests', () => {
  const start = Buffer.from(token).indexOf(between.certificate)
  const outside = start + between.certificate.length
  holds(
    property(somewhereIn(token), someBits, (at, bits) => {
      const changed = turned(token, at, bits)
      const found = checkStamp(changed, sha256)
      if (found instanceof Failure) return
      assert.ok(at >= start && at < outside, `the change at byte ${at} is not seen`)
      assert.deepEqual(found, { ...genuine, token: changed, trusted: null })
    }),
    { numRuns: 500 },
  )
})

void test('a token cut short or made longer anywhere is refused', () => {
  holds(
    property(somewhereIn(token), uint8Array({ maxLength: 8 }), (at, more) => {
      const shorter = Buffer.concat([token.subarray(0, at), more])
      const longer = Buffer.concat([token.subarray(0, at), Uint8Array.of(0, ...more), token.subarray(at)])
      return [shorter, longer].every(
        (bytes) => token.length === bytes.length || checkStamp(bytes, sha256, roots) instanceof Failure,
      )
    }),
    { numRuns: 500 },
  )
})

void test('a reply with any bits of any byte changed is refused, or says the same', () => {
  holds(
    property(somewhereIn(answer), someBits, (at, bits) => {
      const found = stampFrom(turned(answer, at, bits), { sha256, nonce })
      return found instanceof Failure || (found.sha256 === sha256 && found.at === genuine.at && found.serial === genuine.serial)
    }),
    { numRuns: 500 },
  )
})

void test('any bytes at all are refused', () => {
  holds(
    property(uint8Array({ maxLength: 600 }), (bytes) =>
      [stampFrom(bytes, { sha256, nonce }), checkStamp(bytes, sha256)].every((found) => found instanceof Failure),
    ),
    { numRuns: 1000 },
  )
})
