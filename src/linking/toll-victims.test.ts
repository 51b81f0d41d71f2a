import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actor, count, handMade, type HandMadeAct } from '../../test/hand-made-reading.ts'
import { compare } from './index.ts'

const text =
  'Rune Granbacka was killed. Aino Alatalo died. Her brother was dead. The bridge died. Three people were killed. Her sister was not killed.'
const acts = {
  rune: { type: 'kill', words: 'Rune Granbacka was killed', target: 'Rune Granbacka', whom: 'actor-1' },
  aino: { type: 'kill', words: 'Aino Alatalo died', target: 'Aino Alatalo', whom: 'actor-2' },
  brother: { type: 'kill', words: 'Her brother was dead', target: 'Her brother', whom: 'actor-3', unit: 'brother' },
  bridge: { type: 'kill', words: 'The bridge died', target: 'The bridge', unit: 'bridge' },
  three: { type: 'kill', words: 'Three people were killed', target: 'Three people', count: 'count-1', unit: 'person' },
  sister: {
    type: 'kill',
    words: 'Her sister was not killed',
    target: 'Her sister',
    whom: 'actor-4',
    unit: 'person',
    polarity: 'negative',
  },
} as const satisfies Record<string, HandMadeAct>

function check(told: readonly (keyof typeof acts)[], asked: readonly string[]): void {
  void test(told.join(', '), () => {
    const reading = handMade({
      publisher: 'Wire',
      publishedOn: '2024-06-05',
      text,
      referents: [
        actor('actor-1', 'Rune Granbacka', { kind: 'person' }),
        actor('actor-2', 'Aino Alatalo', { kind: 'person' }),
        actor('actor-3', 'her brother', { kind: 'person', named: false }),
        actor('actor-4', 'her sister', { kind: 'person', named: false }),
        count('count-1', 3, 3, 'Three people', { unit: 'person' }),
      ],
      claims: told.map((key) => ({ content: acts[key].words, acts: [acts[key]] })),
    })
    const questions = compare([reading]).incidents[0]?.questions ?? []
    assert.deepEqual(
      questions.map(({ about, low, high }) => `${about} ${low}-${high}`),
      asked,
    )
  })
}

check(['rune'], ['people 1-1'])
check(['brother'], ['people 1-1'])
check(['rune', 'aino'], ['people 2-2'])
check(['rune', 'brother'], ['people 1-null'])
check(['rune', 'three'], ['people 3-3'])
check(['brother', 'three'], ['people 3-3'])
check(['bridge'], [])
check(['sister'], [])
