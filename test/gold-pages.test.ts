import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fields, foundIn, goldPages } from './gold-pages.ts'

for (const page of goldPages()) {
  const { name, half, gold } = page
  void test(`what a person reads in ${half}/${name}`, () => {
    const found = foundIn(page)
    assert.equal(found.outcome, gold.outcome)
    if (gold.outcome !== 'document') return
    const { paragraphs, posts, notes, missed = [], extra = [], missedFields = [] } = gold
    assert.deepEqual(
      found.paragraphs.filter((words) => extra.includes(words)),
      extra,
    )
    assert.deepEqual(
      found.paragraphs.filter((words) => !extra.includes(words)),
      paragraphs.filter((words) => !missed.includes(words)),
    )
    assert.deepEqual(found.posts, posts)
    assert.deepEqual(
      found.said,
      Object.fromEntries(fields.map((field) => [field, missedFields.includes(field) ? null : gold[field]])),
    )
    assert.deepEqual(
      notes.filter((code) => !found.notes.includes(code)),
      [],
    )
  })
}
