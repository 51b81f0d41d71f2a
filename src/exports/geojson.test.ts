import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Comparison, Incident } from '#model'
import { comparisonOf, graded, grades, question, reading } from '../../test/hand-made-comparison.ts'
import { geojson } from './index.ts'

const at = (place: Incident['place']): Comparison => {
  const { documents, incidents } = comparisonOf([question, { ...question, id: 'q2', about: 'guards', state: 'agreed' }])
  return { documents, incidents: incidents.map((incident) => ({ ...incident, place })) }
}
const place = (lat: number | null, lon: number | null) => ({ name: 'Haparanda', lat, lon, radiusKm: 2 })

function check(what: string, given: Incident['place'], geometry: object | null): void {
  void test(what, () => {
    const { type, claimbook, features } = geojson(at(given), [reading])
    assert.deepEqual([type, claimbook], ['FeatureCollection', { version: '0', model: 'none', unplaced: geometry ? 0 : 1 }])
    assert.deepEqual(
      features.map((feature) => [feature.type, feature.id, feature.geometry]),
      [['Feature', 'i1', geometry]],
    )
  })
}
check('a point has its longitude first', place(65.8355, 24.1368), { type: 'Point', coordinates: [24.1368, 65.8355] })
check('a point on the meridian and the equator', place(0, 0), { type: 'Point', coordinates: [0, 0] })
check('a place without a point has no geometry', place(null, null), null)
check('half a point is none', place(65.8, null), null)
check('no place has no geometry', null, null)
check('what is no latitude is no point', place(124.1, 24.1), null)
check('what is no longitude is no point', place(24.1, 224.1), null)
check('what is no number is no point', place(Number.NaN, 24.1), null)

void test('properties are flat, and the questions a list of flat ones', () => {
  const [feature] = geojson(at(place(65.8, 24.1)), [reading]).features
  const { questions = [], ...flat } = feature?.properties ?? {}
  for (const one of [flat, ...questions])
    for (const [name, value] of Object.entries(one)) assert.ok(value === null || typeof value !== 'object', name)
  assert.deepEqual(
    questions.map(({ about, state, low, high, answers }) => [about, state, low, high, answers]),
    [
      ['soldiers', 'updated', 10, null, 2],
      ['guards', 'agreed', 10, null, 2],
    ],
  )
  assert.deepEqual(flat, {
    id: 'i1',
    title: 'Capture of soldiers · 5 June 2024',
    place: 'Haparanda',
    radius_km: 2,
    earliest: '2024-06-05',
    latest: '2024-06-05',
    documents: 1,
    claims: 2,
    sources: 2,
    origins: 0,
    publishers: 'Border Post',
    summary: 'How many soldiers were captured? updated: 2 → ≥ 10; How many soldiers were captured? agreed',
    captured_low: 10,
    captured_high: null,
    captured_state: 'updated',
    captured_about: 'soldiers',
  })
})

void test('proposed grades are flat too: of the incident beside it, of a question with the question', () => {
  const properties = geojson(graded, [reading]).features[0]?.properties
  assert.ok(properties)
  const flat = new Map<string, unknown>(Object.entries(properties))
  assert.deepEqual(
    ['airwars_proposed', 'airwars_why', 'iraq_body_count_proposed'].map((name) => flat.get(name)),
    ['weak', grades[0].why, null],
  )
  const [asked = {}] = properties.questions
  assert.equal(new Map<string, unknown>(Object.entries(asked)).get('admiralty_proposed'), '4')
})
