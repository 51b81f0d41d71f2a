import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentencesOf } from '#language'
import type { Attribution } from '#model'
import { documentOf } from '../../test/made-up.ts'
import { mark, type Mark, unmark } from '../../test/marked.ts'
import { attributionsIn } from './attributions-in.ts'
import { rules } from './rules.ts'

/** Marked text in, marked text out: only what `rule` found. */
function check(rule: string, marked: string): void {
  const document = documentOf(unmark(marked).text)
  const found = attributionsIn(document, sentencesOf(document)).filter((attribution) => attribution.basis.rule === rule)
  assert.equal(mark(document.text, found.flatMap(marksOf)), marked)
}
const marksOf = ({ sources, cue, content }: Attribution): Mark[] => [
  ...(sources.at(-1)?.spans ?? []).map((at) => ({ label: 'source', at })),
  ...(cue?.spans ?? []).map((at) => ({ label: 'cue', at })),
  ...content.map((at) => ({ label: 'content', at })),
]

void test('every rule finds what its example marks', async (t) => {
  for (const rule of rules) await t.test(rule.id, () => check(rule.id, rule.example))
})
void test('no two rules share an id', () => assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length))
