import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { sentencesOf } from '#language'
import { documentOf } from '../../test/made-up.ts'
import { checkAttributions as check } from '../../test/marked-attributions.ts'
import { attributionsIn } from './attributions-in.ts'

check('no source at all', 'The road was closed on Tuesday. It rained.')
check('a text that is one quotation', '“We held on. Nobody came. We said nothing, and they said nothing.”')
check('a quotation that nothing closes', '{source The mayor} {cue said:} {content “We held on.}')
check('nothing but quotation marks', '““ ” “ ‘ " ”” " ’')
check('a cue alone', 'said')

void test('two hundred paragraphs, each with its own source', () => {
  const paragraphs = Array.from({ length: 200 }, (_, i) => `The mayor of Town ${i} said that bridge ${i} had closed.`)
  const document = documentOf(paragraphs.join('\n\n'))
  const found = attributionsIn(document, sentencesOf(document))
  assert.deepEqual(
    found.map(({ content: [at] }) => document.text.slice(at.start, at.end)),
    paragraphs.map((_, i) => `that bridge ${i} had closed`),
  )
})

const words = [
  'he',
  'said',
  ':',
  '“',
  '”',
  '"',
  '‘',
  ',',
  '—',
  'that',
  'which',
  'denies',
  'according',
  'to',
  'Kyiv',
  '\n\n',
  'not',
  'quoted',
  'as',
  'saying',
]
void test('no order of cues and quotation marks throws, and every span lies in the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 25 }), (order) => {
      const document = documentOf(order.join(' '))
      for (const { sources, cue, content } of attributionsIn(document, sentencesOf(document)))
        for (const { start, end } of [...sources.flatMap(({ spans }) => spans), ...(cue?.spans ?? []), ...content])
          assert.ok(0 <= start && start < end && end <= document.text.length)
    }),
    { seed: 4, numRuns: 150 },
  )
})
