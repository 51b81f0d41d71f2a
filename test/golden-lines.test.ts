import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goldenBlocks } from '../tools/golden-lines.ts'
import { actor, count, type HandMade, handMade, place, time, video } from './hand-made-reading.ts'

/** The blocks that a reading made by hand is printed as. */
function check(name: string, made: HandMade, ...blocks: readonly string[]): void {
  void test(name, () => assert.deepEqual(goldenBlocks(handMade(made)), blocks))
}

check('a text without claims has no blocks', { text: 'It rained.' })

check(
  'a claim shows its words, their offsets and what they refer to',
  {
    text: 'Oslo said four men  reportedly fell in Tromsø on Monday.',
    referents: [
      actor('actor-1', 'Oslo', { kind: 'organisation' }),
      count('count-1', 4, null, 'four', { approx: true, unit: 'man', cumulative: true }),
      place('place-1', 'Tromsø'),
      time('time-1', 'on Monday', '2024-06-03'),
    ],
    claims: [
      {
        content: 'four men  reportedly fell in Tromsø on Monday',
        by: [{ kind: 'named', name: 'Oslo', referent: 'actor-1', spans: [{ start: 0, end: 4 }] }],
        cue: 'said',
        hedges: ['reportedly'],
        acts: [
          { type: 'kill', words: 'fell', target: 'four men', unit: 'man', count: 'count-1', place: 'place-1', time: 'time-1' },
        ],
      },
    ],
  },
  `claim  claims/by-hand  asserts  indirect
  source   named "Oslo" @0 → Oslo (organisation)
  cue      "said" @5 said
  content  "four men reportedly fell in Tromsø on Monday" @10
  hedge    "reportedly" @20
  act      kill positive actual "fell" @31  actor –  target "four men" @10 (man)  count ~4- man cumulative  place Tromsø (– locality stated)  time "on Monday" 2024-06-03 2024-06-03..2024-06-03`,
)

check(
  'exhibits have a block of their own, and a claim names the one it rests on',
  {
    text: 'A video shows the bridge.',
    referents: [
      actor('actor-1', 'a man', { kind: 'person', named: false }),
      {
        ...video('exhibit-1', 'actor-1'),
        durationSeconds: 58,
        releases: [{ by: 'actor-1', platform: 'telegram', words: { start: 0, end: 7 } }],
      },
    ],
    claims: [{ content: 'the bridge', exhibits: ['exhibit-1'] }],
  },
  'exhibit  video 58 s  published by a man (unnamed person) on telegram',
  `claim  claims/by-hand  asserts  own-voice
  source   publisher
  content  "the bridge" @14
  rests on video 58 s  published by a man (unnamed person) on telegram`,
)
