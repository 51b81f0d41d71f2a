import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Reading } from '#model'
import { actor, count, handMade, place } from '../../test/hand-made-reading.ts'
import { compare } from './index.ts'

const governor = actor('actor-1', 'Elin Stenvaara', { kind: 'person' })
const doctor = actor('actor-2', 'a doctor', { kind: 'person', named: false })
const wire = actor('actor-3', 'Exercise Wire', { kind: 'organisation' })
const brigade = actor('actor-4', 'White Birch Brigade')
const otherDoctor = actor('actor-5', 'another doctor', { kind: 'person', named: false })
const referents = [
  governor,
  doctor,
  otherDoctor,
  wire,
  brigade,
  place('place-1', 'Haparanda'),
  count('count-1', 3, 3, 'three people', { unit: 'person' }),
]
const attack = { type: 'attack', words: 'attacked the customs station', place: 'place-1', actor: 'actor-4' } as const
const killed = { type: 'kill', words: 'three people were killed', count: 'count-1' } as const
const story =
  'three people were killed when gunmen of the White Birch Brigade attacked the customs station in Haparanda late on Tuesday, said the governor of the county. A doctor who asked not to be named said that many more were being treated in the hospital on the hill that night.'

const original = handMade({
  publishedOn: '2024-06-05',
  text: `HAPARANDA (Exercise Wire) — ${story}`,
  referents,
  claims: [
    {
      content: 'three people were killed when gunmen of the White Birch Brigade attacked the customs station',
      by: [{ kind: 'named', referent: 'actor-1' }],
      cue: 'said',
      acts: [killed, attack],
    },
    { content: 'many more were being treated in the hospital', by: [{ kind: 'unnamed', referent: 'actor-2' }], cue: 'said' },
  ],
})
const copy = handMade({
  publisher: 'Courier',
  publishedOn: '2024-06-06',
  text: `${story} Our reporter saw a boat.`,
  referents,
  claims: [
    {
      content: 'three people were killed when gunmen of the White Birch Brigade attacked the customs station',
      by: [{ kind: 'named', referent: 'actor-1' }],
      cue: 'said',
      acts: [killed, attack],
    },
    { content: 'many more were being treated in the hospital', by: [{ kind: 'unnamed', referent: 'actor-2' }], cue: 'said' },
    { content: 'Our reporter saw a boat' },
  ],
})
const citing = handMade({
  publisher: 'Chronicle',
  publishedOn: '2024-06-07',
  text: 'In Haparanda three people were killed when the White Birch Brigade attacked the customs station, Exercise Wire reported.',
  referents,
  claims: [
    {
      content: 'three people were killed when the White Birch Brigade attacked the customs station',
      by: [{ kind: 'named', referent: 'actor-3' }],
      cue: 'reported',
      acts: [killed, attack],
    },
  ],
})
const headed = handMade({
  publisher: 'Gazette',
  publishedOn: '2024-06-05',
  text: 'Three die in Haparanda raid. By the governor three people were killed. The White Birch Brigade attacked the customs station.',
  referents,
  claims: [
    { content: 'Three die in Haparanda raid', acts: [{ ...killed, words: 'Three die' }] },
    { content: 'three people were killed', by: [{ kind: 'named', referent: 'actor-1' }], cue: 'By', acts: [killed] },
    { content: 'The White Birch Brigade attacked the customs station', acts: [attack] },
  ],
})

/** A headline over its story, both in the outlet's own voice. */
const titled = ((): Reading => {
  const reading = handMade({
    publisher: 'Gazette',
    publishedOn: '2024-06-05',
    text: 'Three die in raid\nIn Haparanda three people were killed when the White Birch Brigade attacked the customs station.',
    referents,
    claims: [
      { content: 'Three die in raid', acts: [{ ...killed, words: 'Three die' }] },
      { content: 'three people were killed when the White Birch Brigade attacked the customs station', acts: [killed, attack] },
    ],
  })
  const [first, ...rest] = reading.document.passages
  const passages = first ? [{ ...first, kind: 'headline' as const }, ...rest] : []
  return { ...reading, document: { ...reading.document, passages } }
})()

/** A copy in which another doctor says much the same as the one in the original, in a sentence of its own. */
const added = handMade({
  publisher: 'Courier',
  publishedOn: '2024-06-06',
  text: `${story} At the harbour clinic a doctor told our reporter of what she saw: "Many more were treated, in the hospital."`,
  referents,
  claims: [
    {
      content: 'three people were killed when gunmen of the White Birch Brigade attacked the customs station',
      by: [{ kind: 'named', referent: 'actor-1' }],
      cue: 'said',
      acts: [killed, attack],
    },
    { content: 'many more were being treated in the hospital', by: [{ kind: 'unnamed', referent: 'actor-2' }], cue: 'said' },
    { content: 'Many more were treated, in the hospital', by: [{ kind: 'unnamed', referent: 'actor-5' }], cue: 'told' },
  ],
})
/** Another outlet's report of the same, and both in one. */
const report =
  'Smoke hung over Haparanda for hours after the White Birch Brigade attacked the customs station, and ferries stayed in the harbour all night.'
