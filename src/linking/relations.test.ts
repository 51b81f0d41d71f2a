import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Relation } from '#model'
import { actor, count, handMade, time } from '../../test/hand-made-reading.ts'
import { compare } from './index.ts'

type Figure = { readonly low: number | null; readonly high: number | null; readonly denied?: true; readonly earlier?: true }

/** How the second figure, of another source in the same report, stands to the first. */
function check(name: string, first: Figure, second: Figure, kind: Relation['kind']): void {
  void test(name, () => {
    const told = [first, second]
    const reading = handMade({
      publisher: 'Wire',
      publishedOn: '2024-06-05',
      text: 'It was 0. It was 1.',
      referents: [
        actor('actor-0', 'White Birch Brigade'),
        actor('actor-1', 'Polar Star Legion'),
        time('time-1', 'earlier'),
        ...told.map(({ low, high }, index) => count(`count-${index}`, low, high, `figure ${index}`, { unit: 'soldier' })),
      ],
      claims: told.map(({ denied, earlier }, index) => ({
        content: `It was ${index}`,
        by: [{ kind: 'named', referent: `actor-${index}` }],
        stance: denied ? 'denies' : 'asserts',
        ...(earlier && { saidOn: 'time-1' as const }),
        acts: [{ type: 'kill', words: `was ${index}`, count: `count-${index}`, unit: 'soldier' }],
      })),
    })
    const [incident] = compare([reading]).incidents
    assert.deepEqual(
      incident?.relations.map((relation) => relation.kind),
      [kind],
    )
  })
}

check('the same figure agrees', { low: 3, high: 3 }, { low: 3, high: 3 }, 'agrees')
check('a figure within a range narrows it', { low: 3, high: null }, { low: 5, high: 5 }, 'narrows')
check('ranges that only touch agree', { low: 1, high: 5 }, { low: 4, high: 9 }, 'agrees')
check(
  'a higher figure than an earlier one supersedes it',
  { low: 2, high: 2, earlier: true },
  { low: 10, high: null },
  'supersedes',
)
check('two figures of one moment contradict', { low: 2, high: 2 }, { low: 10, high: null }, 'contradicts')
check('a denial denies', { low: 4, high: 4 }, { low: null, high: null, denied: true }, 'denies')
