import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Count } from '#model'
import { actor, count, handMade } from '../../test/hand-made-reading.ts'
import { compare } from './index.ts'

const text = 'Two soldiers and three civilians were killed, the Brigade said. The ministry said people were killed.'

type Row = {
  readonly whole: number
  readonly civilians?: Partial<Count>
  readonly asked: readonly string[]
  readonly why: RegExp
}

/** The Brigade gives two parts; the ministry gives the whole. */
function check(name: string, { whole, civilians = {}, asked, why }: Row): void {
  void test(name, () => {
    const reading = handMade({
      publisher: 'Wire',
      publishedOn: '2024-06-05',
      text,
      referents: [
        actor('actor-1', 'White Birch Brigade'),
        actor('actor-2', 'Defence Ministry', { kind: 'organisation' }),
        count('count-1', 2, 2, 'Two soldiers', { unit: 'soldier' }),
        count('count-2', 3, 3, 'three civilians', { unit: 'civilian', ...civilians }),
        count('count-3', whole, whole, `${whole} people`, { unit: 'person' }),
      ],
      claims: [
        {
          content: 'Two soldiers and three civilians were killed',
          by: [{ kind: 'named', referent: 'actor-1' }],
          cue: 'said',
          acts: [
            { type: 'kill', words: 'Two soldiers', count: 'count-1' },
            { type: 'kill', words: 'three civilians', count: 'count-2' },
          ],
        },
        {
          content: 'people were killed',
          by: [{ kind: 'named', referent: 'actor-2' }],
          cue: 'said',
          acts: [{ type: 'kill', words: 'people were killed', count: 'count-3' }],
        },
      ],
    })
    const questions = compare([reading]).incidents[0]?.questions ?? []
    assert.deepEqual(questions.map(({ about, state, low, high }) => `${about} ${state} ${low}-${high}`).toSorted(), asked)
    assert.match(questions.find(({ about }) => about === 'people')?.why ?? '', why)
  })
}

check('parts that add up to the whole bear it out', {
  whole: 5,
  asked: ['civilians single-origin 3-3', 'people agreed 5-5', 'soldiers single-origin 2-2'],
  why: /“Two soldiers and three civilians” \(White Birch Brigade\) is read as 5 people\.$/u,
})
check('parts that add up to something else contradict nothing', {
  whole: 7,
  asked: ['civilians single-origin 3-3', 'people single-origin 7-7', 'soldiers single-origin 2-2'],
  why: /^Only one origin gives a figure: Defence Ministry\.$/u,
})
check('a part of a part is counted in it', {
  whole: 5,
  civilians: { partOf: 'count-1' },
  asked: ['people single-origin 5-5', 'soldiers single-origin 2-2'],
  why: /^Only one origin/u,
})
