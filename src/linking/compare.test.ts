import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Reading } from '#model'
import {
  actor,
  count,
  day,
  handMade,
  type HandMadeAct,
  type HandMadeClaim,
  place,
  time,
  video,
} from '../../test/hand-made-reading.ts'
import { compare } from './index.ts'

const brigade = actor('actor-1', 'White Birch Brigade', { aliases: ['the Brigade', 'WBB'] })
const governor = actor('actor-2', 'Elin Stenvaara', { kind: 'person', aliases: ['Stenvaara'], role: 'governor of Norrbotten' })
const ministry = actor('actor-3', 'Defence Ministry', { kind: 'organisation' })
const member = actor('actor-4', 'a man from the Brigade', { kind: 'person', named: false, memberOf: 'actor-1' })
const witness = actor('actor-5', 'a resident', { kind: 'person', named: false })
const town = place('place-1', 'Haparanda')
const people = [brigade, governor, ministry, member, witness, town]
const named = (referent: 'actor-1' | 'actor-2' | 'actor-3') => [{ kind: 'named' as const, referent }]
const unnamed = (referent: 'actor-4' | 'actor-5') => [{ kind: 'unnamed' as const, referent }]

/** A one-claim report of the raid on Haparanda by the Brigade, with the figure of the killed as given. */
const raid = (
  publisher: string,
  publishedOn: string,
  killed: readonly [number, string],
  claim: Partial<HandMadeClaim> = {},
): Reading => {
  const content = `the Brigade attacked Haparanda and killed ${killed[1]}`
  return handMade({
    publisher,
    publishedOn,
    text: `${publisher}: ${content}.`,
    referents: [...people, count('count-1', killed[0], killed[0], killed[1], { unit: 'person' }), time('time-9', 'earlier')],
    claims: [
      {
        content,
        acts: [
          { type: 'attack', words: 'the Brigade attacked Haparanda', actor: 'actor-1', target: 'Haparanda', place: 'place-1' },
          { type: 'kill', words: `killed ${killed[1]}`, count: 'count-1', unit: 'person' },
        ],
        ...claim,
      },
    ],
  })
}

type Row = {
  readonly name: string
  readonly readings: readonly Reading[]
  /** `ask state low-high`, then a line for each answer: `holder: words`. */
  readonly questions: readonly string[]
}

function check({ name, readings, questions }: Row): void {
  void test(name, () => {
    const shown = compare(readings).incidents.flatMap((incident) =>
      incident.questions
        .filter(({ ask }) => ask !== 'who-did-it')
        .flatMap((question) => [
          `${question.ask} ${question.state} ${question.low}-${question.high}`,
          ...question.answers.map(({ holder, value }) => `  ${holder}: ${value.words}`),
        ]),
    )
    assert.deepEqual(shown, questions)
  })
}

void describe('the state of a toll', () => {
  check({
    name: 'one origin',
    readings: [raid('Wire', '2024-06-05', [3, 'three people'])],
    questions: ['killed single-origin 3-3', '  Wire: three people'],
  })
  check({
    name: 'two origins with one figure agree',
    readings: [
      raid('Wire', '2024-06-05', [3, 'three people']),
      raid('Gazette', '2024-06-05', [3, '3 people'], { by: named('actor-2') }),
    ],
    questions: ['killed agreed 3-3', '  Wire: three people', '  Elin Stenvaara: 3 people'],
  })
  check({
    name: 'a later, higher figure is an update',
    readings: [raid('Gazette', '2024-06-06', [5, 'five people']), raid('Wire', '2024-06-05', [3, 'three people'])],
    questions: ['killed updated 5-5', '  Wire: three people', '  Gazette: five people'],
  })
  check({
    name: 'two figures of one day contradict each other',
    readings: [raid('Wire', '2024-06-05', [3, 'three people']), raid('Gazette', '2024-06-05', [5, 'five people'])],
    questions: ['killed contradicted 3-5', '  Wire: three people', '  Gazette: five people'],
  })
  check({
    name: 'a later, lower figure of somebody else contradicts',
    readings: [raid('Wire', '2024-06-05', [5, 'five people']), raid('Gazette', '2024-06-06', [3, 'three people'])],
    questions: ['killed contradicted 3-5', '  Wire: five people', '  Gazette: three people'],
  })
  check({
    name: 'a lower figure of the same outlet corrects its own',
    readings: [raid('Wire', '2024-06-05', [5, 'five people']), raid('Wire', '2024-06-06', [3, 'three people'])],
    questions: ['killed updated 3-3', '  Wire: five people', '  Wire: three people'],
  })
  check({
    name: 'none, then some, from two origins is no update',
    readings: [raid('Wire', '2024-06-05', [0, 'nobody']), raid('Gazette', '2024-06-06', [3, 'three people'])],
    questions: ['killed contradicted 0-3', '  Wire: nobody', '  Gazette: three people'],
  })
})

