import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentencesOf } from '#language'
import { marked, unmarked } from '../marked.ts'
import { documentOf } from '../sample.ts'
import { placeRules } from './place-words.ts'
import { placesIn } from './places-in.ts'

/** Every place that is found, and no other, is marked with its level. */
function check(example: string): void {
  const { text } = unmarked(example)
  const { mentions, referents } = placesOf(text)
  const levelOf = (id: string | null) => referents.find((place) => place.id === id)?.level ?? 'none'
  const marks = mentions.map(({ at, referent }) => ({ label: levelOf(referent), at }))
  assert.equal(marked(text, marks), example)
}
function placesOf(text: string) {
  const document = documentOf(text)
  return placesIn(document, sentencesOf(document))
}

for (const { id, example } of placeRules) void test(id, () => check(example))

for (const example of [
  'Officials in {country Russia} and {country Ukraine} met.',
  'Moscow said two civilians were killed.',
  'According to Kyiv, the army fled.',
  'Russia’s invasion began.',
  'Troops left {country Russia}’s {region Kursk region}.',
  'The war in {country Ukraine} has ended.',
  'A Russian soldier was taken across the border to {country Ukraine}.',
  'He lives in the {country United States}.',
  'They told us nothing in March.',
  'The Bank of China closed.',
  'Michael Jordan met them.',
  'The prime minister was killed in {unknown Georgia}.',
  'A convoy left the city of {locality Mariupol}.',
  'Shops closed in {locality Idlib}, {country Syria}.',
])
  void test(example, () => check(example))

void test('a place takes the country that is named beside it, and the point of the gazetteer', () => {
  const { referents } = placesOf('Shells fell on the Russian town of Vyborg and in Idlib, Syria.')
  const found = referents.map(({ name, level, country, lat, basis }) => ({ name, level, country, lat, basis }))
  assert.deepEqual(found, [
    { name: 'Vyborg', level: 'locality', country: 'RU', lat: 60.7076, basis: 'gazetteer' },
    { name: 'Idlib', level: 'locality', country: 'SY', lat: 35.9306, basis: 'gazetteer' },
    { name: 'Syria', level: 'country', country: 'SY', lat: 35, basis: 'gazetteer' },
  ])
})

void test('one name at one level is one place', () => {
  const { mentions } = placesOf(
    'A bridge fell in Ukraine. Rain fell across Ukraine. They fled the Kharkiv region; the Kharkiv region lies east.',
  )
  assert.deepEqual(
    mentions.map(({ referent }) => referent),
    ['place-1', 'place-1', 'place-2', 'place-2'],
  )
})

void test('a name that several places bear is said, and has no point', () => {
  const { referents, notes = [] } = placesOf('A bridge fell in San Isidro. It was closed.')
  assert.deepEqual(
    notes.map(({ code }) => code),
    ['places/ambiguous'],
  )
  assert.deepEqual(
    referents.map(({ name, lat, basis }) => ({ name, lat, basis })),
    [{ name: 'San Isidro', lat: null, basis: 'stated' }],
  )
})

void test('what happened near a town is not in it, and disputed land is marked', () => {
  const { referents } = placesOf(
    'Shells fell 10 km south of Vyborg. A car burned in Vyborg. Ships lay off Sevastopol and a bus in Sevastopol, Crimea.',
  )
  const found = referents.map(({ name, vicinity, basis, disputed }) => [name, vicinity, basis, disputed.join()])
  assert.deepEqual(found.slice(0, 2), [
    ['Vyborg', '10 km south of', 'inferred', ''],
    ['Vyborg', null, 'gazetteer', ''],
  ])
  assert.ok(found.some(([name, , , disputed]) => name === 'Sevastopol' && disputed === 'UA,RU'))
})
