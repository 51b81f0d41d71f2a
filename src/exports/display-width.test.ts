import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { clipped, widthOf, wrapped } from './display-width.ts'

function check(text: string, width: number, cut: string): void {
  void test(`${text} in ${width}`, () => {
    assert.equal(clipped(text, width), cut)
    assert.ok(widthOf(cut) <= width)
  })
}

void describe('clipped', () => {
  check('at least ten', 12, 'at least ten')
  check('at least ten', 11, 'at least…')
  check('at least ten', 9, 'at least…')
  check('unbreakable', 6, 'unbre…')
  check('東京東京', 6, '東京…')
  check('e\u0301e\u0301e\u0301', 2, 'e\u0301…')
  check('👩‍👩‍👧👩‍👩‍👧', 3, '👩‍👩‍👧…')
  check('said, that', 7, 'said…')
  check('x', 0, '')
})

void describe('wrapped', () => {
  void test('lines break between words, and inside a word that is longer than a line', () => {
    assert.deepEqual(wrapped('one two three abcdefghijk', 7), ['one two', 'three', 'abcdefg', 'hijk'])
    assert.deepEqual(wrapped('', 7), [])
  })
})
