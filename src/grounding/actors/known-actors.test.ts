import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readRows } from '#base'
import { bundledReferences } from '../references.ts'
import { knownActorsFrom } from './known-actors.ts'

const knownActor = (name: string) => bundledReferences.actors.of(name)

const check = (name: string, id: string | null): void =>
  void test(`${name}: ${id ?? 'nobody known'}`, () => assert.equal(knownActor(name)?.id ?? null, id))

check('Hamas', 'hamas')
check('the Islamic State', 'islamic-state')
check('ISIS', 'islamic-state')
check('Isis', null)
check('IDF', 'IL/armed-forces')
check('Médecins Sans Frontières', 'medecins-sans-frontieres')
check('Medecins sans frontieres', 'medecins-sans-frontieres')
check('Russia’s defence ministry', 'RU/defence-ministry')
check('the Ministry of Defence of the Russian Federation', 'RU/defence-ministry')
check('the Ministry of Health of the Perm region', null)
check('Ministry of Defense of Ukraine', 'UA/defence-ministry')
check('the Ukrainian army', 'UA/army')
check('Pentagon', 'US/defence-ministry')
check('South Korean military', 'KR/armed-forces')
check('the ministry', null)
check('defence ministry', null)
check('White Birch Brigade', null)
check('the Corps', null)

void test('every name of the list means one actor, and every body of a state is that of a state', () => {
  const rows = readRows('known-actors.tsv')
  for (const [id = '', , , name = '', others = ''] of rows)
    for (const one of [name, ...others.split(';')].filter((word) => word !== '')) assert.equal(knownActor(one)?.id, id, one)
  const states = new Set(readRows('countries.tsv').map(([iso]) => iso))
  for (const [id = ''] of rows) if (id.includes('/')) assert.ok(states.has(id.slice(0, 2)), id)
})

void test('a user’s own row wins over the list, and may name a person', () => {
  const listed = knownActorsFrom(
    [{ id: 'a', kind: 'group', names: ['White Birch Brigade', 'WBB'] }],
    [
      { id: 'b', kind: 'organisation', names: ['WBB'] },
      { id: 'c', kind: 'person', names: ['Ivan Orlov'] },
    ],
  )
  assert.deepEqual(
    ['White Birch Brigade', 'WBB', 'Ivan Orlov', 'Orlov'].map((name) => listed.of(name)?.id ?? null),
    ['a', 'b', 'c', null],
  )
})
