import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsAt } from '#model'
import { documentOf } from '../../test/made-up.ts'
import { read } from './read.ts'

/** Every act that is filed, as "kind of innermost source: type". */
function check(text: string, ...expected: readonly string[]): void {
  void test(text, () => {
    const { claims } = read(documentOf(text))
    const found = claims.flatMap(({ sources, acts }) => acts.map(({ type }) => `${sources.at(-1)?.kind ?? '–'}: ${type}`))
    assert.deepEqual(found, expected)
  })
}

check('Two men were killed.', 'publisher: kill')
check('Nobody said that the army killed the mayor.')
check('The minister could neither confirm nor deny that the men were killed.')
check('The army denied that it had denied the attack on the hospital.')
check('The army, which earlier said nobody was hurt, now says two soldiers were killed.', 'unnamed: kill', 'unnamed: injure')
check('Police said:\n1. Two men were killed.\n2. One was arrested.')
check('Somebody posted a note. “Two men were killed,” it went.', 'unnamed: kill')

void test('the first person in a quotation is its speaker', () => {
  const document = documentOf('“We held on,” the group said. “We condemn the raid.”')
  const sources = read(document).claims.map((claim) =>
    claim.sources.flatMap(({ spans }) => spans.map((at) => wordsAt(document.text, at))),
  )
  assert.deepEqual(sources, [['the group'], ['the group']])
})
