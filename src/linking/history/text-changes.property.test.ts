import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import type { Span, TextChange } from '#model'
import { handMade } from '../../../test/hand-made-reading.ts'
import { textChanges } from './text-changes.ts'

/** Texts of few words, so that they have much in common; and texts of anything at all. */
const word = fc.constantFrom(
  'three',
  'five',
  'people',
  'were',
  'killed',
  'in',
  'Kalix',
  'the',
  'bridge',
  '—',
  '“so”',
  '4,500',
  'soldiers',
  'fell.',
  '🙂',
)
const paragraph = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '))
const page = fc.array(paragraph, { maxLength: 9 }).map((paragraphs) => paragraphs.join('\n\n'))
const text = fc.oneof({ weight: 4, arbitrary: page }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) })

const changesOf = (before: string, after: string) =>
  textChanges(handMade({ text: before }).document, handMade({ text: after }).document)

function check(name: string, holds: (before: string, after: string) => void): void {
  void test(name, () => {
    fc.assert(fc.property(text, text, holds), { numRuns: 400, seed: 7 })
  })
}

/** The spans put together are the whole text, each character once. */
function assertTiled(spans: readonly Span[], from: number, to: number): void {
  let at = from
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    assert.equal(start, at)
    assert.ok(end > start)
    at = end
  }
  assert.equal(at, to)
}
const spansOf = (changes: readonly Pick<TextChange, 'before' | 'after'>[], side: 'before' | 'after') =>
  changes.flatMap((change) => change[side] ?? [])

void describe('the changes of two texts', () => {
  check('cover every character of both once', (before, after) => {
    const changes = changesOf(before, after)
    assertTiled(spansOf(changes, 'before'), 0, before.length)
    assertTiled(spansOf(changes, 'after'), 0, after.length)
    for (const { words, before: one, after: other } of changes) {
      if (!words) continue
      assert.ok(one && other)
      assertTiled(spansOf(words, 'before'), one.start, one.end)
      assertTiled(spansOf(words, 'after'), other.start, other.end)
    }
  })
  check('are none for a text and itself', (one) => {
    assert.deepEqual(
      changesOf(one, one).filter(({ kind }) => kind !== 'kept'),
      [],
    )
  })
  check('are swapped with the texts', (before, after) => {
    const turned = { kept: 'kept', changed: 'changed', moved: 'moved', added: 'removed', removed: 'added' } as const
    const there = changesOf(before, after).map((change) => JSON.stringify(change))
    const back = changesOf(after, before).map(({ kind, before: one, after: other, words }) =>
      JSON.stringify({
        kind: turned[kind],
        before: other,
        after: one,
        ...(words && {
          words: words.map((change) => ({ kind: turned[change.kind], before: change.after, after: change.before })),
        }),
      }),
    )
    assert.deepEqual(there.toSorted(), back.toSorted())
  })
  check('keep the words of what they call kept', (before, after) => {
    for (const { kind, before: one, after: other, words } of changesOf(before, after)) {
      const kept = kind === 'kept' ? [{ before: one, after: other }] : (words ?? []).filter((change) => change.kind === 'kept')
      for (const same of kept) assert.equal(plain(before, same.before), plain(after, same.after))
    }
  })
})

const plain = (whole: string, at: Span | null) => at && whole.slice(at.start, at.end).normalize('NFC').replace(/\s+/gu, '')

void test('a paragraph that was split stays in sight', () => {
  const [before, after] = ['The bridge fell. The road is closed.', 'The bridge fell.\n\nThe road is closed.']
  assert.deepEqual(
    changesOf(before, after).map(({ kind }) => kind),
    ['changed', 'added'],
  )
})

void test('work is bounded where nothing is alike: the common ends alone are found', () => {
  const words = (seed: number) => Array.from({ length: 20_000 }, (_, at) => `w${(at * seed) % 997}`).join(' ')
  const changes = changesOf(`Kalix ${words(31)} end`, `Kalix ${words(57)} end`)
  assert.deepEqual(
    changes.flatMap(({ words: parts }) => parts?.map(({ kind }) => kind) ?? []),
    ['kept', 'changed', 'kept'],
  )
})
