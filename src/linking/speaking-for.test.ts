import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Actor } from '#model'
import { actor, handMade } from '../../test/hand-made-reading.ts'
import { compare } from './index.ts'

const bodies = [
  actor('actor-1', 'Sweden’s defence ministry', { kind: 'organisation' }),
  actor('actor-2', 'Polar Star Legion'),
  actor('actor-3', 'Elin Stenvaara', { kind: 'person', role: 'governor of Norrbotten' }),
]

/** The origin that a speaker's words come from, and why. */
function check(name: string, speaker: Partial<Actor>, origin: string, why: RegExp): void {
  void test(name, () => {
    const reading = handMade({
      publisher: 'Wire',
      text: 'It attacked the post.',
      referents: [...bodies, actor('actor-4', name, { kind: 'person', ...speaker })],
      claims: [
        {
          content: 'It attacked the post',
          by: [{ kind: speaker.named === false ? 'unnamed' : 'named', referent: 'actor-4' }],
          acts: [{ type: 'attack', words: 'attacked the post' }],
        },
      ],
    })
    const [first] = compare([reading]).incidents[0]?.origins ?? []
    assert.equal(first?.name, origin)
    assert.match(first?.why ?? '', why)
  })
}

const ministry = 'Sweden’s defence ministry'
const legion = 'Polar Star Legion'
void describe('who speaks for a body', () => {
  check('Henrik Falkmarken', { role: 'defence minister' }, ministry, /^Henrik Falkmarken speaks for Sweden’s defence ministry/u)
  check('Henrik Falkmark', { role: 'minister of defence' }, ministry, /speaks for/u)
  check('Birch Bark', { role: 'spokesman', memberOf: 'actor-2' }, legion, /^Birch Bark speaks for Polar Star Legion/u)
  check('Aino Kesävirta', { role: 'spokeswoman for the Legion' }, legion, /speaks for/u)
  check('the Legion’s spokesman', { named: false, role: 'Legion’s spokesman' }, legion, /speaks as a member of/u)
  check('a man from the Legion', { named: false, memberOf: 'actor-2' }, legion, /speaks as a member of/u)
  check('the governor’s office', { kind: 'organisation', named: false }, 'Elin Stenvaara', /speaks for Elin Stenvaara/u)
})
void describe('who speaks for nobody else', () => {
  check('Ulla Prime', { role: 'prime minister' }, 'Ulla Prime', /is named as the source/u)
  check('Onni Harjuvaara', { role: 'captain', memberOf: 'actor-2' }, 'Onni Harjuvaara', /is named as the source/u)
  check('a doctor', { named: false, memberOf: 'actor-1' }, 'a doctor', /unnamed, in Wire/u)
})

void test('a poster who is named elsewhere posts under that name', () => {
  const named = (text: string) => ({ content: text, acts: [{ type: 'attack' as const, words: text }] })
  const post = handMade({
    text: 'They attacked the post.',
    posts: { They: { author: 'Elin Stenvaara', handle: 'elin' } },
    claims: [{ ...named('They attacked the post'), by: [{ kind: 'poster' as const }] }],
  })
  const report = handMade({
    publisher: 'Wire',
    text: 'The attack was at night.',
    referents: [actor('actor-3', 'Elin Stenvaara', { kind: 'person' })],
    claims: [named('The attack was at night')],
  })
  const origins = compare([post, report]).incidents.flatMap((incident) => incident.origins)
  assert.equal(
    origins.find(({ name }) => name === 'Elin Stenvaara')?.why,
    'Elin Stenvaara posts under the name of Elin Stenvaara.',
  )
})
