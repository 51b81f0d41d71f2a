import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actor, count, handMade, type HandMadeClaim } from '../../test/hand-made-reading.ts'
import { compare } from './index.ts'

const referents = [
  actor('actor-1', 'White Birch Brigade'),
  actor('actor-2', 'Elin Stenvaara', { kind: 'person' }),
  count('count-1', 4, 4, 'four soldiers', { unit: 'soldier' }),
  count('count-2', 3, 3, 'three people', { unit: 'person' }),
]
const captured: HandMadeClaim = {
  content: 'it captured four soldiers',
  by: [{ kind: 'named', referent: 'actor-1' }],
  acts: [{ type: 'capture', words: 'captured four soldiers', target: 'four soldiers', unit: 'soldier', count: 'count-1' }],
}
const killed: HandMadeClaim = {
  content: 'three people died',
  by: [{ kind: 'named', referent: 'actor-2' }],
  acts: [{ type: 'kill', words: 'three people died', target: 'three people', unit: 'person', count: 'count-2' }],
}

/** The doubts under each question, after the question. */
function check(name: string, about: readonly string[], ...shown: readonly string[]): void {
  void test(name, () => {
    const text =
      'The Brigade said it captured four soldiers and the governor that three people died. These claims could not be verified.'
    const doubt = { content: 'These claims', cue: 'could not be verified', stance: 'doubts', about } as const
    const reading = handMade({ publisher: 'Wire', text, referents, claims: [captured, killed, doubt] })
    const questions = compare([reading]).incidents[0]?.questions ?? []
    assert.deepEqual(
      questions.flatMap(({ ask, doubts }) => doubts.map(({ holder, quote, of }) => `${ask} ${of.length} ${holder}: ${quote}`)),
      shown,
    )
  })
}

check('of one claim', ['it captured four soldiers'], 'captured 1 Wire: These claims could not be verified.')
check(
  'of two claims, under the question of each',
  ['it captured four soldiers', 'three people died'],
  'killed 1 Wire: These claims could not be verified.',
  'captured 1 Wire: These claims could not be verified.',
)
check('of none', [])
