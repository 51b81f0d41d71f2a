import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import type { Comparison } from '#model'
import { comparisonOf, graded, grades, question, reading } from '../../test/hand-made-comparison.ts'
import { comparisonCsv } from './index.ts'

const rowsOf = (comparison: Comparison): Record<string, string>[] =>
  parse(comparisonCsv(comparison, [reading]), { columns: true, record_delimiter: '\r\n' })
const refs = reading.claims.map(({ document, id }) => `${document}/${id}` as const)

void test('an answer is a row with all that it rests on', () => {
  const [first, second, ...more] = rowsOf(graded)
  assert.deepEqual(more, [])
  assert.equal(first?.['figure'], '2')
  assert.deepEqual(second, {
    incident: 'i1',
    title: 'Capture of soldiers · 5 June 2024',
    place: '',
    lat: '',
    lon: '',
    radius_km: '',
    earliest: '2024-06-05',
    latest: '2024-06-05',
    question: 'q1',
    ask: 'captured',
    about: 'soldiers',
    over: '',
    question_words: 'How many soldiers were captured?',
    state: 'updated',
    question_low: '10',
    question_high: '',
    why: question.why,
    origin: 'o2',
    origin_name: '',
    holder: 'officials, unnamed',
    low: '10',
    high: '',
    approx: 'false',
    words: 'at least ten',
    figure: '10-',
    quote: 'at least ten were held',
    hedged: 'true',
    hedges: 'reportedly',
    said_on: '2024-06-05',
    said_words: '',
    doubts: '',
    claims: refs[1],
    documents: reading.document.id,
    publishers: 'Border Post',
    published_on: '2024-06-05',
    urls: '',
    paths: 'reports/bridge.txt',
    given_ids: '',
    airwars_proposed: 'weak',
    airwars_why: grades[0].why,
    iraq_body_count_proposed: '',
    iraq_body_count_why: grades[1].why,
    admiralty_proposed: '4',
    admiralty_why: grades[2].why,
  })
})

void test('a doubt stands with the answers that it speaks of, and with no other', () => {
  const [claim, of] = [refs[1], refs[0]]
  const doubts = claim && of ? [{ claim, of: [of], holder: 'Border Post', quote: 'It could not be verified.' }] : []
  assert.deepEqual(
    rowsOf(comparisonOf([{ ...question, doubts }])).map((row) => row['doubts']),
    ['Border Post: “It could not be verified.”', ''],
  )
})

void test('an incident without questions and a report without an incident have a row each', () => {
  const { incidents } = comparisonOf([])
  const apart = { id: reading.document.id, givenId: null, incident: null, alsoIn: [], copyOf: null, why: 'It states no act.' }
  const shown = rowsOf({ documents: [apart], incidents }).map((row) => [
    row['incident'],
    row['question'],
    row['documents'],
    row['why'],
  ])
  assert.deepEqual(shown, [
    ['i1', '', reading.document.id, ''],
    ['', '', reading.document.id, 'It states no act.'],
  ])
})
