import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentencesOf } from '#language'
import { documentOf } from '../../test/made-up.ts'
import { mark, type Mark, unmark } from '../../test/marked.ts'
import type { Rule, Words } from './rule.ts'
import { innerRules, rules } from './rules.ts'
import { viewOf } from './view.ts'

/** Marked text in, marked text out: what the rule finds by itself. */
function check({ find, example }: Rule): void {
  const document = documentOf(unmark(example).text)
  const found = sentencesOf(document).flatMap((sentence) => find(viewOf(document, sentence)))
  assert.equal(mark(document.text, found.flatMap(marksOf)), example)
}
const marksOf = ({ source, cue, content }: Words): Mark[] => [
  ...source.map((at) => ({ label: 'source', at })),
  ...cue.map((at) => ({ label: 'cue', at })),
  ...content.map((at) => ({ label: 'content', at })),
]

const all = [...new Set([...rules, ...innerRules])]
void test('every rule finds what its example marks', async (t) => {
  for (const rule of all) await t.test(rule.id, () => check(rule))
})
void test('no two rules share an id', () => assert.equal(new Set(all.map(({ id }) => id)).size, all.length))
