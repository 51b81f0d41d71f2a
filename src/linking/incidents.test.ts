import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ActType, Reading, Referent } from '#model'
import { actor, handMade, place, time } from '../../test/hand-made-reading.ts'
import { compare } from './index.ts'

const brigade = actor('actor-1', 'White Birch Brigade')
const governor = actor('actor-2', 'Elin Stenvaara', { kind: 'person' })
const ministry = actor('actor-3', 'Sweden’s defence ministry', { kind: 'organisation' })
const sweden = actor('actor-4', 'Sweden', { kind: 'organisation' })
const town = place('place-1', 'Haparanda')
const region = place('place-2', 'Norrbotten', 'region')
const country = place('place-3', 'Sweden', 'country')
const coast = place('place-4', 'Kalix')

type Story = {
  readonly who: readonly Referent[]
  readonly act: ActType
  readonly on?: string
  readonly actor?: 'actor-1'
  readonly at?: 'place-1' | 'place-4'
  readonly acted?: string
}
function storyOf({ who, act, on = '2024-06-05', actor: by, at, acted }: Story, publisher: string): Reading {
  return handMade({
    publisher,
    publishedOn: on,
    text: `It happened, ${publisher} says.`,
    referents: [...who, ...(acted === undefined ? [] : [time('time-1', 'then', acted)])],
    claims: [
      {
        content: 'It happened',
        acts: [
          {
            type: act,
            words: 'happened',
            ...(by && { actor: by }),
            ...(at && { place: at }),
            ...(acted !== undefined && { time: 'time-1' }),
          },
        ],
      },
    ],
  })
}

type Row = { readonly name: string; readonly one: Story; readonly other: Story; readonly why: RegExp; readonly same: boolean }
function check({ name, one, other, same, why }: Row): void {
  void test(name, () => {
    const { documents, incidents } = compare([storyOf(one, 'Wire'), storyOf(other, 'Gazette')])
    assert.equal(incidents.length, same ? 1 : 2)
    for (const document of documents) assert.match(document.why, why)
  })
}

const raid: Story = { who: [brigade, governor, town, region], act: 'attack' }
void describe('one incident', () => {
  check({
    name: 'a party and a town in common, and an attack',
    one: raid,
    other: { who: [brigade, town], act: 'raid' },
    same: true,
    why: /White Birch Brigade and Haparanda with \w+, and an attack or fighting/u,
  })
  check({
    name: 'a governor and a town in common, and an attack',
    one: raid,
    other: { who: [governor, town], act: 'attack' },
    same: true,
    why: /Elin Stenvaara and Haparanda/u,
  })
  check({
    name: 'deaths alone link where the party to them is the same',
    one: { who: [brigade, town], act: 'kill', actor: 'actor-1' },
    other: { who: [brigade, town], act: 'kill', actor: 'actor-1' },
    same: true,
    why: /people killed/u,
  })
})
void describe('not one incident', () => {
  check({
    name: 'only the town',
    one: raid,
    other: { who: [town], act: 'attack' },
    same: false,
    why: /Shares Haparanda with \w+, but no second name/u,
  })
  check({
    name: 'a town and its region are one name',
    one: raid,
    other: { who: [town, region], act: 'attack' },
    same: false,
    why: /no second name/u,
  })
  check({
    name: 'only a country and a ministry',
    one: { who: [ministry, sweden, country], act: 'attack' },
    other: { who: [ministry, sweden, country], act: 'attack' },
    same: false,
    why: /no second name/u,
  })
  check({
    name: 'an accident in the same town, with the same governor, in the same week',
    one: { ...raid, act: 'kill' },
    other: { who: [governor, town, coast], act: 'kill' },
    same: false,
    why: /no party to it/u,
  })
  check({
    name: 'the same names, other acts',
    one: raid,
    other: { who: [brigade, town], act: 'meet' },
    same: false,
    why: /other acts/u,
  })
  check({
    name: 'the same names a month apart',
    one: raid,
    other: { who: [brigade, town], act: 'attack', on: '2024-07-05' },
    same: false,
    why: /more than a week apart/u,
  })
  check({
    name: 'the same names, another town on another day',
    one: { who: [brigade, governor, town], act: 'attack', at: 'place-1', acted: '2024-06-03' },
    other: { who: [brigade, governor, coast], act: 'attack', at: 'place-4', acted: '2024-06-05' },
    same: false,
    why: /another place on another day/u,
  })
})

void test('two outlets that carry the same post tell of one incident', () => {
  const carrier = (publisher: string) =>
    handMade({
      publisher,
      publishedOn: '2024-06-05',
      text: `${publisher} has this:\nI saw two boats on the river before midnight and heard shots`,
      posts: { 'I saw': { author: 'Kaisa', handle: 'kaisa_exercise', postedOn: '2024-06-05' } },
      claims: [
        {
          content: 'I saw two boats on the river before midnight and heard shots',
          by: [{ kind: 'poster', name: 'Kaisa' }],
          acts: [{ type: 'clash', words: 'heard shots' }],
        },
      ],
    })
  const { documents, incidents } = compare([carrier('Wire'), carrier('Gazette')])
  assert.equal(incidents.length, 1)
  assert.match(documents[0]?.why ?? '', /Carries the same post by Kaisa/u)
  assert.deepEqual(
    incidents[0]?.origins.map(({ name, claims, copies }) => [name, claims.length, copies.length]),
    [['Kaisa', 1, 1]],
  )
})
