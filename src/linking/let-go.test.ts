import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { actor, handMade, type HandMadeClaim } from '../../test/hand-made-reading.ts'
import { compare } from './index.ts'

const text = `The Brigade said it had freed one of the four soldiers.
The ministry said no soldiers had been captured.
The governor said two soldiers had been freed.
The governor said the prisoners would be freed.
The Legion said the prisoners might be freed.
The ministry denied that any soldier had been freed.
The governor said the Brigade had handed over documents.
The ministry said no civilians had been captured.
The ministry demanded that soldiers be freed.`
const referents = [
  actor('actor-1', 'White Birch Brigade'),
  actor('actor-2', 'Elin Stenvaara', { kind: 'person' }),
  actor('actor-3', 'Swedish Army', { kind: 'organisation' }),
  actor('actor-4', 'Polar Star Legion'),
]
const by = (referent: 'actor-1' | 'actor-2' | 'actor-3' | 'actor-4') => [{ kind: 'named' as const, referent }]
const soldier = { type: 'release', unit: 'soldier' } as const
const captured = { type: 'capture', polarity: 'negative' } as const
const claims = {
  freed: {
    content: 'it had freed one of the four soldiers',
    by: by('actor-1'),
    acts: [{ ...soldier, words: 'freed one of the four soldiers', target: 'one of the four soldiers', actor: 'actor-1' }],
  },
  none: {
    content: 'no soldiers had been captured',
    by: by('actor-3'),
    acts: [{ ...captured, words: 'no soldiers had been captured', target: 'no soldiers', unit: 'soldier' }],
  },
  two: {
    content: 'two soldiers had been freed',
    by: by('actor-2'),
    acts: [{ ...soldier, words: 'two soldiers had been freed', target: 'two soldiers' }],
  },
  planned: {
    content: 'the prisoners would be freed',
    by: by('actor-2'),
    acts: [
      { ...soldier, words: 'the prisoners would be freed', target: 'the prisoners', unit: 'prisoner', modality: 'intended' },
    ],
  },
  possible: {
    content: 'the prisoners might be freed',
    by: by('actor-4'),
    acts: [
      { ...soldier, words: 'the prisoners might be freed', target: 'the prisoners', unit: 'prisoner', modality: 'possible' },
    ],
  },
  denied: {
    content: 'that any soldier had been freed',
    cue: 'denied',
    by: by('actor-3'),
    stance: 'denies',
    acts: [{ ...soldier, words: 'any soldier had been freed', target: 'any soldier' }],
  },
  papers: {
    content: 'the Brigade had handed over documents',
    by: by('actor-2'),
    acts: [{ type: 'hand-over', words: 'handed over documents', target: 'documents', unit: 'document', actor: 'actor-1' }],
  },
  noCivilians: {
    content: 'no civilians had been captured',
    by: by('actor-3'),
    acts: [{ ...captured, words: 'no civilians had been captured', target: 'no civilians', unit: 'civilian' }],
  },
  demanded: {
    content: 'that soldiers be freed',
    by: by('actor-3'),
    stance: 'demands',
    acts: [{ ...soldier, words: 'soldiers be freed', target: 'soldiers be', modality: 'intended' }],
  },
} as const satisfies Record<string, HandMadeClaim>

type Row = { readonly name: string; readonly told: readonly (keyof typeof claims)[]; readonly shown: readonly string[] }
function check({ name, told, shown }: Row): void {
  void test(name, () => {
    const made = { publisher: 'Wire', publishedOn: '2024-06-05', text, referents, claims: told.map((key) => claims[key]) }
    const questions = compare([handMade(made)]).incidents[0]?.questions ?? []
    assert.deepEqual(
      questions
        .filter(({ ask }) => ask === 'what-happened')
        .flatMap(({ words, state, answers }) => [
          `${words} ${state}`,
          ...answers.map(({ holder, value }) => `${holder}: ${value.words}`),
        ]),
      shown,
    )
  })
}

void describe('people let go', () => {
  check({ name: 'one account alone asks nothing', told: ['freed'], shown: [] })
  check({
    name: 'where nobody was captured nobody can be released',
    told: ['freed', 'none'],
    shown: ['Was a soldier released? contradicted', 'White Birch Brigade: yes', 'Swedish Army: none captured'],
  })
  check({ name: 'that no civilians were says nothing of soldiers', told: ['freed', 'noCivilians'], shown: [] })
  check({
    name: 'two origins tell of it',
    told: ['freed', 'two'],
    shown: ['Were soldiers released? agreed', 'White Birch Brigade: yes', 'Elin Stenvaara: yes'],
  })
  check({
    name: 'a plan is no yes',
    told: ['freed', 'planned'],
    shown: ['Were soldiers released? single-origin', 'White Birch Brigade: yes', 'Elin Stenvaara: are to be released'],
  })
  check({ name: 'a plan contradicts no denial of prisoners', told: ['planned', 'none'], shown: [] })
  check({ name: 'what may be is no account', told: ['freed', 'possible'], shown: [] })
  check({ name: 'a demand says nothing', told: ['freed', 'demanded'], shown: [] })
  check({
    name: 'a denial',
    told: ['freed', 'denied'],
    shown: ['Was a soldier released? contradicted', 'White Birch Brigade: yes', 'Swedish Army: no'],
  })
  check({ name: 'documents are nobody', told: ['papers', 'none'], shown: [] })
})
