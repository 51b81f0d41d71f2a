import assert from 'node:assert/strict'
import { test } from 'node:test'
import { span, type Token } from '#model'
import { subtreesOf } from './subtrees.ts'

/** Heads of the tokens, and the range of the token at a position. */
function check(heads: readonly number[], position: number, first: number, last: number): void {
  void test(`${heads.join(' ')}: from ${position}`, () => {
    const tokens = heads.map((head, at): Token => ({
      at: span(at, at + 1),
      word: 'w',
      norm: 'w',
      lemma: 'w',
      tag: 'X',
      head,
      relation: 'dep',
    }))
    assert.deepEqual(subtreesOf(tokens).rangeOf(position), { first, last })
  })
}

check([1, -1, 1], 1, 0, 2)
check([1, -1, 1], 2, 2, 2)
check([2, 0, 4, 2, -1], 2, 0, 3)
check([-1, 0, 1, 2], 1, 1, 3)
