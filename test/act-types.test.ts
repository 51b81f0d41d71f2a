import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { readRows } from '#base'
import { actTypes } from '#model'

const rows = readRows('act-types.tsv')

void test('every act type has its row beside PLOVER and ACLED, and no other has', () => {
  assert.deepEqual(
    rows.map(([type]) => type),
    [...actTypes],
  )
})

void test('the rows name events of PLOVER and sub-event types of ACLED', () => {
  const plover = new Set(
    'AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT ACCUSE DEMAND REJECT THREATEN PROTEST MOBILIZE SANCTION COERCE ASSAULT'.split(
      ' ',
    ),
  )
  const acled: Readonly<Record<string, readonly string[]>> = {
    Battles: ['Armed clash', 'Government regains territory', 'Non-state actor overtakes territory'],
    'Explosions/Remote violence': [
      'Chemical weapon',
      'Air/drone strike',
      'Suicide bomb',
      'Shelling/artillery/missile attack',
      'Remote explosive/landmine/IED',
      'Grenade',
    ],
    'Violence against civilians': ['Sexual violence', 'Attack', 'Abduction/forced disappearance'],
    Protests: ['Peaceful protest', 'Protest with intervention', 'Excessive force against protesters'],
    Riots: ['Violent demonstration', 'Mob violence'],
    'Strategic developments': [
      'Agreement',
      'Arrests',
      'Change to group/activity',
      'Disrupted weapons use',
      'Headquarters or base established',
      'Looting/property destruction',
      'Non-violent transfer of territory',
      'Other',
    ],
  }
  for (const [type = '', event = '', , acledType = '', subType = ''] of rows) {
    assert.ok(event === '' || plover.has(event), `${type}: ${event}`)
    assert.ok(acledType === '' || acled[acledType]?.includes(subType), `${type}: ${acledType}, ${subType}`)
  }
})

void test('docs/acts.md shows the same table', () => {
  const page = readFileSync(new URL('../docs/acts.md', import.meta.url), 'utf8')
  for (const [type = '', event = '', mode = '', acledType = '', subType = '', note = ''] of rows) {
    const coded = event ? [event, mode].filter(Boolean).join(' · ') : '–'
    const acled = acledType ? `${acledType} · ${subType}` : '–'
    assert.ok(page.includes(`| ${type} | ${coded} | ${acled} | ${note} |`), type)
  }
})
