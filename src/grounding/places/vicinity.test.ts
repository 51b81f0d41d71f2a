import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distanceKm, type Entry } from '#atlas'
import { besideOf } from './vicinity.ts'

const town: Entry = {
  id: 1,
  name: 'Vyborg',
  kind: 'town',
  country: 'RU',
  admin1: null,
  admin2: null,
  lat: 60,
  lon: 30,
  people: 0,
  radiusKm: 4,
  disputed: [],
}

/** The words, how far the point moved in km, where to (N, E, S, W), and the radius. */
function check(before: string, expected: string | null): void {
  void test(`${before}Vyborg`, () => {
    const found = besideOf(town, before)
    const way =
      found &&
      [found.lat > 60.01 ? 'N' : found.lat < 59.99 ? 'S' : '', found.lon > 30.01 ? 'E' : found.lon < 29.99 ? 'W' : ''].join('')
    assert.equal(found && `${found.words} | ${Math.round(distanceKm(town, found))} ${way} ± ${found.radiusKm}`, expected)
  })
}

check('It fell near ', 'near | 0  ± 14')
check('It fell close to the town of ', 'close to the town of | 0  ± 14')
check('It fell 10 km south of ', '10 km south of | 10 S ± 3')
check('It fell about 30 miles north-east of the city of ', 'about 30 miles north-east of the city of | 48 NE ± 10')
check('It fell 10 kilometres from ', '10 kilometres from | 0  ± 14')
check('It fell west of ', 'west of | 0  ± 24')
check('They met on the outskirts of ', 'on the outskirts of | 0  ± 9')
check('They met on the northern outskirts of ', 'on the northern outskirts of | 0  ± 9')
check('They met in ', null)
check('They left the near side for ', null)
check('It fell 4000 km south of ', 'south of | 0  ± 24')

void test('a country or a sea has no vicinity', () => {
  assert.equal(besideOf({ ...town, kind: 'country' }, 'near '), null)
  assert.equal(besideOf({ ...town, kind: 'water' }, '10 km south of '), null)
})
