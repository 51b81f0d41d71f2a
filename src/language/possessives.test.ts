import assert from 'node:assert/strict'
import test from 'node:test'
import { span } from '#model'
import { parsesIn } from './parses-in.ts'

for (const text of ["The rebels' killing of two guards was condemned.", 'The rebels’ camp was shelled.'])
  void test(`the apostrophe of a plural is a possessive: ${text}`, () => {
    const [parse] = parsesIn(text, [span(0, text.length)]).flat()
    const [, holder, apostrophe] = parse?.words ?? []
    assert.equal(holder?.relation, 'nmod:poss')
    assert.deepEqual(apostrophe && [apostrophe.tag, apostrophe.head, apostrophe.lemma], ['PART', 1, "'s"])
  })
