import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actor, count, handMade } from '../../test/hand-made-reading.ts'
import { compare } from './index.ts'

const referents = [
  actor('actor-1', 'White Birch Brigade'),
  count('count-1', 3, 3, 'three people', { unit: 'person' }),
  count('count-2', 14, 14, 'Fourteen people', { unit: 'person', cumulative: true }),
]
const own = {
  content: 'three people were killed',
  acts: [{ type: 'kill', words: 'three people were killed', count: 'count-1' }],
} as const

/** The toll of the incident, then a sentence with one so far, and what is asked. */
function check(sentence: string, ...asked: readonly string[]): void {
  void test(sentence, () => {
    const words = sentence.includes('fourteen people') ? 'fourteen people' : 'Fourteen people'
    const act = { type: 'kill', words: `${words} have been killed`, target: words, unit: 'person', count: 'count-2' } as const
    const text = `Officials say three people were killed. ${sentence}.`
    const reading = handMade({ publisher: 'Wire', text, referents, claims: [own, { content: sentence, acts: [act] }] })
    const questions = compare([reading]).incidents[0]?.questions ?? []
    assert.deepEqual(
      questions.map(({ words: ask, about, state, low }) => `${ask} ${about}: ${state} ${low}`),
      ['How many people were killed? people: single-origin 3', ...asked],
    )
  })
}

check(
  'Fourteen people have been killed since January',
  'How many people have been killed since January? people, since January: single-origin 14',
)
check(
  'Fourteen people have been killed in attacks along the border since January',
  'How many people have been killed in attacks along the border since January? people, since January: single-origin 14',
)
check(
  'Since January, fourteen people have been killed',
  'How many people have been killed since January? people, since January: single-origin 14',
)
check(
  'Fourteen people have been killed and 30 injured since January and the border is closed',
  'How many people have been killed since January? people, since January: single-origin 14',
)
check(
  'Fourteen people have been killed so far this year',
  'How many people have been killed so far this year? people, so far this year: single-origin 14',
)
check('Fourteen people have been killed since about 8 p.m')
check('Fourteen people have been killed')

void test('where the incident has no toll of its own a longer one is not shown for it', () => {
  const sentence = 'Fourteen people have been killed since January'
  const acts = [{ type: 'kill', words: 'Fourteen people have been killed', count: 'count-2' } as const]
  const reading = handMade({ publisher: 'Wire', text: sentence, referents, claims: [{ content: sentence, acts }] })
  assert.deepEqual(compare([reading]).incidents[0]?.questions, [])
})
