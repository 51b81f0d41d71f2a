import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { tsVector } from './ts-vector.ts'
import { searchWords } from './words.ts'

const vectorOf = (text: string) => tsVector(searchWords(text).map(({ word }) => word))

function check(text: string, written: string): void {
  void test(text, () => assert.equal(vectorOf(text), written))
}

void describe('tsvector', () => {
  check('', '')
  check('the bridge had the', "'the':1,4 'bridge':2 'had':3")
  check('Łódź, 北京 F-16', "'lodz':1 '北':2 '京':3 'f':4 '16':5")
})

void describe('limits of PostgreSQL', () => {
  void test('quotes and backslashes are doubled', () => assert.equal(tsVector(["a'b\\c", '']), "'a''b\\\\c':1"))
  void test('a word has at most 255 places', () => {
    const vector = tsVector(Array.from({ length: 300 }, () => 'a'))
    assert.equal(vector.split(',').length, 255)
    assert.ok(vector.endsWith(',255'))
  })
  void test('words behind the last place are kept without one', () => {
    const words = [...Array.from({ length: 16_382 }, (_, index) => `w${index}`), 'last', 'behind', 'last']
    assert.ok(tsVector(words).endsWith(" 'last':16383 'behind'"))
  })
  void test('no more than a million bytes', () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `${'ყ'.repeat(60)}${index}`)
    const vector = tsVector(words)
    const kept = vector.split(' ')
    assert.equal(kept[0], `'${words[0]}':1`)
    assert.ok(kept.length > 5000)
    const bytes = kept.reduce((sum, one) => sum + Buffer.byteLength(one.replaceAll(/'|:.*/g, '')) + 5, 0)
    assert.ok(bytes <= 1_000_000, String(bytes))
    assert.ok(kept.length < words.length)
  })
})
