import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '#reading'
import { documentOf } from '../../test/made-up.ts'
import { compare } from './compare.ts'
import { stateChanges } from './state-changes.ts'

const police = 'Three people were killed when gunmen attacked the customs station in Haparanda on Tuesday, police said.'
const hospital = 'Five people were killed when gunmen attacked the customs station in Haparanda on Tuesday, the hospital said.'
const ministry = 'Three people were killed when gunmen attacked the customs station in Haparanda on Tuesday, the ministry said.'

const comparedOf = (texts: readonly string[]) => compare(texts.map((text) => read(documentOf(text, '2024-06-06'))))

function check(name: string, before: readonly string[], after: readonly string[], expected: readonly string[]): void {
  void test(name, () => {
    const [one, other] = [comparedOf(before), comparedOf(after)]
    assert.equal(other.incidents.length, 1)
    assert.deepEqual(
      stateChanges(one, other).map((change) => {
        const values = ({ answers }: typeof change.before) => answers.map(({ value }) => value.low).join(',')
        return `${change.how} ${change.after.ask}: ${change.before.state} ${values(change.before)} → ${change.after.state} ${values(change.after)}`
      }),
      expected,
    )
  })
}

check('nothing came', [police], [police], [])
check('a second origin that says the same', [police], [police, ministry], ['state killed: single-origin 3 → agreed 3,3'])
check('a second origin that says otherwise', [police], [police, hospital], ['state killed: single-origin 3 → contradicted 3,5'])
check(
  'a third that agrees with one of two changes nothing but how many say so',
  [police, hospital],
  [police, hospital, ministry],
  [],
)
check(
  'the one source gives another figure',
  [police],
  [police.replace('Three', 'Four')],
  ['figure killed: single-origin 3 → single-origin 4'],
)
check('a question that is new is no change', [police], [`${police} Two more were injured, it said.`], [])
check('one that nobody answers any more is none', [`${police} Two more were injured, it said.`], [police], [])
check('nothing was told before', [], [police], [])
