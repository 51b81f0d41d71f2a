import assert from 'node:assert/strict'
import { test } from 'node:test'
import { array, assert as holds, constantFrom, property } from 'fast-check'
import { canonical } from '#base'
import type { Reading, Span } from '#model'
import packageJson from '../../package.json' with { type: 'json' }
import { documentOf } from '../../test/made-up.ts'
import { read } from './read.ts'
import { reader } from './reader.ts'

const words = constantFrom(
  'The ministry',
  'said',
  'on Monday',
  'that',
  'at least 10',
  'soldiers',
  'were captured',
  ',',
  '.',
  '“',
  '”',
  '\n\n',
  'he',
  'denied',
  'it',
  'in Kalix',
  'A man from the group',
  'a video',
  'showed',
  'killed',
  'two people',
  '— Name (@handle) June 4, 2023',
  'https://t.co/x',
  '"',
  '’s',
  'according to',
  '😀',
  'June 4-6',
  'and',
  'which',
)
/** Text that looks like news to the rules, without being any. */
const texts = array(words, { minLength: 1, maxLength: 40 }).map((list) => `x ${list.join(' ')}`)

const spansOf = (value: unknown): Span[] => {
  if (Array.isArray(value)) return value.flatMap(spansOf)
  if (value === null || typeof value !== 'object') return []
  if ('start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number') {
    return [{ start: value.start, end: value.end }]
  }
  return Object.values(value).flatMap(spansOf)
}
const everything = (reading: Reading) => JSON.stringify(reading)

void test('reading twice gives equal bytes', () => {
  holds(
    property(texts, (text) =>
      assert.equal(everything(read(documentOf(text, '2024-06-05'))), everything(read(documentOf(text, '2024-06-05')))),
    ),
  )
})

void test('every span lies inside the text', () => {
  holds(
    property(texts, (text) => {
      const outside = spansOf(read(documentOf(text))).filter(({ start, end }) => start < 0 || end < start || end > text.length)
      assert.deepEqual(outside, [])
    }),
  )
})

void test('every referent that a claim names is there', () => {
  holds(
    property(texts, (text) => {
      const { claims, referents, mentions } = read(documentOf(text, '2024-06-05'))
      const known = new Set<string>(referents.map(({ id }) => id))
      const named = [...claims, ...mentions].flatMap(
        (value) => JSON.stringify(value).match(/"(?:actor|place|time|count|exhibit)-\d+"/g) ?? [],
      )
      assert.deepEqual(
        named.filter((id) => !known.has(id.slice(1, -1))),
        [],
      )
    }),
  )
})

void test('a claim has words', () => {
  holds(
    property(texts, (text) => {
      const empty = read(documentOf(text)).claims.filter(({ content }) =>
        content.some(({ start, end }) => text.slice(start, end).trim() === ''),
      )
      assert.deepEqual(empty, [])
    }),
  )
})

void test('ids of claims differ within a document', () => {
  holds(
    property(texts, (text) => {
      const ids = read(documentOf(text)).claims.map(({ id }) => id)
      assert.equal(new Set(ids).size, ids.length)
    }),
  )
})

void test('the reader carries the package’s version', () => assert.equal(reader.version, packageJson.version))
void test('canonical JSON has one form', () => assert.equal(canonical({ b: [1, null], a: 'x' }), '{"a":"x","b":[1,null]}'))
