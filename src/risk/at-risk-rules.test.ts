import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentencesOf } from '#language'
import { read } from '#reading'
import { documentOf } from '../../test/made-up.ts'
import { mark, type Mark, unmark } from '../../test/marked.ts'
import type { AtRiskRule } from './at-risk-rule.ts'
import { atRiskRules } from './at-risk-rules.ts'
import { peopleIn } from './people.ts'

/** Marked text in, marked text out: whom the rule finds by itself, where they are named first. */
function check({ find, example }: AtRiskRule): void {
  const document = documentOf(unmark(example).text)
  const reading = { ...read(document), sentences: sentencesOf(document) }
  const found = find({ reading, people: peopleIn(reading) })
  const marks = new Map(
    found.flatMap(({ person, as }): [string, Mark][] =>
      person.named.slice(0, 1).map(({ at }) => [`${as} ${at.start}`, { label: as, at }]),
    ),
  )
  assert.equal(mark(reading.document.text, [...marks.values()]), example)
  for (const { words } of found)
    for (const { start, end } of words) assert.ok(0 <= start && start < end && end <= reading.document.text.length)
}

void test('every rule of withholding finds what its example marks', async (t) => {
  for (const rule of atRiskRules) await t.test(rule.id, () => check(rule))
})
