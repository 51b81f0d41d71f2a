import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { actor, handMade, type HandMadeClaim } from '../../test/hand-made-reading.ts'
import { compare } from './index.ts'

const text =
  'The governor agreed to meet the Brigade. A man said the governor had not turned up. The ministry said the governor met the Brigade. The Brigade said the mayor met the Brigade.'
const referents = [
  actor('actor-1', 'White Birch Brigade'),
  actor('actor-2', 'Elin Stenvaara', { kind: 'person' }),
  actor('actor-3', 'Swedish Army', { kind: 'organisation' }),
  actor('actor-4', 'a man', { kind: 'person', named: false }),
  actor('actor-5', 'Rune Granbacka', { kind: 'person' }),
]
const claims = {
  agreed: {
    content: 'agreed to meet the Brigade',
    by: [{ kind: 'named', referent: 'actor-2' }],
    acts: [{ type: 'meet', words: 'agreed to meet the Brigade', actor: 'actor-2', whom: 'actor-1', modality: 'intended' }],
  },
  missed: {
    content: 'the governor had not turned up',
    by: [{ kind: 'unnamed', referent: 'actor-4' }],
    acts: [{ type: 'meet', words: 'had not turned up', actor: 'actor-2', polarity: 'negative' }],
  },
  met: {
    content: 'the governor met the Brigade',
    by: [{ kind: 'named', referent: 'actor-3' }],
    acts: [{ type: 'meet', words: 'met the Brigade', actor: 'actor-2', whom: 'actor-1' }],
  },
  mayor: {
    content: 'the mayor met the Brigade',
    by: [{ kind: 'named', referent: 'actor-1' }],
    acts: [{ type: 'meet', words: 'the mayor met the Brigade', actor: 'actor-5', whom: 'actor-1' }],
  },
} as const satisfies Record<string, HandMadeClaim>

type Row = { readonly name: string; readonly told: readonly (keyof typeof claims)[]; readonly shown: readonly string[] }
function check({ name, told, shown }: Row): void {
  void test(name, () => {
    const reading = handMade({
      publisher: 'Wire',
      publishedOn: '2024-06-05',
      text,
      referents,
      claims: told.map((key) => claims[key]),
    })
    const questions = compare([reading]).incidents[0]?.questions ?? []
    assert.deepEqual(
      questions.flatMap(({ words, state, answers }) => [
        `${words} ${state}`,
        ...answers.map(({ holder, value }) => `${holder}: ${value.words}`),
      ]),
      shown,
    )
  })
}

void describe('what happened', () => {
  check({ name: 'one account alone asks nothing', told: ['agreed'], shown: [] })
  check({
    name: 'a plan, and that it came to nothing',
    told: ['agreed', 'missed'],
    shown: ['Did Elin Stenvaara meet White Birch Brigade? contradicted', 'Elin Stenvaara: planned', 'a man, unnamed: no'],
  })
  check({ name: 'a plan and its fulfilment are no two accounts', told: ['agreed', 'met'], shown: [] })
  check({ name: 'meetings of other people are other meetings', told: ['met', 'mayor'], shown: [] })
})
