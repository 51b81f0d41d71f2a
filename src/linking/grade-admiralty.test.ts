import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actor, count, handMade, type HandMadeClaim } from '../../test/hand-made-reading.ts'
import { compare } from './index.ts'

const text =
  'The governor said three people were killed. The hospital said that 3 people were killed. The mayor said at least two people were killed. The ministry said four people were killed. The army denied that people were killed. Three people were dead. It could not verify this.'
const referents = [
  actor('actor-1', 'Elin Stenvaara', { kind: 'person' }),
  actor('actor-2', 'Kalix Hospital', { kind: 'organisation' }),
  actor('actor-3', 'Aila Niemi', { kind: 'person' }),
  actor('actor-4', 'Defence Ministry', { kind: 'organisation' }),
  actor('actor-5', 'Northern Army', { kind: 'organisation' }),
  count('count-1', 3, 3, 'three people', { unit: 'person' }),
  count('count-2', 3, 3, '3 people', { unit: 'person' }),
  count('count-3', 2, null, 'at least two people', { unit: 'person' }),
  count('count-4', 4, 4, 'four people', { unit: 'person' }),
]
const killed = (content: string, by: 1 | 2 | 3 | 4, more: Partial<HandMadeClaim> = {}): HandMadeClaim => ({
  content,
  by: [{ kind: 'named', referent: `actor-${by}` }],
  acts: [{ type: 'kill', words: content, count: `count-${by}`, unit: 'person' }],
  ...more,
})
const claims = {
  three: killed('three people were killed', 1),
  again: killed('3 people were killed', 2),
  two: killed('at least two people were killed', 3),
  four: killed('four people were killed', 4),
  hedged: killed('3 people were killed', 2, { hedges: ['said that'] }),
  heard: killed('3 people were killed', 2, {
    by: [
      { kind: 'named', referent: 'actor-3' },
      { kind: 'named', referent: 'actor-2' },
    ],
  }),
  denial: {
    content: 'that people were killed',
    by: [{ kind: 'named', referent: 'actor-5' }],
    stance: 'denies',
    acts: [{ type: 'kill', words: 'that people were killed', unit: 'person' }],
  },
  own: {
    content: 'Three people were dead',
    acts: [{ type: 'kill', words: 'Three people were dead', count: 'count-1', unit: 'person' }],
  },
  doubt: { content: 'verify this', stance: 'doubts', about: ['three people were killed'] },
  other: { content: 'The mayor', by: [{ kind: 'named', referent: 'actor-3' }] },
} as const satisfies Record<string, HandMadeClaim>

function check(name: string, told: readonly (keyof typeof claims)[], expected: string): void {
  void test(name, () => {
    const reading = handMade({
      publisher: 'Wire',
      publishedOn: '2024-06-05',
      text,
      referents,
      claims: told.map((key) => claims[key]),
    })
    const grades = compare([reading]).incidents[0]?.grades ?? []
    const shown = grades.flatMap(({ scheme, question, grade, why }) =>
      scheme === 'admiralty' ? [`${question} ${grade}: ${why}`] : [],
    )
    assert.deepEqual(shown, [`q1 ${expected}`])
  })
}

check(
  'two say the same, plainly and for themselves',
  ['three', 'again'],
  '1: Elin Stenvaara and Kalix Hospital say the same, each for itself, and nobody here contradicts it.',
)
const together = 'go together, but no two of them give the same answer plainly and for themselves.'
check('figures that go together', ['three', 'two'], `2: The words of Elin Stenvaara and Aila Niemi ${together}`)
check('one of two hedges', ['three', 'hedged'], `2: The words of Elin Stenvaara and Kalix Hospital ${together}`)
check('one of two is hearsay', ['three', 'heard'], `2: The words of Elin Stenvaara and Kalix Hospital ${together}`)
check('one of two is doubted', ['three', 'again', 'doubt'], `2: The words of Elin Stenvaara and Kalix Hospital ${together}`)
const alone = 'Nobody bears out the word of'
check('one, beside others who tell of it', ['three', 'other'], `3: ${alone} Elin Stenvaara, and nobody contradicts it.`)
check(
  'one, and the outlet that has it from them',
  ['three', 'own'],
  `6: ${alone} Elin Stenvaara, and nobody else here tells of the incident.`,
)
check('one alone', ['three'], `6: ${alone} Elin Stenvaara, and nobody else here tells of the incident.`)
check('one who is doubted', ['three', 'doubt'], `6: ${alone} Elin Stenvaara, and Wire doubts it or could not verify it.`)
check('one who hedges', ['hedged', 'other'], `6: ${alone} Kalix Hospital, and the words themselves keep their distance.`)
check(
  'they differ in how many',
  ['three', 'four'],
  '3: Elin Stenvaara and Defence Ministry agree that there were some, and differ in how many.',
)
check(
  'one denies it',
  ['three', 'again', 'denial'],
  '4: Elin Stenvaara, Kalix Hospital and Northern Army do not agree: what one says, another excludes or denies.',
)
