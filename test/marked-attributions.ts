import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attributionsIn } from '#claims'
import { sentencesOf } from '#language'
import { documentOf } from './made-up.ts'
import { mark, type Mark, unmark } from './marked.ts'

/** Marked text in, marked text out: the innermost source, the cue and the content of every attribution. */
export function checkAttributions(name: string, marked: string): void {
  void test(name, () => {
    const document = documentOf(unmark(marked).text)
    const marks = attributionsIn(document, sentencesOf(document)).flatMap(({ sources, cue, content }): Mark[] => [
      ...(sources.at(-1)?.spans ?? []).map((at) => ({ label: 'source', at })),
      ...(cue?.spans ?? []).map((at) => ({ label: 'cue', at })),
      ...content.map((at) => ({ label: 'content', at })),
    ])
    const distinct = [...new Map(marks.map((one) => [JSON.stringify(one), one])).values()]
    assert.equal(mark(document.text, distinct), marked)
  })
}