const smoke = {
  content: 'Smoke hung over Haparanda for hours after the White Birch Brigade attacked the customs station',
  acts: [attack],
}
const second = handMade({ publisher: 'Gazette', publishedOn: '2024-06-05', text: report, referents, claims: [smoke] })
const merged = handMade({
  publisher: 'Courier',
  publishedOn: '2024-06-06',
  text: `${report} ${story}`,
  referents,
  claims: [
    smoke,
    { content: 'many more were being treated in the hospital', by: [{ kind: 'unnamed', referent: 'actor-2' }], cue: 'said' },
  ],
})
/** A copy with its number in figures. */
const inFigures = handMade({
  publisher: 'Courier',
  publishedOn: '2024-06-06',
  text: story.replace('three people', '3 people'),
  referents,
  claims: [
    {
      content: '3 people were killed when gunmen of the White Birch Brigade attacked the customs station',
      by: [{ kind: 'named', referent: 'actor-1' }],
      cue: 'said',
      acts: [{ ...killed, words: '3 people were killed' }, attack],
    },
  ],
})

type Row = {
  readonly name: string
  readonly readings: readonly Reading[]
  readonly origins: readonly (readonly [string, number, number])[]
  readonly state: string
}
function check({ name, readings, origins, state }: Row): void {
  void test(name, () => {
    const [incident, ...others] = compare(readings).incidents
    assert.deepEqual(others, [])
    assert.deepEqual(
      incident?.origins.map((origin) => [origin.name, origin.claims.length, origin.copies.length]),
      origins,
    )
    assert.equal(incident?.questions[0]?.state, state)
  })
}

void describe('an origin is counted once', () => {
  check({
    name: 'a copy adds only what it says itself',
    readings: [original, copy],
    origins: [
      ['Elin Stenvaara', 1, 1],
      ['a doctor', 1, 1],
      ['Courier', 1, 0],
    ],
    state: 'single-origin',
  })
  check({
    name: 'a claim in a sentence that a copy adds stands for itself',
    readings: [original, added],
    origins: [
      ['Elin Stenvaara', 1, 1],
      ['a doctor', 1, 1],
      ['another doctor', 1, 0],
    ],
    state: 'single-origin',
  })
  check({
    name: 'two stories in one repeat both',
    readings: [original, second, merged],
    origins: [
      ['Elin Stenvaara', 1, 0],
      ['a doctor', 1, 1],
      ['Gazette', 1, 1],
    ],
    state: 'single-origin',
  })
  check({
    name: 'a figure in digits is the one in words',
    readings: [original, inFigures],
    origins: [
      ['Elin Stenvaara', 1, 1],
      ['a doctor', 1, 0],
    ],
    state: 'single-origin',
  })
  check({
    name: 'who cites an outlet passes on the outlet’s own source',
    readings: [original, citing],
    origins: [
      ['Elin Stenvaara', 1, 1],
      ['a doctor', 1, 0],
    ],
    state: 'single-origin',
  })
  check({
    name: 'a headline has its figure from the source that the text names',
    readings: [headed],
    origins: [
      ['Elin Stenvaara', 1, 1],
      ['Gazette', 1, 0],
    ],
    state: 'single-origin',
  })
})

void test('a headline adds no answer to its story’s, and the quote is the story’s', () => {
  const [incident] = compare([titled]).incidents
  const [killedHere] = incident?.questions ?? []
  assert.deepEqual(
    killedHere?.answers.map(({ quote, claims }) => [quote, claims.length]),
    [['three people were killed', 2]],
  )
  assert.deepEqual(
    incident?.relations.map(({ kind, why }) => [kind, why]),
    [['repeats', 'Heads the report in which Gazette gives the figure.']],
  )
})

void test('a claim that repeats points to the one it repeats', () => {
  const relations = compare([original, copy]).incidents[0]?.relations.filter(({ kind }) => kind === 'repeats') ?? []
  const ends = relations.map(({ from, to }) => [from.split('/')[0], to.split('/')[0]])
  assert.deepEqual(ends, [
    [copy.document.id, original.document.id],
    [copy.document.id, original.document.id],
  ])
})
