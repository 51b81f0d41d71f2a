import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCorrection, isProvenance } from './provenance.ts'

const lines: readonly (readonly [string, 'correction' | 'provenance' | 'text'])[] = [
  ['Story by Ana Roe', 'provenance'],
  ['Translated by Ana Roe and Bo Hatch.', 'provenance'],
  ['Übersetzung: Bo Hatch und Ida Torp', 'provenance'],
  ['Перевела Анна Роева', 'provenance'],
  ['Additional reporting by Bo Hatch in Kalix', 'provenance'],
  ['Ana Roe and Bo Hatch contributed research from Kalix.', 'provenance'],
  ['Research by the university shows that the water rose', 'text'],
  ['Ana Roe contributed a great deal to the town. Her shop stood by the bridge.', 'text'],
  ['Correction (May 5, 2023): the bridge was closed on Monday.', 'correction'],
  ['Berichtigung: Die Brücke wurde am Montag gesperrt.', 'correction'],
  ['A previous count was wrong; an earlier version of this story gave it as nine.', 'correction'],
  ['This article was amended on 5 May to say which bridge it was.', 'correction'],
  ['Correctional officers closed the bridge: nobody could pass.', 'text'],
  ['Corrections', 'text'],
]

for (const [words, expected] of lines)
  void test(`“${words}” is ${expected}`, () => {
    assert.equal(isCorrection(words), expected === 'correction')
    assert.equal(isProvenance(words), expected !== 'text')
  })
