import assert from 'node:assert/strict'
import { test } from 'node:test'
import { knownNamesOf } from './known-names.ts'
import { listedNamesFile, listedNamesFrom, nameKey } from './listed-names-file.ts'
import { placeOf } from './keys.ts'

/** Bits as src/language/network/known-names.ts has them. */
const of = {
  given: 1 << 0, givenSmall: 1 << 1, surname: 1 << 2, surnameSmall: 1 << 3,
  organisation: 1 << 4, goesOn: 1 << 5, organisationSmall: 1 << 6, goesOnSmall: 1 << 7,
} as const // prettier-ignore

for (const [words, at, has] of [
  ['Maria Lopez said', 0, of.given],
  ['Maria Lopez said', 1, of.surname],
  ['says maria lopez', 1, of.givenSmall],
  ['says maria lopez', 2, of.surnameSmall],
  ['at the Red Cross', 2, of.organisation],
  ['at the Red Cross', 3, of.goesOn],
  ['at the red cross', 3, of.goesOnSmall],
  ['at Trader Joe ’s today', 3, of.goesOn],
  ['at Coca - Cola', 3, of.goesOn],
] as const)
  void test(`lists know “${words.split(' ')[at]}” in “${words}”`, () => {
    assert.equal((knownNamesOf(words.split(' '), false)[at] ?? 0) & has, has)
  })

void test('a sentence in capitals has no name as it is listed', () => {
  assert.deepEqual(knownNamesOf(['MARIA', 'SPOKE'], true), [of.givenSmall, 0])
})

void test('a name that the end of the sentence cuts short is none', () => {
  const [, last = 0] = knownNamesOf(['Doctors', 'Without'], false)
  assert.equal(last & (of.goesOn | of.goesOnSmall), 0)
})

void test('the file holds what it is made of', () => {
  const lists = listedNamesFrom(
    listedNamesFile([
      ['Ana', 'given'],
      ['Red Cross Society', 'organisation'],
      ['Red Cross', 'organisation'],
      ['Nobody', 'none of the kinds'],
    ]),
  )
  const has = (kind: number, words: string) => placeOf(nameKey(kind, ' ', words), lists.names) >= 0
  assert.deepEqual([has(0, 'ana'), has(2, 'ana'), has(2, 'red cross'), has(2, 'red')], [true, false, true, false])
  assert.equal(lists.names.length, 3)
  assert.deepEqual([...lists.lengths], [3])
  assert.deepEqual(lists.firstWords, Int32Array.of(nameKey(2, '<', 'red')))
  assert.ok(placeOf(nameKey(2, '=', 'Red Cross'), lists.asListed) >= 0)
})
