import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ActType } from '#model'
import { actor, handMade, place } from '../../test/hand-made-reading.ts'
import { compare } from './index.ts'

/** Of a report of one act, its target as given and whom it refers to: the title without its day. */
function check(type: ActType, target: string, title: string, whom?: 'actor-1'): void {
  void test(`${type}: ${target}`, () => {
    const content = `It was ${target} yesterday`
    const referents = [actor('actor-1', 'Rune Granbacka', { kind: 'person' }), place('place-1', 'Tehran')]
    const acts = [{ type, words: 'was', target, ...(whom && { whom }) }]
    const reading = handMade({
      publisher: 'Wire',
      publishedOn: '2024-06-05',
      text: content,
      referents,
      claims: [{ content, acts }],
    })
    assert.equal(compare([reading]).incidents[0]?.title, `${title} · 5 June 2024`)
  })
}

check('attack', 'the customs station', 'Attack on the customs station')
check('attack', 'a house', 'Attack')
check('attack', 'military positions', 'Attack on military positions')
check('kill', 'The lorry driver and a student', 'Deaths')
check('kill', 'three forestry students', 'Deaths of forestry students')
check('kill', 'people', 'Deaths')
check('kill', 'the driver', 'Deaths')
check('meet', 'Tehran', 'Meeting')
check('meet', 'relatives of the dead', 'Meeting with relatives of the dead')
check('detain', 'Granbacka', 'Detention of Granbacka', 'actor-1')
check('kill', 'Granbacka', 'Death of Granbacka', 'actor-1')
check('release', 'soldiers who were held', 'Release')
check('seize', 'the village', 'Seizure of the village')
