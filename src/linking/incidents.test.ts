import assert from 'node:assert/strict'
import { test } from 'node:test'
import { handMade } from '../../test/hand-made-reading.ts'
import { compare } from './index.ts'

void test('two outlets that carry the same post tell of one incident', () => {
  const carrier = (publisher: string) =>
    handMade({
      publisher,
      publishedOn: '2024-06-05',
      text: `${publisher} has this:\nI saw two boats on the river before midnight and heard shots`,
      posts: { 'I saw': { author: 'Kaisa', handle: 'kaisa_exercise', postedOn: '2024-06-05' } },
      claims: [
        {
          content: 'I saw two boats on the river before midnight and heard shots',
          by: [{ kind: 'poster', name: 'Kaisa' }],
          acts: [{ type: 'clash', words: 'heard shots' }],
        },
      ],
    })
  const { documents, incidents } = compare([carrier('Wire'), carrier('Gazette')])
  assert.equal(incidents.length, 1)
  assert.match(documents[0]?.why ?? '', /Carries the same post by Kaisa/u)
  assert.deepEqual(
    incidents[0]?.origins.map(({ name, claims, copies }) => [name, claims.length, copies.length]),
    [['Kaisa', 1, 1]],
  )
})

void test('a copy that states no act says what it is a copy of', () => {
  const text =
    'Much was said in the county that week, and more was written, of which only the first half was of any use to anybody.'
  const { documents } = compare([handMade({ publisher: 'Wire', text }), handMade({ publisher: 'Gazette', text })])
  assert.deepEqual(
    documents.map(({ why }) => why),
    ['It states no act that could be compared.', '100 % of its sentences stand in Wire, which stands first here.'],
  )
})
