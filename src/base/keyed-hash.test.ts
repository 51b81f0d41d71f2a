import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keyedHashOf } from './keyed-hash.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** Test cases 1, 2 and 6 of RFC 4231. */
const check = (key: Uint8Array, text: string, hash: string) =>
  void test(`the keyed hash of “${text}”`, () => assert.equal(keyedHashOf(text, key), hash))

check(new Uint8Array(20).fill(0x0b), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7')
check(bytes('Jefe'), 'what do ya want for nothing?', '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843')
check(
  new Uint8Array(131).fill(0xaa),
  'Test Using Larger Than Block-Size Key - Hash Key First',
  '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
)
