import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datelineLength } from './datelines.ts'

/** `|` stands behind the dateline; words are set apart by spaces. */
function check(marked: string): void {
  void test(marked, () => {
    const [before = '', after] = marked.split('|')
    const words = marked.replace('|', ' ').split(' ').filter(Boolean)
    assert.equal(datelineLength(words), after === undefined ? 0 : before.split(' ').filter(Boolean).length)
  })
}

check('HAPARANDA , Sweden ( Exercise Wire ) — | Three people were killed .')
check('KYIV , June 4 ( Agency ) -- | The group said so .')
check('VYBORG – | The fire was out .')
check('NEW YORK ( Agency ) - | The council met .')
check('IDF - Hamas clashes went on .')
check('TWO KILLED — police')
check('The army — a small one — denied it .')
check('NATO denied it — twice .')
check('— They left .')
check('')
