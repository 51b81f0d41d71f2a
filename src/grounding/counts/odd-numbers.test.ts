import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentencesOf } from '#language'
import { documentOf } from '../sample.ts'
import { countsIn } from './counts-in.ts'

function check(text: string, ...expected: readonly string[]): void {
  void test(text, () => {
    const { notes = [], referents } = countsIn(documentOf(text), sentencesOf(documentOf(text)))
    const odd = notes.map(({ code, at }) => `${code} ${text.slice(at.start, at.end)}`)
    assert.deepEqual([...odd, ...referents.map(({ words }) => words)], expected)
  })
}

check('1O people were killed in the raid.', 'counts/odd-number 1O')
check('The ministry counted l2 wounded soldiers.', 'counts/odd-number l2')
check('The flood displaced 1,20 people.', 'counts/odd-number 1,20')
check('The flood displaced 1,200 people in 3O villages.', 'counts/odd-number 3O', '1,200 people')
check('An Il-76 with 12 soldiers landed at gate 1O.', '12 soldiers')
check('On 4,5 and 6 May soldiers came. On 4 Monday markets ten soldiers stood.', 'ten soldiers')
