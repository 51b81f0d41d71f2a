import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ActType, Count } from '#model'
import { actor, count, handMade, time } from '../../test/hand-made-reading.ts'
import { compare } from './index.ts'

type Told = {
  readonly by: 'actor-1' | 'actor-2' | null
  readonly act?: ActType
  readonly low?: number | null
  readonly high?: number | null
  readonly unit?: string
  readonly denied?: true
  readonly captor?: 'actor-1' | 'actor-2'
  readonly on?: string
  readonly more?: Partial<Count>
}
type Row = { readonly name: string; readonly told: readonly Told[]; readonly asked: readonly string[] }

/** Each telling is one sentence, "It was 0.", with its figure as given. */
function check({ name, told, asked }: Row): void {
  void test(name, () => {
    const text = told.map((_, index) => `It was ${index}.`).join(' ')
    const counts = told.map(({ low = null, high = null, unit = null, more }, index) =>
      count(`count-${index}`, low, high, `figure ${index}`, { unit, ...more }),
    )
    const times = told.flatMap(({ on }, index) => (on === undefined ? [] : [time(`time-${index}`, 'then', on)]))
    const reading = handMade({
      publisher: 'Wire',
      publishedOn: '2024-06-05',
      text,
      referents: [actor('actor-1', 'White Birch Brigade'), actor('actor-2', 'Polar Star Legion'), ...counts, ...times],
      claims: told.map(({ by, act = 'kill', low, denied, captor, on }, index) => ({
        content: `It was ${index}`,
        ...(by && { by: [{ kind: 'named' as const, referent: by }] }),
        stance: denied ? ('denies' as const) : ('asserts' as const),
        acts: [
          {
            type: act,
            words: `was ${index}`,
            ...(low !== undefined && { count: `count-${index}` as const }),
            ...(denied && { unit: 'soldier' }),
            ...(captor && { actor: captor }),
            ...(on !== undefined && { time: `time-${index}` as const }),
          },
        ],
      })),
    })
    const questions = compare([reading]).incidents[0]?.questions ?? []
    assert.deepEqual(
      questions.map(({ ask, about, state, low, high }) => `${ask} ${about} ${state} ${low}-${high}`),
      asked,
    )
  })
}

const [one, other] = ['actor-1', 'actor-2'] as const
void describe('what enters a toll', () => {
  check({
    name: 'soldiers and civilians are two questions',
    told: [
      { by: one, low: 3, high: 3, unit: 'soldier' },
      { by: other, low: 2, high: 2, unit: 'civilian' },
    ],
    asked: ['killed soldiers single-origin 3-3', 'killed civilians single-origin 2-2'],
  })
  check({
    name: 'people are the civilians where the figures can be of the same people',
    told: [
      { by: one, low: 3, high: 3, unit: 'person' },
      { by: other, low: 3, high: 3, unit: 'civilian' },
    ],
    asked: ['killed civilians agreed 3-3'],
  })
  check({
    name: 'else they are a question of their own',
    told: [
      { by: one, low: 5, high: 5, unit: 'person' },
      { by: other, low: 2, high: 2, unit: 'civilian' },
    ],
    asked: ['killed people single-origin 5-5', 'killed civilians single-origin 2-2'],
  })
  check({
    name: 'a part is no toll',
    told: [
      { by: one, low: 12, high: 12 },
      { by: other, low: 3, high: 3, more: { partOf: 'count-0' } },
    ],
    asked: ['killed people single-origin 12-12'],
  })
  check({
    name: 'neither is a toll since January',
    told: [
      { by: one, low: 12, high: 12 },
      { by: other, low: 300, high: 300, more: { cumulative: true } },
    ],
    asked: ['killed people single-origin 12-12'],
  })
  check({
    name: 'of one telling the largest figure counts',
    told: [
      { by: one, low: 2, high: 2 },
      { by: one, low: 5, high: 5 },
    ],
    asked: ['killed people single-origin 5-5'],
  })
  check({ name: 'tanks are no dead', told: [{ by: one, low: 2, high: 2, unit: 'tank' }], asked: [] })
  check({ name: 'an act without a figure is no toll', told: [{ by: one }], asked: [] })
  check({
    name: 'what happened long before is another matter',
    told: [
      { by: one, low: 3, high: 3, on: '2024-06-05' },
      { by: other, low: 3, high: 3, on: '2024-06-05' },
      { by: other, low: 90, high: 90, on: '2014-06-05' },
    ],
    asked: ['killed people agreed 3-3'],
  })
})
void describe('who is held by whom', () => {
  check({
    name: 'prisoners are the soldiers',
    told: [
      { by: one, act: 'capture', low: 4, high: 4, unit: 'soldier', captor: one },
      { by: other, act: 'capture', low: 4, high: 4, unit: 'prisoner' },
    ],
    asked: ['captured soldiers agreed 4-4'],
  })
  check({
    name: 'prisoners of two parties are two questions',
    told: [
      { by: one, act: 'capture', low: 4, high: 4, unit: 'soldier', captor: one },
      { by: other, act: 'capture', low: 9, high: 9, unit: 'soldier', captor: other },
    ],
    asked: ['captured soldiers single-origin 4-4', 'captured soldiers single-origin 9-9'],
  })
  check({
    name: 'a denial without a figure is none',
    told: [
      { by: one, act: 'capture', low: 4, high: 4, unit: 'soldier', captor: one },
      { by: other, act: 'capture', denied: true },
    ],
    asked: ['captured soldiers contradicted 0-4'],
  })
  check({
    name: 'a denial that nobody contradicts',
    told: [{ by: other, act: 'capture', low: 4, high: 4, denied: true }],
    asked: [],
  })
})
void describe('figures that fit', () => {
  check({
    name: 'at least ten and around a dozen',
    told: [
      { by: one, low: 10, high: null },
      { by: other, low: 12, high: 12, more: { approx: true } },
    ],
    asked: ['killed people ranged 10-14'],
  })
  check({
    name: 'around a dozen and fourteen',
    told: [
      { by: one, low: 14, high: 14 },
      { by: other, low: 12, high: 12, more: { approx: true } },
    ],
    asked: ['killed people ranged 14-14'],
  })
  check({
    name: 'around a dozen and twenty do not',
    told: [
      { by: one, low: 20, high: 20 },
      { by: other, low: 12, high: 12, more: { approx: true } },
    ],
    asked: ['killed people contradicted 12-20'],
  })
  check({
    name: 'up to five and three',
    told: [
      { by: one, low: null, high: 5 },
      { by: other, low: 3, high: 3 },
    ],
    asked: ['killed people ranged 3-3'],
  })
})