const story = `Captives in Haparanda.
The Brigade said earlier it had taken two soldiers prisoner. A man from the Brigade said more soldiers were captured.
A clip showed around a dozen soldiers held captive.
The ministry said Elin had told it that at least 10 soldiers were captured. A resident said two of them were hurt.`
const prisoners = handMade({
  publisher: 'Wire',
  publishedOn: '2024-06-05',
  text: story,
  referents: [
    ...people,
    time('time-1', 'earlier'),
    video('exhibit-1', 'actor-1'),
    count('count-1', 2, 2, 'two soldiers', { unit: 'soldier' }),
    count('count-2', 1, null, 'more soldiers', { unit: 'soldier', additional: true }),
    count('count-3', 12, 12, 'around a dozen soldiers', { unit: 'soldier', approx: true }),
    count('count-4', 10, null, 'at least 10 soldiers', { unit: 'soldier' }),
    count('count-5', 2, 2, 'two of them', { partOf: 'count-4' }),
    count('count-6', 40, 40, 'forty', { cumulative: true }),
  ],
  claims: [
    {
      content: 'it had taken two soldiers prisoner',
      by: named('actor-1'),
      cue: 'said',
      saidOn: 'time-1',
      acts: [{ type: 'capture', words: 'taken two soldiers prisoner', count: 'count-1', actor: 'actor-1', unit: 'soldier' }],
    },
    {
      content: 'more soldiers were captured',
      by: unnamed('actor-4'),
      cue: 'said',
      acts: [{ type: 'capture', words: 'more soldiers were captured', count: 'count-2', unit: 'soldier' }],
    },
    {
      content: 'A clip showed around a dozen soldiers held captive',
      exhibits: ['exhibit-1'],
      hedges: ['showed'],
      acts: [{ type: 'capture', words: 'around a dozen soldiers held captive', count: 'count-3', unit: 'soldier' }],
    },
    {
      content: 'Elin had told it that at least 10 soldiers were captured',
      by: named('actor-3'),
      cue: 'said',
      acts: [{ type: 'capture', words: 'at least 10 soldiers were captured', count: 'count-4', unit: 'soldier' }],
    },
    {
      content: 'at least 10 soldiers were captured',
      by: [...named('actor-3'), ...named('actor-2')],
      cue: 'told',
      acts: [{ type: 'capture', words: 'at least 10 soldiers were captured', count: 'count-4', unit: 'soldier' }],
    },
    {
      content: 'two of them were hurt',
      by: unnamed('actor-5'),
      cue: 'said',
      acts: [{ type: 'injure', words: 'two of them were hurt', count: 'count-5' }],
    },
  ],
})

