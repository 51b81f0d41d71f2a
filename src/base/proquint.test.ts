import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assert as always, nat, property } from 'fast-check'
import { hexOfProquint, proquintOf } from './proquint.ts'

const check = (hex: string, words: string) =>
  void test(`${hex} is ${words}`, () => {
    assert.equal(proquintOf(hex), words)
    assert.equal(hexOfProquint(words), hex)
  })

// The examples of the proposal, which are addresses: 127.0.0.1, 63.84.220.193, 216.35.68.215.
check('7f000001', 'lusab-babad')
check('3f54dcc1', 'gutih-tugad')
check('d82344d7', 'tobog-higil')

void test('every number comes back', () => {
  always(
    property(nat(0xffffffff), (number) => {
      const hex = number.toString(16).padStart(8, '0')
      assert.equal(hexOfProquint(proquintOf(hex)), hex)
    }),
  )
})
void test('what is no such word is none', () => {
  for (const words of ['', 'lusab', 'lusab-', 'lusab-babae', 'lusabbabad', 'lusab-babad-'])
    assert.equal(hexOfProquint(words), null, words)
})
