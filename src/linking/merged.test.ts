import assert from 'node:assert/strict'
import { test } from 'node:test'
import { handMade } from '../../test/hand-made-reading.ts'
import { compare } from './compare.ts'
import { merged } from './merged.ts'

const shelling = handMade({
  path: 'a.txt',
  publishedOn: '2024-06-05',
  text: 'Shells hit the harbour of Kalix, the mayor said.',
  claims: [{ content: 'Shells hit the harbour of Kalix', acts: [{ type: 'attack', words: 'hit' }] }],
})
const meeting = handMade({
  path: 'b.txt',
  publishedOn: '2024-07-05',
  text: 'The unions met the owners of the mine in Kiruna.',
  claims: [{ content: 'The unions met the owners', acts: [{ type: 'meet', words: 'met' }] }],
})

void test('incidents are numbered anew, in the order given', () => {
  const both = merged([compare([meeting]), compare([shelling])])
  assert.deepEqual(
    both.incidents.map(({ id, documents }) => [id, documents]),
    [
      ['i1', [meeting.document.id]],
      ['i2', [shelling.document.id]],
    ],
  )
  assert.deepEqual(
    both.documents.map(({ id, incident }) => [id, incident]),
    [
      [meeting.document.id, 'i1'],
      [shelling.document.id, 'i2'],
    ],
  )
})

void test('a document of two incidents is listed once, under its main one', () => {
  const [main] = compare([shelling]).documents
  assert.ok(main)
  const { incidents } = compare([shelling])
  const aside = { documents: [{ ...main, incident: null, alsoIn: ['i1'] }], incidents } as const
  for (const order of [
    [aside, compare([shelling])],
    [compare([shelling]), aside],
  ]) {
    const { documents } = merged(order)
    assert.equal(documents.length, 1)
    const [isMain, also] = order[0] === aside ? ['i2', 'i1'] : ['i1', 'i2']
    assert.deepEqual([documents[0]?.incident, documents[0]?.alsoIn], [isMain, [also]])
  }
})