void describe('who holds an answer', () => {
  check({
    name: 'a member speaks for the group, a clip for its publisher, the inner source for the claim; parts are no toll',
    readings: [prisoners],
    questions: [
      'captured updated 10-14',
      '  White Birch Brigade: two soldiers',
      '  a man from the Brigade, unnamed: more soldiers',
      '  Wire, of a video: around a dozen soldiers',
      '  Elin Stenvaara: at least 10 soldiers',
    ],
  })

  void test('origins fold the group with its member and its video, and say why', () => {
    const [incident] = compare([prisoners]).incidents
    const [group] = incident?.origins ?? []
    assert.equal(group?.name, 'White Birch Brigade')
    assert.equal(group?.claims.length, 3)
    assert.match(group?.why ?? '', /a man from the Brigade speaks as a member of White Birch Brigade/u)
    assert.match(group?.why ?? '', /rests on a video published by White Birch Brigade/u)
    assert.deepEqual([incident?.sources, incident?.origins.length], [6, 4])
  })

  void test('hedges, words of order and quotes are the text’s own', () => {
    const [question] = compare([prisoners]).incidents[0]?.questions ?? []
    const shown = question?.answers.map(({ saidWords, saidOn, hedges, quote }) => ({ saidWords, saidOn, hedges, quote }))
    assert.deepEqual(shown?.[0], {
      saidWords: 'earlier',
      saidOn: day('2024-06-05'),
      hedges: [],
      quote: 'taken two soldiers prisoner',
    })
    assert.deepEqual(shown?.[2]?.hedges, ['showed'])
  })
})

void test('questions stand in one order of kinds, and of one kind what most origins answer comes first', () => {
  const told = (content: string, by: 'actor-1' | 'actor-2', acts: readonly HandMadeAct[]) => ({ content, by: named(by), acts })
  const reading = handMade({
    publisher: 'Wire',
    publishedOn: '2024-06-05',
    text: 'They met. They met again. The Brigade attacked. Six were held. Two were hurt. One soldier died. Four died. Four were dead.',
    referents: [
      ...people,
      count('count-1', 1, 1, 'One soldier', { unit: 'soldier' }),
      count('count-2', 2, 2, 'Two', { unit: 'person' }),
      count('count-4', 4, 4, 'Four', { unit: 'person' }),
      count('count-6', 6, 6, 'Six', { unit: 'soldier' }),
    ],
    claims: [
      told('They met', 'actor-1', [{ type: 'meet', words: 'They met', actor: 'actor-2', whom: 'actor-1' }]),
      told('They met again', 'actor-2', [{ type: 'meet', words: 'met again', actor: 'actor-2', whom: 'actor-1' }]),
      {
        ...told('The Brigade attacked', 'actor-1', [{ type: 'attack', words: 'Brigade attacked', actor: 'actor-1' }]),
        stance: 'claims-responsibility',
      },
      told('Six were held', 'actor-1', [{ type: 'capture', words: 'Six were held', count: 'count-6' }]),
      told('Two were hurt', 'actor-1', [{ type: 'injure', words: 'Two were hurt', count: 'count-2' }]),
      told('One soldier died', 'actor-1', [{ type: 'kill', words: 'One soldier died', count: 'count-1' }]),
      told('Four died', 'actor-1', [{ type: 'kill', words: 'Four died', count: 'count-4' }]),
      told('Four were dead', 'actor-2', [{ type: 'kill', words: 'Four were dead', count: 'count-4' }]),
    ],
  })
  const questions = compare([reading]).incidents[0]?.questions ?? []
  assert.deepEqual(
    questions.map(({ ask, about }) => `${ask} ${about}`),
    ['killed people', 'killed soldiers', 'injured people', 'captured soldiers', 'who-did-it attack', 'what-happened meet'],
  )
})

void describe('properties', () => {
  const readings = [
    raid('Wire', '2024-06-04', [3, 'three people']),
    prisoners,
    raid('Gazette', '2024-06-06', [5, 'five people'], { by: named('actor-2') }),
    raid('Post', '2024-06-07', [5, 'five people'], { by: named('actor-3'), stance: 'confirms' }),
  ]
  void test('comparing twice gives equal bytes', () => {
    assert.equal(JSON.stringify(compare(readings)), JSON.stringify(compare(readings)))
  })
  void test('the order of the readings changes only ids and ties', () => {
    const { incidents } = compare(readings)
    assert.deepEqual(compare(readings.toReversed()).incidents, incidents)
  })
  void test('no readings, and a reading without claims, give no incident', () => {
    assert.deepEqual(compare([]), { documents: [], incidents: [] })
    const [document] = compare([handMade({ text: 'Nothing happened.' })]).documents
    assert.equal(document?.incident, null)
  })
})
