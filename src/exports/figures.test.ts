import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { QuestionState, Value } from '#model'
import { comparisonOf, question, reading } from '../../test/hand-made-comparison.ts'
import { notationOf, quantityOf, stateOf } from './figures.ts'
import { terminal } from './index.ts'

const value = (words: string, low: number | null = null, high: number | null = null, approx = false): Value => ({
  low,
  high,
  approx,
  words,
})

void describe('a quantity', () => {
  const check = (given: Value, shown: string) =>
    void test(`${given.words} → ${shown}`, () => {
      assert.equal(quantityOf(given), shown)
    })
  check(value('more soldiers'), 'more')
  check(value('seven others'), 'seven others')
  check(value('Several people', 3, 9), 'several')
  check(value('at least ten', 10), '≥ 10')
  check(value('up to five', null, 5), '≤ 5')
  check(value('around a dozen', 12, 12, true), '≈ 12')
  check(value('ten to twelve', 10, 12), '10–12')
  check(value('not four soldiers'), 'not four')
})

void describe('in the notation of MUC-4', () => {
  const check = (given: Value, shown: string) =>
    void test(`${given.words} → ${shown}`, () => {
      assert.equal(notationOf(given), shown)
    })
  check(value('three', 3, 3), '3')
  check(value('none', 0, 0), '0')
  check(value('ten to twelve', 10, 12), '10-12')
  check(value('at least ten', 10), '10-')
  check(value('up to five', null, 5), '-5')
  check(value('around a dozen', 12, 12, true), '~12')
  check(value('around ten to twelve', 10, 12, true), '~10-12')
  check(value('more soldiers'), '')
})

void describe('a state', () => {
  const check = (state: QuestionState, shown: string, colour: string) =>
    void test(shown, () => {
      const asked = { ...question, state }
      assert.equal(stateOf(asked), shown)
      const painted = terminal(comparisonOf([asked]), [reading], { colour: true, width: 100 })
      assert.ok(painted.includes(colour === '' ? ` ${shown}\n` : `\u001b[${colour}m${shown}\u001b[`))
    })
  const [dim, yellow, red] = ['2', '33', '31']
  check('agreed', 'agreed', dim)
  check('single-origin', 'one origin', '')
  check('ranged', 'ranges agree', '')
  check('updated', 'updated: 2 → ≥ 10', yellow)
  check('contradicted', 'contradicted', red)
  check('denied', 'denied', red)
})
