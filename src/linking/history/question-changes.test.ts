import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { QuestionChange, Value } from '#model'
import { read } from '#reading'
import { documentOf } from '../../../test/made-up.ts'
import { figureChange } from './figure-change.ts'
import { questionChanges } from './question-changes.ts'

function check(name: string, before: string, after: string, asked: readonly string[]): void {
  void test(name, () => {
    const [one, other] = [before, after].map((text) => read(documentOf(text, '2024-06-05')))
    assert.ok(one && other)
    const { tolls, questions } = questionChanges(one, other)
    assert.deepEqual([...tolls, ...questions].map(wordsOf), asked)
  })
}

const wordsOf = ({ ask, how, answers }: QuestionChange): string =>
  [`${ask} ${how}`, ...answers.map((one) => `${one.how} ${held(one.before)} → ${held(one.after)}`)].join('; ')
const held = (answer: QuestionChange['answers'][number]['before']): string =>
  answer ? `${answer.value.words} (${answer.holder})` : '–'

const said = 'Three civilians were killed in Kalix, the coast guard said.'
void describe('which question is the same', () => {
  check('people and civilians', said.replace('civilians', 'people'), said.replace('Three', 'Four'), [
    'killed rose; value Three people (coast guard) → Four civilians (coast guard)',
  ])
  check('civilians and soldiers are two', said, said.replace('civilians', 'soldiers'), [
    'killed appeared; new – → Three soldiers (coast guard)',
    'killed vanished; gone Three civilians (coast guard) → –',
  ])
  check('one that nobody answers any more', `${said} It rained.`, 'It rained.', [
    'killed vanished; gone Three civilians (coast guard) → –',
  ])
  check('each of two', `${said} Five people were injured, it said.`, `${said} Six people were injured, it said.`, [
    'injured rose; value Five people (coast guard) → Six people (coast guard)',
  ])
})

void describe('whose answer is the same', () => {
  check('another source for one figure', said, said.replace('coast guard', 'fire service'), [
    'killed holder; holder Three civilians (coast guard) → Three civilians (fire service)',
  ])
  check(
    'another source and another figure, where nothing else is left',
    said,
    'Five civilians were killed in Kalix, the fire service said.',
    ['killed rose; value Three civilians (coast guard) → Five civilians (fire service)'],
  )
  check(
    'each of two sources has its own',
    `${said} The fire service said five civilians were killed.`,
    `${said.replace('Three', 'Four')} The fire service said five civilians were killed.`,
    ['killed rose; value Three civilians (coast guard) → Four civilians (coast guard)'],
  )
  check('the page itself is one source', 'Three civilians were killed in Kalix.', 'Four civilians were killed in Kalix.', [
    'killed rose; value Three civilians (the article) → Four civilians (the article)',
  ])
})

void describe('what differs beside the figure', () => {
  check('the hedge', said, said.replace('were killed', 'were reportedly killed'), [
    'killed hedge; hedge Three civilians (coast guard) → Three civilians (coast guard)',
  ])
  check('the words alone', said, said.replace('were killed', 'died'), [
    'killed wording; wording Three civilians (coast guard) → Three civilians (coast guard)',
  ])
  check('a doubt', said, `${said} The claim could not be independently verified.`, ['killed doubt'])
  check(
    'who did it',
    `${said} The White Birch Brigade claimed responsibility for the attack.`,
    `${said} The Polar Star Legion claimed responsibility for the attack.`,
    ['who-did-it answer; value White Birch Brigade (White Birch Brigade) → Polar Star Legion (Polar Star Legion)'],
  )
  check('nothing', said, `${said} It rained.`, [])
})

void describe('how a figure moved', () => {
  type Ends = readonly [low: Value['low'], high: Value['high']]
  const moved = (name: string, [low, high]: Ends, [least, most]: Ends, how: ReturnType<typeof figureChange>) => {
    void test(name, () => {
      assert.equal(figureChange({ low, high }, { low: least, high: most }), how)
    })
  }
  moved('3, 5', [3, 3], [5, 5], 'rose')
  moved('at least 3, 5', [3, null], [5, 5], 'rose')
  moved('up to 5, up to 3', [null, 5], [null, 3], 'fell')
  moved('5, at least 5', [5, 5], [5, null], 'widened')
  moved('up to 5, 5', [null, 5], [5, 5], 'narrowed')
  moved('3 to 5, 5', [3, 5], [5, 5], 'narrowed')
  moved('3, 3 to 5', [3, 3], [3, 5], 'widened')
  moved('3 to 5, 6 to 7', [3, 5], [6, 7], 'rose')
  moved('6 to 8, 3 to 7', [6, 8], [3, 7], 'fell')
  moved('0, none given', [0, 0], [null, null], null)
  moved('3, 3', [3, 3], [3, 3], null)
})
