import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRelativeTime } from './relative-times.ts'

const lines: readonly (readonly [string, boolean])[] = [
  ['2h ago', true],
  ['an hour ago', true],
  ['• 1 hr 20 min ago', true],
  ['vor 3 Stunden', true],
  ['il y a une heure', true],
  ['5 минут назад', true],
  ['3 saat önce', true],
  ['منذ ساعتين', true],
  ['2小时前', true],
  ['15.48 GMT', false],
  ['15:48, two hours ago', false],
  ['4 November 2025', false],
  ['Vor der Wahl', false],
]

for (const [words, expected] of lines)
  void test(`“${words}” is ${expected ? 'a' : 'no'} time reckoned from now`, () => assert.equal(isRelativeTime(words), expected))
