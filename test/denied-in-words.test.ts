import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compare } from '#linking'
import { read } from '#reading'
import { documentOf } from './made-up.ts'

function check(name: string, text: string, state: string | null, answers: readonly string[]): void {
  void test(name, () => {
    const [incident] = compare([read(documentOf(`date 2024-06-05\n${text}`))]).incidents
    const asked = incident?.questions.find(({ ask }) => ask === 'who-did-it')
    assert.deepEqual(
      [asked?.state ?? null, asked?.answers.map(({ holder, value }) => `${holder}: ${value.words}`).toSorted() ?? []],
      [state, answers],
    )
  })
}

check(
  'whoever denies “it” right behind an accusation denies having done it',
  'The White Birch Brigade accused the Northern Army of shelling Kalix. The Northern Army denied it.',
  'contradicted',
  ['Northern Army: not Northern Army', 'White Birch Brigade: Northern Army'],
)
check(
  'whoever denies “it” without being named clears nobody',
  'The White Birch Brigade accused the Northern Army of shelling Kalix. The Harbour Union denied it.',
  'single-origin',
  ['White Birch Brigade: Northern Army'],
)
