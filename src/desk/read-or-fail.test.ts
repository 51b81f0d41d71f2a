import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Failure } from '#base'
import { documentIdOf, type Document } from '#model'
import { readOrFail } from './read-or-fail.ts'

const document: Document = {
  id: documentIdOf('0'),
  givenId: 'b7',
  sha256: '0',
  path: 'all.jsonl',
  url: null,
  publisher: null,
  author: null,
  title: null,
  publishedOn: null,
  language: 'en',
  text: 'It fell.',
  passages: [],
  notes: [],
}

void test('a fault in the reader becomes a failure that names the document', () => {
  const found = readOrFail(document, () => {
    throw new TypeError('no such tag')
  })
  assert.ok(found instanceof Failure)
  assert.equal(found.code, 'reader/fault')
  assert.equal(found.message, 'all.jsonl (b7): stopped the reader (no such tag); this is a fault of claimbook')
})
