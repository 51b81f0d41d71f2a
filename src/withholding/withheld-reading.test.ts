import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsAt } from '#model'
import { read } from '#reading'
import { sealedPerson, withheldOf, withheldReading, withKeyedIds } from '#withholding'
import { actor, handMade } from '../../test/hand-made-reading.ts'
import { documentOf } from '../../test/made-up.ts'

const secret = new TextEncoder().encode('a secret of the tests, 32 bytes.')
const sealed = sealedPerson(['Ivan Sorokin'], 'prisoners', secret)
const withheld = withheldOf([sealed], secret)
const { label } = sealed

void test('the text, the words of claims and the names of actors show a label', () => {
  const reading = handMade({
    text: 'The Brigade said it had captured Ivan Sorokin near the river on Monday.',
    referents: [actor('actor-1', 'Brigade'), actor('actor-2', 'Ivan Sorokin', { kind: 'person', aliases: ['Ivan', 'Sorokin'] })],
    claims: [
      {
        content: 'it had captured Ivan Sorokin near the river',
        by: [{ kind: 'named', referent: 'actor-1', name: 'Brigade' }],
        cue: 'said',
        acts: [{ type: 'capture', words: 'captured Ivan Sorokin', target: 'Ivan Sorokin', whom: 'actor-2' }],
      },
    ],
  })
  const shown = withheldReading(reading, withheld)
  const { text } = shown.document
  assert.equal(text, `The Brigade said it had captured ${label} near the river on Monday.`)
  const [claim] = shown.claims
  assert.deepEqual(
    claim?.content.map((at) => wordsAt(text, at)),
    [`it had captured ${label} near the river`],
  )
  assert.deepEqual(
    claim?.acts[0]?.target?.spans.map((at) => wordsAt(text, at)),
    [label],
  )
  assert.equal(claim?.id, reading.claims[0]?.id)
  const [, person] = shown.referents
  assert.deepEqual(person, { ...actor('actor-2', label, { kind: 'person', aliases: [label, label] }) })
})

void test('what else a report calls somebody in full is withheld in that report', () => {
  const document = documentOf('Ivan Petrovich Sorokin was captured on Monday. Ivan Petrovich had been missing since May.')
  const { text } = withheldReading(read(document), withheld).document
  assert.equal(text, `${label} was captured on Monday. ${label} had been missing since May.`)
})

void test('where a report came from, and who posted, is scrubbed; its ids are not', () => {
  const reading = read(
    documentOf('We were taken on Sunday. Four men were killed.\n\n— Ivan Sorokin (@freeivansorokin) June 5, 2024'),
  )
  const { document } = withheldReading(
    {
      ...reading,
      document: { ...reading.document, path: 'reports/ivan-sorokin.txt', title: 'Sorokin speaks', publisher: 'Exercise Wire' },
    },
    withheld,
  )
  assert.deepEqual(
    [document.path, document.title, document.publisher],
    [`reports/${label}.txt`, `${label} speaks`, 'Exercise Wire'],
  )
  assert.deepEqual([document.passages[0]?.post?.author, document.passages[0]?.post?.handle], [label, label])
  assert.deepEqual([document.id, document.sha256], [reading.document.id, reading.document.sha256])
})

void test('a name over the end of a sentence is shown in both', () => {
  const reading = read(documentOf('They took Ivan. Sorokin was hurt.'))
  const shown = withheldReading(reading, withheld)
  assert.equal(shown.document.text, `They took ${label}. ${label} was hurt.`)
})

void test('keyed ids have the same shapes, agree with one another, and are others', () => {
  const reading = read(documentOf('Rebels captured four men on Monday, the army said. The army denied that it had lost men.'))
  const shown = withKeyedIds(reading, secret)
  assert.match(shown.document.id, /^d[0-9a-f]{16}$/u)
  assert.match(shown.document.sha256, /^[0-9a-f]{64}$/u)
  assert.notEqual(shown.document.sha256, reading.document.sha256)
  assert.ok(shown.claims.length > 0)
  for (const [at, claim] of shown.claims.entries()) {
    assert.equal(claim.document, shown.document.id)
    assert.match(claim.id, /^c[0-9a-f]{10}$/u)
    assert.notEqual(claim.id, reading.claims[at]?.id)
  }
  assert.equal(shown.document.text, reading.document.text)
})
