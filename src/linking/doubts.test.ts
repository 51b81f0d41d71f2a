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
function check(name: string, text: string, doubted: string, cue: string, ...shown: readonly string[]): void {
  void test(name, () => {
    const told = [captured, killed].filter(({ content }) => text.includes(content))
    const doubt = { content: doubted, cue, stance: 'doubts' } as const
    const reading = handMade({ publisher: 'Wire', text, referents, claims: [...told, doubt] })
    const questions = compare([reading]).incidents[0]?.questions ?? []
    assert.deepEqual(
      questions.flatMap(({ ask, doubts }) => doubts.map(({ holder, quote, of }) => `${ask} ${of.length} ${holder}: ${quote}`)),
      shown,
    )
  })
}

const cue = 'could not be verified'
check(
  'of the sentence before',
  'The Brigade said it captured four soldiers. The claim could not be verified.',
  'The claim',
  cue,
  'captured 1 Wire: The claim could not be verified.',
)
check(
  'of the words before it in its own sentence',
  'The governor said three people died. The Brigade said it captured four soldiers, but the claim could not be verified.',
  'the claim',
  cue,
  'captured 1 Wire: the claim could not be verified.',
)
check(
  'not of another paragraph',
  'The Brigade said it captured four soldiers.\nThe claim could not be verified.',
  'The claim',
  cue,
)
check(
  'one claim of two sources is nobody’s',
  'The Brigade said it captured four soldiers and the governor that three people died. The claim could not be verified.',
  'The claim',
  cue,
)
check(
  'several claims are all of them',
  'The Brigade said it captured four soldiers and the governor that three people died. These claims could not be verified.',
  'These claims',
  cue,
  'killed 1 Wire: These claims could not be verified.',
  'captured 1 Wire: These claims could not be verified.',
)
check(
  'a doubt about something else',
  'The Brigade said it captured four soldiers. The identity of the men could not be verified.',
  'The identity of the men',
  cue,
)
