import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { elementsAt, membersOf } from './json-elements.ts'

void test('the slices of an object and of an array are its values, in order', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.array(fc.jsonValue()),
      fc.constantFrom(0, 1, '\t'),
      (object, list, indent) => {
        const [written, array] = [JSON.stringify(object, null, indent), JSON.stringify(list, null, indent)]
        const members = [...membersOf(written)].map(([name, { start, end }]) => [
          name,
          JSON.stringify(JSON.parse(written.slice(start, end))),
        ])
        const stated = Object.entries(JSON.parse(written)).map(([name, value]) => [name, JSON.stringify(value)])
        assert.deepEqual(Object.fromEntries(members), Object.fromEntries(stated))
        assert.deepEqual(
          elementsAt(array, 0).map(({ start, end }) => JSON.parse(array.slice(start, end))),
          JSON.parse(array),
        )
      },
    ),
  )
})
void test('of a name that comes twice, the last counts', () => {
  assert.deepEqual(membersOf('{"a":1,"a":[2]}').get('a'), { start: 11, end: 14 })
})
void test('what is no object has no members', () => {
  assert.equal(membersOf('[1]').size, 0)
})
