import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reading } from '../../test/hand-made-comparison.ts'
import { video } from '../../test/hand-made-reading.ts'
import { readingJson } from './index.ts'

const json = readingJson(reading)

void test('spans are pairs of offsets into the text', () => {
  const [claim] = json.claims
  const words = claim?.content.map(([start, end]) => reading.document.text.slice(start, end))
  assert.deepEqual(words, ['it had taken two soldiers prisoner'])
  assert.deepEqual(claim?.cue?.spans.length, 1)
  assert.deepEqual(
    claim?.acts[0]?.words.map(([start, end]) => reading.document.text.slice(start, end)),
    ['taken two soldiers prisoner'],
  )
})

void test('passages and sentences carry start and end', () => {
  assert.deepEqual(json.document.passages[0], { id: 'p1', kind: 'paragraph', start: 0, end: 19, body: [0, 19], post: null })
  assert.deepEqual(json.sentences[0], { start: 0, end: 19, passage: 'p1' })
})

void test('no span object is left anywhere, and nothing is undefined', () => {
  const release = { by: 'actor-1', platform: null, words: { start: 0, end: 4 } } as const
  const all = readingJson({
    ...reading,
    referents: [...reading.referents, { ...video('exhibit-1', 'actor-1'), releases: [release] }],
  })
  const walk = (value: unknown): void => {
    assert.notEqual(value, undefined)
    if (typeof value !== 'object' || value === null) return
    const keys = Object.keys(value)
    assert.notDeepEqual(keys.toSorted(), ['end', 'start'])
    Object.values(value).forEach(walk)
  }
  walk(all)
  assert.deepEqual(all.referents.at(-1), { ...video('exhibit-1', 'actor-1'), releases: [{ ...release, words: [0, 4] }] })
})

void test('what is absent is null', () => {
  assert.equal(json.document.url, null)
  assert.equal(json.claims[1]?.cue, null)
  assert.equal(json.claims[0]?.saidOn, null)
})
