import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf, documentIdOf } from '#model'
import { Neighbourhood } from './neighbourhood.ts'
import type { Profile } from './profiles.ts'
import { Vocabulary } from './vocabulary.ts'
import { wordsIn } from './words-in.ts'

const vocabulary = new Vocabulary()
function telling(words: string, day: string): Profile {
  const on = dayOf(day)
  assert.ok(on)
  return {
    document: documentIdOf(words),
    title: words,
    outlet: null,
    isMain: true,
    index: 0,
    actors: new Map(),
    localities: new Map(),
    terms: vocabulary.termsOf(wordsIn(words)),
    families: new Set(),
    parties: new Set(),
    figures: new Map(),
    posts: new Map(),
    window: { earliest: on, latest: on },
    mainDay: on,
    mainPlace: null,
  }
}
function neighbourhoodOf(...profiles: readonly Profile[]): Neighbourhood {
  const neighbourhood = new Neighbourhood()
  for (const profile of profiles) neighbourhood.add(profile)
  return neighbourhood
}
const raid = 'boats burned lorries at the customs station in Haparanda'

void test('however many tell of one incident, the next one finds others of it', () => {
  const many = Array.from({ length: 500 }, (_, i) => telling(`${raid} witness${i}`, '2024-06-05'))
  assert.equal(neighbourhoodOf(...many).near(telling(`${raid} again`, '2024-06-05')).length, 30)
})
void test('the next month is near, another year is not', () => {
  const near = (day: string) => neighbourhoodOf(telling(raid, '2024-06-05')).near(telling(`${raid} again`, day)).length
  assert.deepEqual([near('2024-07-30'), near('2024-09-05'), near('2023-06-05')], [1, 0, 0])
})
void test('what shares no telling word is not near', () => {
  assert.deepEqual(neighbourhoodOf(telling('miners of Kiruna', '2024-06-05')).near(telling(raid, '2024-06-05')), [])
})
