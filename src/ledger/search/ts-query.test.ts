import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { Failure } from '#base'
import { queryFrom } from './query.ts'
import { anyText } from './sample.ts'
import { tsQuery } from './ts-query.ts'

function check(typed: string, written: string): void {
  void test(typed, () => {
    const query = queryFrom(typed)
    assert.ok(!(query instanceof Failure))
    assert.equal(tsQuery(query), written)
  })
}

void describe('tsquery', () => {
  check('collapse', "('collapse')")
  check('road collapse', "('road') & ('collapse')")
  check('"road had"', "('road' <-> 'had' | 'road' <-> 'g0ad' | 'road' <-> 'k0ad')")
  check('sheb*', "('sheb':*)")
  check('"a sheb*"', "('a' <-> 'sheb':*)")
  check('fire -drill NOT "a b"', "('fire') & !('drill' | 'a' <-> 'b')")
  check('fire OR flood a', "('fire' | 'flood') & ('a')")
  check('Луг*', "('lug0':* | 'lug':* | 'luh':* | 'lugh':*)")
  check('京大', "('京' <-> '大')")
  check("o'n'e\\ | ! & : *", "('one')")
})

void test('nothing but quoted words, operators and parentheses, whatever was typed', () => {
  fc.assert(
    fc.property(anyText, (typed) => {
      const query = queryFrom(typed)
      if (query instanceof Failure) return
      assert.match(
        tsQuery(query).replaceAll(/'[\p{L}\p{M}\p{N}]+'(?::\*)?/gu, 'w'),
        /^\(w(?: (?:<->|\|) w)*\)(?: & !?\(w(?: (?:<->|\|) w)*\))*$/u,
      )
    }),
  )
})
