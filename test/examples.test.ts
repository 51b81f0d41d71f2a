import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Failure } from '#base'
import { documentsIn } from '#intake'
import { compare } from '#linking'
import { read } from '#reading'
import { documentOf } from './made-up.ts'

const readings = globSync('examples/*')
  .toSorted()
  .flatMap((path) => documentsIn(readFileSync(path), { path, format: 'guess', publishedOn: null, publisher: null, url: null }))
  .map((document) => (document instanceof Failure ? assert.fail(document.message) : read(document)))
const { incidents, documents } = compare(readings)
const [raid, accident] = incidents
const pathOf = new Map(readings.map(({ document }) => [document.id, document.path]))

/** What a careful person would write: docs/examples.md. */
function check(words: RegExp, state: string, low: number | null, high: number | null): void {
  void test(`the examples: ${words.source}`, () => {
    const asked = raid?.questions.filter((question) => words.test(question.words)) ?? []
    assert.deepEqual(
      asked.map((question) => [question.state, question.low, question.high]),
      [[state, low, high]],
    )
  })
}

check(/How many people were killed\?/, 'updated', 5, 5)
check(/How many attackers were killed\?/, 'contradicted', 0, null)
check(/How many people have been killed in attacks along the border since January\?/, 'updated', 16, 16)
check(/How many people were injured\?/, 'ranged', 10, 14)
check(/How many soldiers were captured\?/, 'contradicted', 0, null)
check(/Who carried out the attack\?/, 'contradicted', null, null)
check(/Was a soldier released\?/, 'contradicted', null, null)

void test('the examples: thirteen reports tell of the raid, and the road accident stands apart', () => {
  assert.equal(raid?.documents.length, 13)
  assert.deepEqual(
    accident?.documents.map((id) => pathOf.get(id)),
    ['examples/11-road-accident.txt'],
  )
})
void test('the examples: only the second report is a copy', () => {
  const copies = documents
    .filter(({ copyOf }) => copyOf !== null)
    .map(({ id, copyOf }) => [pathOf.get(id), copyOf && pathOf.get(copyOf)])
  assert.deepEqual(copies, [['examples/02-bothnia-courier.txt', 'examples/01-exercise-wire.txt']])
})
void test('a video counts with the party that the post itself names', () => {
  const text = `date 2024-06-06
The Polar Star Legion released a video on Wednesday. It shows the town.

The White Birch Brigade has released a video which is reported to show at least 3 soldiers who were captured in Haparanda pic.twitter.com/EXERCISE

— NorthSight (@northsight_exrc) June 5, 2024`
  const [incident] = compare([read(documentOf(text))]).incidents
  const answer = incident?.questions.find(({ ask }) => ask === 'captured')?.answers[0]
  assert.equal(incident?.origins.find(({ id }) => id === answer?.origin)?.name, 'White Birch Brigade')
})
