import assert from 'node:assert/strict'
import { test } from 'node:test'
import { array, assert as hold, constantFrom, oneof, property, string } from 'fast-check'
import { covers, wordsAt } from '#model'
import { namesIn } from './names.ts'
import { phrasesIn } from './phrases.ts'
import { quotesIn } from './quotations.ts'
import { documentOf } from './sample.ts'
import { sentencesOf } from './sentences.ts'

const pieces = `. … ... ? ! , ; : “ ” " ' ‘ ’ « » ( ) - — / \n \n\n Mr. U.S. a.m. No. 5 1,200 3.5 26-second n't don’t 's https://t.co/a
  pic.twitter.com/b @x #y 👍🏽 🇺🇦 the The Russia’s forces of Ministry said killed 😀 \u200B \uD800 é é Київ`
const texts = oneof(
  string({ unit: 'binary', maxLength: 200 }),
  array(constantFrom(...pieces.split(/ /u), ' ', ' ', ' '), { maxLength: 80 }).map((parts) => parts.join('')),
  array(constantFrom(...pieces.split(/ /u)), { maxLength: 80 }).map((parts) => parts.join(' ')),
)

function check(name: string, holds: (text: string) => void): void {
  void test(name, () => hold(property(texts, holds), { seed: 20, numRuns: 400 }))
}

check('the tokens of all sentences are the text without its spaces', (text) => {
  const document = documentOf(text)
  const words = sentencesOf(document).flatMap(({ tokens }) => tokens.map(({ at }) => wordsAt(text, at)))
  assert.equal(words.join(''), text.replace(/\s+/gu, ''))
})

check('sentences lie inside their passage, tokens inside their sentence, in order', (text) => {
  const document = documentOf(text)
  const bodies = new Map(document.passages.map(({ id, body }) => [id, body]))
  let last = 0
  for (const { at, passage, tokens } of sentencesOf(document)) {
    const body = bodies.get(passage)
    assert.ok(body && covers(body, at))
    assert.deepEqual([tokens[0]?.at.start, tokens.at(-1)?.at.end], [at.start, at.end])
    for (const token of tokens) {
      assert.ok(token.at.start >= last && token.at.end > token.at.start)
      assert.equal(token.word, wordsAt(text, token.at))
      last = token.at.end
    }
  }
})

const heads = array(
  constantFrom(
    ..."he denied said army -believe -led Orlov- 26- -second the and of . , to U.S.- pro- killing n't 's 2023-06- 04".split(' '),
  ),
  {
    maxLength: 40,
  },
).map((parts) => parts.join(' ').replaceAll(/- | -/gu, '-'))

void test('the heads of tokens lead to one root', () => {
  hold(
    property(oneof(texts, heads), (text) => {
      for (const { tokens } of sentencesOf(documentOf(text))) {
        assert.equal(tokens.filter(({ head }) => head < 0).length, 1)
        for (const start of tokens.keys()) {
          let [at, steps] = [start, 0]
          for (; at >= 0 && steps <= tokens.length; steps += 1) at = tokens[at]?.head ?? -1
          assert.ok(at < 0, `token ${start} is in a ring`)
        }
      }
    }),
    { seed: 21, numRuns: 400 },
  )
})

check('phrases and names are ranges of tokens, in order, and a phrase holds its head', (text) => {
  for (const sentence of sentencesOf(documentOf(text))) {
    for (const ranges of [phrasesIn(sentence), namesIn(sentence)]) {
      let next = 0
      for (const { first, last } of ranges) {
        assert.ok(next <= first && first <= last && last < sentence.tokens.length)
        next = last + 1
      }
    }
    for (const { first, last, head } of phrasesIn(sentence)) assert.ok(first <= head && head <= last)
  }
})

check('quotations lie inside the body of their passage and do not overlap', (text) => {
  const document = documentOf(text)
  for (const passage of document.passages) {
    let last = passage.body.start
    for (const { at, inner } of quotesIn(document, passage)) {
      assert.ok(last <= at.start && covers(passage.body, at) && covers(at, inner))
      last = at.end
    }
  }
})
