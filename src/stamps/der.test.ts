import assert from 'node:assert/strict'
import { test } from 'node:test'
import { der, integer, objectName, sequence } from './der.ts'
import { parsed } from './parts.ts'

function check(name: string, bytes: Uint8Array, starts: string): void {
  void test(name, () => {
    assert.equal(Buffer.from(bytes).toString('hex').slice(0, starts.length), starts)
    assert.doesNotThrow(() => parsed(bytes))
  })
}

check('a short value', sequence(integer(Uint8Array.of(5))), '3003020105')
check('a length that needs a byte of its own', der(0x04, new Uint8Array(128)), '04818000')
check('a length that needs two', der(0x04, new Uint8Array(256)), '0482010000')
check('a number of no digits but zeros', integer(Uint8Array.of(0, 0)), '020100')
check('a number whose first zeros are left out', integer(Uint8Array.of(0, 1, 2)), '02020102')
check('a number that would read as a negative one', integer(Uint8Array.of(0x80)), '02020080')
check('a name with long arcs', objectName('1.2.840.113549.1.7.2'), '06092a864886f70d010702')
check('a name under 2', objectName('2.16.840.1.101.3.4.2.1'), '0609608648016503040201')
