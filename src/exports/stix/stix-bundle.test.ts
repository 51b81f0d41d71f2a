import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stixBundle } from '#exports'
import type { Relation } from '#model'
import { compared, context, incident, prisoner, readings, refs, witness } from '../../../test/made-up-export.ts'
import { stixFaults } from '../../../test/stix-faults.ts'
import { uuidOf } from './stix-id.ts'

const bundle = stixBundle(compared, readings, context)
const ofType = (type: string, { objects } = bundle) => objects.filter((object) => object.type === type)

void test('a UUID of version 5 is that of RFC 9562', () => {
  // The example of Python's documentation of uuid5.
  assert.equal(uuidOf('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'python.org'), '886313e1-3b8a-5372-9b90-0c9aee199e5d')
})

void test('the checker finds what is wrong', () => {
  const at = '2024-06-07T08:00:00.000Z'
  const id = 'note--886313e1-3b8a-5372-9b90-0c9aee199e5d'
  const note = { type: 'note', spec_version: '2.1', id, created: at, modified: at, content: 'a', object_refs: [id] }
  const faults = (...objects: readonly object[]) =>
    stixFaults({
      type: 'bundle',
      id: 'bundle--886313e1-3b8a-5372-9b90-0c9aee199e5d',
      objects: objects.map((one) => ({ ...one })),
    })
  assert.deepEqual(faults(note), [])
  assert.deepEqual(faults({ ...note, x_truth: 1, content: '', object_refs: ['note--0'], created: '2025' }), [
    'note has x_truth',
    'note created: 2025',
    'note has an empty content',
    'note object_refs leads nowhere',
    'note is modified before it is created',
  ])
  assert.deepEqual(faults({ ...note, type: 'indicator' }), ['no type indicator'])
  assert.deepEqual(faults({ ...note, type: 'location' }).slice(-2), ['location has another kind of id', 'location is nowhere'])
})

void test('the bundle is STIX 2.1', () => {
  assert.deepEqual(stixFaults(bundle), [])
})

void test('reports, sources, claims, denials and incidents are there', () => {
  assert.deepEqual(
    Object.fromEntries([...Map.groupBy(bundle.objects, ({ type }) => type)].map(([type, members]) => [type, members.length])),
    {
      identity: 6,
      'marking-definition': 1,
      'extension-definition': 1,
      incident: 1,
      event: 1,
      location: 1,
      relationship: 1,
      note: 6,
      opinion: 1,
      report: 2,
      grouping: 1,
    },
  )
})

void test('two exports agree on every id, and on when what comes from a dated report was created', () => {
  const dated = readings.slice(0, 2)
  const [one, later] = ['2024-06-07T08:00:00Z', '2025-01-01T00:00:00Z'].map((exportedAt) =>
    stixBundle(compared, dated, { ...context, exportedAt }),
  )
  const shown = (of: typeof bundle | undefined) =>
    of?.objects
      .filter(({ type, created, modified }) => type !== 'marking-definition' && created !== modified)
      .map(({ id, created }) => [id, created])
  assert.equal(shown(one)?.length, 17)
  assert.deepEqual(shown(later), shown(one))
  assert.notEqual(later?.id, one?.id)
  assert.deepEqual(stixBundle(compared, readings, context), bundle)
})

void test('a denial is an opinion on the claim that it denies', () => {
  const [opinion] = ofType('opinion')
  const denied = ofType('note').find((note) => JSON.stringify(note['external_references']).includes(refs.killed ?? '–'))
  assert.deepEqual([opinion?.['opinion'], opinion?.['object_refs']], ['strongly-disagree', [denied?.id]])
  assert.deepEqual(opinion?.['authors'], ['Finnish defence ministry'])
})

function checkRelation(kind: Relation['kind'], type: string): void {
  void test(`what ${kind} another is ${type}`, () => {
    const { killed, denied } = refs
    const relations = killed && denied ? [{ from: denied, to: killed, kind, why: 'So it is.' }] : []
    const other = stixBundle({ ...compared, incidents: [{ ...incident, relations }] }, readings, context)
    assert.deepEqual(stixFaults(other), [])
    assert.deepEqual(
      ofType('relationship', other).map((one) => one['relationship_type']),
      ['located-at', type],
    )
  })
}
checkRelation('repeats', 'derived-from')
checkRelation('contradicts', 'contradicts')
checkRelation('supersedes', 'supersedes')
checkRelation('agrees', 'agrees')
checkRelation('narrows', 'narrows')

void test('nothing is said to have happened', () => {
  const [one] = ofType('incident')
  assert.match(JSON.stringify(one?.['extensions']), /"determination":"suspected","investigation_status":"new"/u)
  assert.equal(ofType('event')[0]?.['status'], 'undetermined')
  assert.deepEqual([...ofType('indicator'), ...ofType('observed-data'), ...ofType('sighting')], [])
})

void test('a label in place of a name is marked, and labels stay as they are', () => {
  const marked = ofType('identity').filter(({ labels }) => JSON.stringify(labels ?? '').includes('withheld'))
  assert.deepEqual(
    marked.map((one) => [one['name'], one['description']]),
    [[witness, 'The name is withheld; this is a label, and no name of anybody.']],
  )
  assert.ok(ofType('note').some(({ content }) => content === `it had captured ${prisoner}`))
})

void test('a place without a point or a country is no location, and the incident names it', () => {
  const place = { name: 'the old mill', lat: null, lon: null, radiusKm: null }
  const other = stixBundle({ ...compared, incidents: [{ ...incident, place }] }, readings, context)
  assert.deepEqual([ofType('location', other), stixFaults(other)], [[], []])
  assert.match(JSON.stringify(ofType('incident', other)[0]?.['description']), /^"Place: the old mill\. /u)
})

void test('a hash that is keyed is not called the SHA-256', () => {
  assert.doesNotMatch(JSON.stringify(bundle), /hashes/u)
  const plain = stixBundle(compared, readings, { ...context, keyedIds: false })
  assert.match(JSON.stringify(plain), /"hashes":\{"SHA-256":"a{64}"\}/u)
  assert.deepEqual(stixFaults(plain), [])
})

void test('a report that is dated after the export is not created after it', () => {
  const early = stixBundle(compared, readings, { ...context, exportedAt: '2024-06-05T12:00:00Z' })
  assert.deepEqual(stixFaults(early), [])
})
