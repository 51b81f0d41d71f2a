import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anchorOf, questionAt } from './anchors.ts'
import { daysWords } from './days.ts'
import { figureOf } from './figures.ts'
import { visible } from './visible.ts'

void test('figures as the other outputs write them', () => {
  const figure = (low: number | null, high: number | null, approx: boolean, words: string) =>
    figureOf({ low, high, approx, words })
  assert.deepEqual(
    [
      figure(2, 2, false, 'two people'),
      figure(10, null, false, 'at least 10'),
      figure(null, 5, false, 'up to five'),
      figure(12, 12, true, 'around a dozen'),
      figure(10, 15, false, '10 to 15'),
      figure(3, 9, false, 'Several people'),
      figure(null, null, false, 'more'),
    ],
    ['2', '≥ 10', '≤ 5', '≈ 12', '10–15', 'several', 'more'],
  )
})

void test('spans of days say no month or year twice', () => {
  assert.deepEqual(
    [
      daysWords('2024-06-04', '2024-06-09'),
      daysWords('2024-05-30', '2024-06-02'),
      daysWords('2023-12-31', '2024-01-01'),
      daysWords('2024-06-04', '2024-06-04'),
      daysWords(null, '2024-06-04'),
      daysWords(null, null),
    ],
    ['4–9 Jun 2024', '30 May – 2 Jun 2024', '31 Dec 2023 – 1 Jan 2024', '4 Jun 2024', '4 Jun 2024', 'no day'],
  )
})

void test('what turns the order of reading round shows as its code, and white space stays', () => {
  assert.equal(visible('a\u202Eb\u0007\n\tc\u{E0041}\uD800'), 'aU+202EbU+0007\n\tcU+E0041U+D800')
  assert.equal(visible('קול אמר 🙂'), 'קול אמר 🙂')
})

void test('the address of a question is found again when it has another number, and leads nowhere when it is not asked any more', () => {
  const asked = (id: `q${number}`, about: string, over: string | null = null) => ({ id, ask: 'killed', about, over }) as const
  const before = [asked('q1', 'people'), asked('q2', 'Polish attackers'), asked('q3', 'people', 'since January')]
  const after = [asked('q1', 'soldiers'), asked('q2', 'people'), asked('q3', 'Polish attackers')]
  const [people, attackers, since] = before.map(anchorOf)
  assert.deepEqual(
    [people, attackers, since],
    ['q1.killed-people', 'q2.killed-polish-attackers', 'q3.killed-people-since-january'],
  )
  for (const anchor of [people, attackers, since]) assert.equal(questionAt(anchor ?? '', before)?.id, anchor?.slice(0, 2))
  assert.deepEqual(
    [people, attackers, since, 'q1', 'q9', 'reports'].map((anchor) => questionAt(anchor ?? '', after)?.id ?? null),
    ['q2', 'q3', null, 'q1', null, null],
  )
})
