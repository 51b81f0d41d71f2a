import assert from 'node:assert/strict'
import { test } from 'node:test'
import { array, assert as hold, constantFrom, integer, property } from 'fast-check'
import { span, wordsAt } from '#model'
import { mostWords } from '../network/network.ts'
import { longest } from './sentence-borders.ts'
import { segmentsIn } from './segments-in.ts'

const shown = (text: string): string =>
  segmentsIn(text, span(0, text.length))
    .map(({ words, tokens }) =>
      tokens
        .map(({ first, last }) =>
          words
            .slice(first, last + 1)
            .map((at) => wordsAt(text, at))
            .join('+'),
        )
        .join(' '),
    )
    .join(' | ')

/** Tokens set apart by spaces, the words of a multiword token by "+", sentences by "|". */
function check(text: string, expected: string): void {
  void test(text, () => assert.equal(shown(text), expected))
}

check('The man said so. They left.', 'The man said so . | They left .')
check('Mr. al-Jaafari met Lt. Col. Ann Lee. They talked.', 'Mr. al - Jaafari met Lt. Col. Ann Lee . | They talked .')
check("He didn’t, couldn't, won't, and they cannot.", "He did+n’t , could+n't , wo+n't , and they can+not .")
check('I’m sure they’ll say we’ve won', 'I+’m sure they+’ll say we+’ve won')
check('Russia’s ministry and the soldiers’ fate', 'Russia+’s ministry and the soldiers+’ fate')
check("Monday's raid and Tuesday’s toll", "Monday+'s raid and Tuesday+’s toll")
check('the U.S.-led, two-year-old plan', 'the U.S. - led , two - year - old plan')
check('1,200 men at 3.5 km by 10:30 a.m. on Friday.', '1,200 men at 3.5 km by 10:30 a.m. on Friday .')
check('at 6pm, 5km away, 10kg, 3rd', 'at 6 pm , 5 km away , 10 kg , 3rd')
check('20% of $5 and/or AT&T', '20 % of $ 5 and / or AT&T')
check('No. 4 fell. No. It did not.', 'No. 4 fell . | No . | It did not .')
check('The toll rose to 40, incl. 12 children. He left.', 'The toll rose to 40 , incl. 12 children . | He left .')
check('Gov. Rossi (D-Ohio) said so.', 'Gov. Rossi ( D - Ohio ) said so .')
check(
  'See https://t.co/exu7vHwIuW. Write to press.desk@example.org now.',
  'See https://t.co/exu7vHwIuW . | Write to press.desk@example.org now .',
)
check('(www.example.org/a,b)', '( www.example.org/a,b )')
check('@sentdefender says #Perm 🔥', '@sentdefender says #Perm 🔥')
check('Gone 👨‍👩‍👧 🇺🇦🇷🇺 👍🏽!', 'Gone 👨‍👩‍👧 🇺🇦 🇷🇺 👍🏽 !')
check('«Азов» и Київ and الجيش said so', '« Азов » и Київ and الجيش said so')
check('e\u0301clair', 'e\u0301clair')
check(
  'AIRSTRIKE KILLS 40 IN RAQQAH, MINISTRY SAYS. TOLL MAY RISE.',
  'AIRSTRIKE KILLS 40 IN RAQQAH , MINISTRY SAYS . | TOLL MAY RISE .',
)
check(
  '“We have decided. They will go,” the man said. "It is over," she said.',
  '“ We have decided . | They will go , ” the man said . | " It is over , " she said .',
)
check('“We left.\n\n“They stayed,” he said.', '“ We left . | “ They stayed , ” he said .')
check('10-12 men in 2014–2016', '10 - 12 men in 2014 – 2016')
check('left—then – and -- came, they waited...', 'left — then – and -- came , they waited ...')
check('in Kyiv.The man left', 'in Kyiv . | The man left')
check('1. The first point. 2. The second.', '1 . The first point . | 2 . The second .')
check('One paragraph\n \nAnother one', 'One paragraph | Another one')
check('', '')
check(' \n\t\u00A0 ', '')

/** Wide characters, marks, halves of pairs, control characters and links among words. */
const hostile =
  `a B 7 . , " “ ’ - … \n \t \0 \u200B \u200D \u0301 \uD800 \uDC00 \uFEFF 🔥 👍🏽 🇺🇦 Ж ج é n't 's 'd've don't https://t.co/a @b #c d.e@f.gh`.split(
    ' ',
  )

const texts = array(constantFrom(...hostile, ' ', ' '), { maxLength: 60 }).map((parts) => parts.join(''))

void test('every character but white space lies in one token, and words fill their token', () => {
  hold(
    property(texts, integer({ min: 0, max: 5 }), integer({ min: 0, max: 5 }), (text, start, less) => {
      const from = Math.min(start, text.length)
      const within = span(from, Math.max(from, text.length - less))
      const found = segmentsIn(text, within)
      assert.equal(
        found.flatMap(({ tokens }) => tokens.map(({ at }) => wordsAt(text, at))).join(''),
        wordsAt(text, within).replace(/\s+/gu, ''),
      )
      for (const { words, tokens } of found)
        for (const { at, first, last } of tokens)
          assert.equal(
            words
              .slice(first, last + 1)
              .map((word) => wordsAt(text, word))
              .join(''),
            wordsAt(text, at),
          )
    }),
    { seed: 3, numRuns: 2000 },
  )
})

void test('no word begins inside a character', () => {
  hold(
    property(texts, (text) => {
      for (const { words } of segmentsIn(text, span(0, text.length)))
        for (const { start } of words)
          if (start > 0 && /\S/u.test(text.charAt(start - 1)))
            assert.doesNotMatch(text.slice(start), /^(?:\p{M}|\p{Emoji_Modifier}|\u200D)/u)
    }),
    { seed: 4, numRuns: 1000 },
  )
})

void test('a million characters without a space are read', () => {
  const text = 'ab.c'.repeat(250_000)
  const found = segmentsIn(text, span(0, text.length))
  assert.equal(found.flatMap(({ tokens }) => tokens.map(({ at }) => wordsAt(text, at))).join(''), text)
})

for (const glued of ["n't", "'s", "'d've"])
  void test(`“${glued}” again and again makes no sentence that the network cannot take`, () => {
    const text = `He said it${glued.repeat(500)} and ${'word '.repeat(297)}don't`
    for (const { words } of segmentsIn(text, span(0, text.length))) assert.ok(words.length <= mostWords)
  })

void test(`a sentence of 5,000 words is cut, and says so`, () => {
  const found = segmentsIn('word, '.repeat(2500), span(0, 15_000))
  assert.ok(found.every(({ words }) => words.length <= longest))
  assert.deepEqual(
    found.map(({ cut }) => cut),
    found.map((_, i) => i + 1 < found.length),
  )
})
