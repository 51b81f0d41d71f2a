import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Actor } from '#model'
import { actor, handMade } from '../../test/hand-made-reading.ts'
import { identitiesIn } from './identities.ts'
import { toldOf } from './told.ts'

type Names = readonly [name: string, ...aliases: string[]]
const telling = (names: readonly Names[], more: Partial<Actor> = {}) =>
  names.map(([name, ...aliases], index) => actor(`actor-${index + 1}`, name, { aliases, ...more }))

type Row = { readonly name: string; readonly documents: readonly (readonly Names[])[]; readonly somebodies: number }
function check({ name, documents, somebodies }: Row): void {
  void test(name, () => {
    const told = toldOf(documents.map((names, index) => handMade({ text: `Text ${index}.`, referents: telling(names) })))
    const identities = identitiesIn(told)
    const keys = told.flatMap((one) => one.reading.referents.map(({ id }) => identities.ofActor(one, id)?.key))
    assert.equal(new Set(keys).size, somebodies)
  })
}

void describe('who is who', () => {
  check({
    name: 'a name and its acronym elsewhere',
    documents: [[['Northern Volunteer Corps', 'NVC']], [['NVC']]],
    somebodies: 1,
  })
  check({ name: 'a full name and a surname', documents: [[['Elin Stenvaara', 'Stenvaara']], [['Stenvaara']]], somebodies: 1 })
  check({
    name: 'a surname that two persons bear',
    documents: [[['Elin Stenvaara', 'Stenvaara']], [['Rune Stenvaara', 'Stenvaara']]],
    somebodies: 2,
  })
  check({
    name: 'a ministry with and without its country',
    documents: [[['Sweden’s defence ministry']], [['Ministry of Defence']]],
    somebodies: 1,
  })
  check({
    name: 'the ministries of two countries',
    documents: [[['Swedish Defence Ministry']], [['Finnish Defence Ministry']], [['the Defence Ministry']]],
    somebodies: 3,
  })
  check({
    name: 'two groups that are each “the group” to their report',
    documents: [[['White Birch Brigade', 'the group']], [['Polar Star Legion', 'the group']]],
    somebodies: 2,
  })
})

void test('one known actor under two names', () => {
  const known = (name: string, id: string | null) =>
    handMade({ text: `By ${name}.`, referents: telling([[name]], { known: id }) })
  const somebodies = (given: Parameters<typeof toldOf>[0]) => {
    const told = toldOf(given)
    const identities = identitiesIn(told)
    return new Set(told.map((one) => identities.ofActor(one, 'actor-1')?.key)).size
  }
  const [islamicState, isis] = [known('Islamic State', 'islamic-state'), known('ISIS', 'islamic-state')]
  assert.equal(somebodies([islamicState, isis]), 1)
  assert.equal(somebodies([islamicState, known('ISIS', null)]), 2)
})

void test('an office is its one holder’s, and nobody’s where two hold it', () => {
  const governor = (name: string) =>
    handMade({ text: `By ${name}.`, referents: telling([[name]], { kind: 'person', role: 'governor of Norrbotten' }) })
  const other = handMade({ text: 'By the governor.' })
  const nameIn = (given: Parameters<typeof toldOf>[0]) => {
    const told = toldOf(given)
    const within = told.find(({ document }) => document.id === other.document.id)
    return within && identitiesIn(told).ofOffice(within, 'governor of Norrbotten')?.name
  }
  assert.equal(nameIn([governor('Elin Stenvaara'), other]), 'Elin Stenvaara')
  assert.equal(nameIn([governor('Elin Stenvaara'), governor('Rune Granbacka'), other]), undefined)
})
