import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ftmEntities, ftmLines } from '#exports'
import { ftmFaults, kindsOf } from '../../../test/ftm-faults.ts'
import { compared, context, readings } from '../../../test/made-up-export.ts'

const entities = ftmEntities(compared, readings, context)
const schemaOf = new Map(entities.map(({ id, schema }) => [id, schema]))

void test('the model finds what is wrong', () => {
  assert.deepEqual(ftmFaults([{ id: 'a', schema: 'Verdict', properties: {} }]), ['Verdict is no schema'])
  assert.deepEqual(
    ftmFaults([{ id: 'a', schema: 'Event', properties: { startDate: ['soon'], truth: ['no'], proof: ['nothing'] } }]),
    ['a of Event lacks name', 'Event.startDate: soon', 'Event has no truth', 'Event.proof leads to undefined'],
  )
})

void test('every entity is one of the model’s, with all that it must have', () => {
  assert.deepEqual(ftmFaults(entities), [])
})

void test('reports, incidents, claims and named sources are there, once', () => {
  const counts = Object.fromEntries(
    [...Map.groupBy(entities, ({ schema }) => schema)].map(([schema, members]) => [schema, members.length]),
  )
  assert.deepEqual(counts, {
    Article: 2,
    Document: 1,
    Organization: 2,
    PublicBody: 1,
    Event: 1,
    Documentation: 2,
    Mention: 2,
    Note: 6,
  })
  assert.equal(schemaOf.size, entities.length)
})

void test('an entity is a line of JSON', () => {
  const lines = ftmLines(entities).split('\n')
  assert.equal(lines.pop(), '')
  assert.deepEqual(
    lines.map((line): unknown => JSON.parse(line)),
    entities,
  )
})

void test('a body of a state is of its country', () => {
  const body = entities.find(({ schema }) => schema === 'PublicBody')
  assert.deepEqual(body?.properties, {
    name: ['Finnish defence ministry'],
    country: ['fi'],
    notes: ['Known actor: FI/defence-ministry'],
  })
})

void test('nobody who is withheld is an entity, and the notes keep the labels', () => {
  const people = entities.filter(({ schema }) => kindsOf(schema).includes('LegalEntity') || schema === 'Mention')
  assert.doesNotMatch(JSON.stringify(people), /withheld/u)
  const notes = entities.filter(({ schema }) => schema === 'Note')
  assert.equal(notes.filter(({ properties }) => JSON.stringify(properties).includes('[withheld: ')).length, 2)
})
