import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withCompoundNouns } from './compound-nouns.ts'

const check = (words: string, tag: string) =>
  void test(words, () => {
    const list = words.split(' ')
    assert.equal(
      withCompoundNouns(
        list,
        list.map(() => 'VERB'),
      ).at(-1),
      tag,
    )
  })

check('the border crossing', 'NOUN')
check('the man crossing', 'VERB')
check('a car bombing', 'NOUN')
check('the army shelling', 'VERB')
