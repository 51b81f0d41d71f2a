import assert from 'node:assert/strict'
import { test } from 'node:test'
import { handMade, type HandMadeAct, place, time } from '../../test/hand-made-reading.ts'
import { compare } from './index.ts'

const text = 'They attacked the customs station in Haparanda and captured four soldiers. Three people were killed, “they” say.'
const attack: HandMadeAct = {
  type: 'attack',
  words: 'attacked the customs station',
  target: 'the customs station',
  place: 'place-1',
  time: 'time-1',
}
const capture: HandMadeAct = { type: 'capture', words: 'captured four soldiers', target: 'four soldiers' }
const kill: HandMadeAct = { type: 'kill', words: 'Three people were killed', target: 'Three people' }
const quoted: HandMadeAct = { type: 'attack', words: '“they”', target: '“they”' }

function check(acts: readonly HandMadeAct[], title: string): void {
  void test(title, () => {
    const claims = acts.map((act) => ({ content: act.words, acts: [act] }))
    const reading = handMade({
      publisher: 'Wire',
      publishedOn: '2024-06-05',
      text,
      referents: [place('place-1', 'Haparanda'), time('time-1', 'then', '2024-06-04')],
      claims,
    })
    assert.equal(compare([reading]).incidents[0]?.title, title)
  })
}

check([attack, capture, kill], 'Attack on the customs station · Haparanda · 4 June 2024')
check([capture, kill], 'Capture of soldiers · 5 June 2024')
check([kill], 'Deaths · 5 June 2024')
check([quoted], 'Attack · 5 June 2024')
