import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { actor, handMade, type HandMadeClaim } from '../../test/hand-made-reading.ts'
import { compare } from './index.ts'

const text =
  'The Brigade said it attacked the post. The governor said the Legion attacked the post. The Legion denied that it attacked the post. The ministry said the Brigade attacked the post.'
const referents = [
  actor('actor-1', 'White Birch Brigade'),
  actor('actor-2', 'Polar Star Legion'),
  actor('actor-3', 'Elin Stenvaara', { kind: 'person' }),
  actor('actor-4', 'Sweden’s defence ministry', { kind: 'organisation' }),
]
const attack = (words: string) => ({ type: 'attack' as const, words })
const named = (referent: 'actor-1' | 'actor-2' | 'actor-3' | 'actor-4') => [{ kind: 'named' as const, referent }]
const claims = {
  claimsIt: {
    content: 'it attacked the post. The governor',
    by: named('actor-1'),
    stance: 'claims-responsibility',
    acts: [{ ...attack('it attacked the post.'), actor: 'actor-1' }],
  },
  accuses: {
    content: 'the Legion attacked the post',
    by: named('actor-3'),
    stance: 'accuses',
    acts: [{ ...attack('the Legion attacked'), actor: 'actor-2' }],
  },
  denies: {
    content: 'that it attacked the post',
    by: named('actor-2'),
    stance: 'denies',
    acts: [{ ...attack('that it attacked the post'), actor: 'actor-2', polarity: 'negative' }],
  },
  asserts: {
    content: 'the Brigade attacked the post.',
    by: named('actor-4'),
    acts: [{ ...attack('the Brigade attacked'), actor: 'actor-1' }],
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
      questions.flatMap(({ state, answers, why }) => [
        state,
        ...answers.map(({ holder, value }) => `${holder}: ${value.words}`),
        why,
      ]),
      shown,
    )
  })
}

void test('who is named beside the actor is named too', () => {
  const words = 'The Brigade together with the Legion attacked the post.'
  const reading = handMade({
    publisher: 'Wire',
    text: `${words} The Legion denied any part in the attack.`,
    referents,
    claims: [
      { content: words, by: named('actor-3'), acts: [{ ...attack('attacked the post'), actor: 'actor-1' }] },
      { content: 'any part in the attack', cue: 'denied', by: named('actor-2'), stance: 'denies', acts: [attack('the attack')] },
    ],
  })
  const at = { start: words.indexOf('Legion'), end: words.indexOf('Legion') + 6 }
  const mention = { id: 'm1', at, kind: 'group', referent: 'actor-2', basis: { rule: 'actors/by-hand', words: [at] } } as const
  const spans = [{ start: 0, end: 'The Brigade'.length }]
  const spoken = reading.claims.map((claim) => ({
    ...claim,
    acts: claim.acts.map((act) => ({ ...act, actor: act.actor && { ...act.actor, spans } })),
  }))
  const [question] = compare([{ ...reading, claims: spoken, mentions: [mention] }]).incidents[0]?.questions ?? []
  assert.equal(question?.why, 'Elin Stenvaara names Polar Star Legion; Polar Star Legion denies it.')
})

void describe('who did it', () => {
  check({ name: 'nobody asks where one outlet alone names somebody', told: ['asserts'], shown: [] })
  check({
    name: 'a claim of responsibility',
    told: ['claimsIt'],
    shown: ['single-origin', 'White Birch Brigade: White Birch Brigade', 'Only one origin names anybody: White Birch Brigade.'],
  })
  check({
    name: 'a claim of responsibility that another bears out',
    told: ['claimsIt', 'asserts'],
    shown: [
      'agreed',
      'White Birch Brigade: White Birch Brigade',
      'Sweden’s defence ministry: White Birch Brigade',
      '2 independent origins name White Birch Brigade: White Birch Brigade and Sweden’s defence ministry.',
    ],
  })
  check({
    name: 'an accusation that the accused denies',
    told: ['accuses', 'denies'],
    shown: [
      'contradicted',
      'Elin Stenvaara: Polar Star Legion',
      'Polar Star Legion: not Polar Star Legion',
      'Elin Stenvaara names Polar Star Legion; Polar Star Legion denies it.',
    ],
  })
  check({
    name: 'two parties, one of them disputed',
    told: ['claimsIt', 'accuses', 'denies', 'asserts'],
    shown: [
      'contradicted',
      'White Birch Brigade: White Birch Brigade',
      'Elin Stenvaara: Polar Star Legion',
      'Polar Star Legion: not Polar Star Legion',
      'Sweden’s defence ministry: White Birch Brigade',
      'White Birch Brigade: claimed by itself, named by Sweden’s defence ministry. Polar Star Legion: named by Elin Stenvaara, denied by itself.',
    ],
  })
  check({
    name: 'two parties, each named by one origin alone',
    told: ['claimsIt', 'accuses'],
    shown: [
      'single-origin',
      'White Birch Brigade: White Birch Brigade',
      'Elin Stenvaara: Polar Star Legion',
      'White Birch Brigade: claimed by itself. Polar Star Legion: named by Elin Stenvaara.',
    ],
  })
  check({
    name: 'a denial of what nobody here says',
    told: ['denies'],
    shown: [
      'denied',
      'Polar Star Legion: not Polar Star Legion',
      'Polar Star Legion denies a part in it, and nobody here names them.',
    ],
  })
})
