import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Pair } from '../asking/shapes.ts'
import { type Step, stepped } from './word-steps.ts'

const text = 'Before. The mayor said 1,200 people weren’t hurt. After.'
const passage: Pair = [8, 48]
const wordsAt = ([start, end]: Pair): string => text.slice(start, end)
const at = (words: string): Pair => [text.indexOf(words), text.indexOf(words) + words.length]

function check(from: string, step: Step, to: string): void {
  void test(`“${from}”: ${step}`, () => assert.equal(wordsAt(stepped(at(from), step, text, passage)), to))
}
check('said', 'begin earlier', 'mayor said')
check('said 1,200', 'begin later', '1,200')
check('said', 'end later', 'said 1,200')
check('said 1,200', 'end earlier', 'said')
check('people weren’t', 'end later', 'people weren’t hurt')
check('The', 'begin earlier', 'The')
check('hurt', 'end later', 'hurt')
check('mayor', 'end earlier', 'mayor')
check('mayor', 'begin later', 'mayor')

void test('however one steps, the words stay in the passage and are never none', () => {
  const steps = fc.array(fc.constantFrom<Step>('begin earlier', 'begin later', 'end earlier', 'end later'), { maxLength: 40 })
  fc.assert(
    fc.property(steps, (all) => {
      const [start, end] = all.reduce((pair: Pair, step) => stepped(pair, step, text, passage), at('said'))
      assert.ok(passage[0] <= start && start < end && end <= passage[1])
      assert.match(text.slice(start, end), /\p{L}|\p{N}/u)
    }),
  )
})
