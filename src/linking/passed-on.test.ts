import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Source } from '#model'
import { actor, count, handMade } from '../../test/hand-made-reading.ts'
import { compare } from './index.ts'

const referents = [
  actor('actor-1', 'an ambulance driver', { kind: 'person', named: false }),
  actor('actor-2', 'Rune Granbacka', { kind: 'person' }),
  actor('actor-3', 'Exercise Wire', { kind: 'organisation' }),
  count('count-1', 2, 2, 'two people', { unit: 'person' }),
]
const driver = { kind: 'unnamed', referent: 'actor-1' } as const
const poster = { kind: 'poster', name: 'Kaisa' } as const

function check(by: readonly (Partial<Source> & Pick<Source, 'kind'>)[], holder: string): void {
  void test(holder, () => {
    const content = 'two people were killed'
    const claim = { content, by, acts: [{ type: 'kill', words: content, count: 'count-1' }] } as const
    const text = `They told me ${content}.`
    const reading = handMade({ publisher: 'Gazette', text, posts: { They: { author: 'Kaisa' } }, referents, claims: [claim] })
    assert.deepEqual(
      compare([reading]).incidents[0]?.questions.map(({ answers }) => answers.map((answer) => answer.holder)),
      [[holder]],
    )
  })
}

check([poster, driver], 'an ambulance driver, by Kaisa (X)')
check([{ kind: 'named', referent: 'actor-2' }, driver], 'an ambulance driver, by Rune Granbacka')
check([poster, { kind: 'named', referent: 'actor-2' }, driver], 'an ambulance driver, by Rune Granbacka, by Kaisa (X)')
check([{ kind: 'named', referent: 'actor-3' }, driver], 'an ambulance driver, unnamed')
check([poster], 'Kaisa (X)')
