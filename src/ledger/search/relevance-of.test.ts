import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { Failure } from '#base'
import { matchesIn } from './matches-in.ts'
import { queryFrom } from './query.ts'
import { relevanceOf } from './relevance-of.ts'
import { smallSearch, smallText } from './sample.ts'

const rarity = (word: string) => (word === 'the' ? 0.1 : word === 'shebekino' ? 6 : 2)
function scoreOf(typed: string, text: string): number {
  const query = queryFrom(typed)
  assert.ok(!(query instanceof Failure))
  return relevanceOf(text, query, rarity)
}

/** The first text fits better than the second. */
function check(typed: string, better: string, worse: string): void {
  void test(`${typed}: ${better.slice(0, 40)} before ${worse.slice(0, 40)}`, () =>
    assert.ok(scoreOf(typed, better) > scoreOf(typed, worse), `${scoreOf(typed, better)} ${scoreOf(typed, worse)}`))
}

const filler = ' and so on'.repeat(100)
void describe('better first', () => {
  check('fire', 'a fire', 'a flood')
  check('fire', 'fire upon fire', 'fire upon wood')
  check('fire', 'a fire', `a fire${filler}`)
  check('shebekino OR fire', 'in Shebekino', 'a fire')
  check('shebekino OR fire', 'a fire in Shebekino', 'rain in Shebekino')
  check('bridge fire', 'the bridge fire was big', 'the bridge was big and then came fire')
  check('"bridge fire"', 'a bridge fire', 'fire of a bridge')
  check('sheb*', 'in Shebekino', 'in Shebalin')
  check('Shebekino', 'в Шебекино', 'in Kursk')
})

void test('the score of one word is BM25', () => {
  const half = 1.2 * (1 - 0.75 + (0.75 * 4) / 150)
  assert.ok(Math.abs(scoreOf('fire', 'fire the fire burns') - (2 * 2 * 2.2) / (2 + half)) < 1e-12)
  assert.equal(scoreOf('fire', ''), 0)
  assert.equal(scoreOf('fire flood', 'rain'), 0)
})

void test('two neighbours get the most for being near', () => {
  const apart = scoreOf('bridge fire', 'bridge a b c d e f g h i j k fire')
  const near = scoreOf('bridge fire', 'a b c d e f bridge fire g h i j k')
  assert.ok(Math.abs(near - apart - Math.log(1 + Math.exp(-1) / 0.3)) < 0.001)
})

void test('a score is finite and not below 0, and above 0 where something is found', () => {
  fc.assert(
    fc.property(smallText, smallSearch, (text, typed) => {
      const query = queryFrom(typed)
      if (query instanceof Failure) return
      const score = relevanceOf(text, query, () => 1)
      assert.ok(Number.isFinite(score) && score >= 0)
      if (matchesIn(text, query, { exact: false }) !== null) assert.ok(score > 0)
    }),
  )
})
