import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FoundName, withSettledKinds } from './settled-names.ts'

/** Names in the order of a document, a sentence each: "Gladkov PER". */
function check(given: string, expected: string): void {
  void test(`${given} → ${expected}`, () => {
    const sentences = given.split(', ').map((name): FoundName[] => {
      const space = name.lastIndexOf(' ')
      const [words, kind] = [name.slice(0, space), name.slice(space + 1)]
      return [{ first: 0, last: words.split(' ').length - 1, words, kind: kind === 'PER' || kind === 'ORG' ? kind : 'LOC' }]
    })
    assert.equal(
      withSettledKinds(sentences)
        .flat()
        .map(({ kind }) => kind)
        .join(' '),
      expected,
    )
  })
}

check('Orlov PER, Orlov LOC, Orlov PER', 'PER PER PER')
check('Ivan Orlov PER, Orlov LOC, Orlov PER', 'PER PER PER')
check('Perm LOC, Perm PER', 'LOC PER')
check('Vyborg LOC, Ivan Perm PER, Vyborg LOC', 'LOC PER LOC')
check('Birch ORG', 'ORG')
