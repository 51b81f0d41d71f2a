import assert from 'node:assert/strict'
import { stripVTControlCharacters } from 'node:util'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { changesBetween } from '#linking'
import { instantOf } from '#model'
import { read } from '#reading'
import { handMade } from '../../../test/hand-made-reading.ts'
import { documentOf } from '../../../test/made-up.ts'
import { widthOf } from '../display-width.ts'
import { terminalHistory } from './terminal-history.ts'

const plain = { colour: false, width: 100, versions: ['08:02', '11:40'] } as const
const changesOf = (before: string, after: string) => {
  const [one, other] = [before, after].map((text) => read(documentOf(text, '2024-06-05')))
  assert.ok(one && other)
  return changesBetween(one, other)
}
const raid = `Three killed as drones hit Kalix harbour

Three people were killed when drones struck the harbour on Tuesday, the White Birch Brigade said.

The defence ministry said that the bridge had been destroyed. Two soldiers were captured, officials said.

The harbour handles most of the timber that leaves the north of the country.`

void test('tolls come first, then claims, then the words', () => {
  const after = raid
    .replaceAll('Three', 'Five')
    .replace('ministry said', 'ministry denied')
    .replace(' Two soldiers were captured, officials said.', '')
    .replace('\n\nThe harbour handles most of the timber that leaves the north of the country.', '')
  assert.equal(
    terminalHistory(changesOf(raid, after), plain),
    `Five killed as drones hit Kalix harbour
  before  08:02
  after   11:40
1 toll rose, 1 toll vanished, 1 other question answered otherwise. Claims: 1 of another stance, 1
gone, 2 reworded. Paragraphs: 3 changed, 1 removed.
The page does not say that it was changed.

 HOW MANY PEOPLE WERE KILLED?                                                           3 → 5 (rose)
   before  3  White Birch Brigade  “Three people were killed”                                 ¶2 +1
   after   5  White Birch Brigade  “Five people were killed”                                  ¶2 +1

 HOW MANY SOLDIERS WERE CAPTURED?                                                       2 (vanished)
   before  2  officials, unnamed  “Two soldiers were captured”                                   ¶3

 WAS IT DESTROYED?                                                                 denied (appeared)
   after   no  defence ministry  “denied that the bridge had been destroyed”                     ¶3

 HEADLINE
   before  Three killed as drones hit Kalix harbour
   after   Five killed as drones hit Kalix harbour

 CLAIMS
   ! before  defence ministry    “that the bridge had been destroyed”                   asserts  ¶3
   ! after   defence ministry    “denied that the bridge had been destroyed”            denies   ¶3
   -         officials, unnamed  “Two soldiers were captured”                                    ¶3

 TEXT
   ~ ¶1  [-Three-]{+Five+} killed as drones hit Kalix harbour
   ~ ¶2  [-Three-]{+Five+} people were killed when drones struck the harbour on Tuesday, the White
         Birch Brigade said.
   ~ ¶3  The defence ministry [-said-]{+denied+} that the bridge had been destroyed. [-Two soldiers
         were captured, officials said.-]
   - ¶4  The harbour handles most of the timber that leaves the north of the country.
`,
  )
})

void test('where nothing is claimed otherwise it says so, and no more', () => {
  const head = 'Three killed as drones hit Kalix harbour\n  before  08:02\n  after   11:40\n'
  assert.equal(terminalHistory(changesOf(raid, raid), plain), `${head}The two versions are the same.\n`)
  assert.equal(
    terminalHistory(changesOf(`${raid}\n\nUpdated at 10:05`, `${raid}\n\nUpdated at 11:40`), plain),
    `${head}Nothing that is claimed changed: white space only, or a line that says when the page was updated.\n`,
  )
})

void test('a paragraph that goes without a word is shown, and that nothing is said of it', () => {
  const after = raid.replace('\n\nThe harbour handles most of the timber that leaves the north of the country.', '')
  assert.equal(
    terminalHistory(changesOf(raid, after), plain),
    `Three killed as drones hit Kalix harbour
  before  08:02
  after   11:40
Nothing that is claimed changed, as far as it was read.
Claims: 4 kept. Paragraphs: 1 removed, 3 kept.
The page does not say that it was changed.

 TEXT
   - ¶4  The harbour handles most of the timber that leaves the north of the country.
`,
  )
})

void test('what the page says of itself is quoted', () => {
  const notice = 'Correction: an earlier version of this article gave another number.'
  const lines = terminalHistory(changesOf(raid, `${raid.replaceAll('Three', 'Two')}\n\n${notice}`), plain).split('\n')
  assert.ok(lines.includes(`The page says of itself: “${notice}” ¶5`))
})

void test('in colour old and new words stand side by side without marks', () => {
  const shown = terminalHistory(changesOf(raid, raid.replace('Three people', 'Five people')), { ...plain, colour: true })
  assert.ok(shown.includes('\u001b[31mThree\u001b[39m \u001b[32mFive\u001b[39m people were killed'))
  assert.doesNotMatch(shown, /\[-|\{\+/u)
})

void test('of a long paragraph the words around a change are shown', () => {
  const rest = Array.from({ length: 40 }, (_, at) => `word${at}`).join(' ')
  const [before, after] = [`It fell. ${rest} old ${rest}`, `It fell. ${rest} new ${rest}`]
  const shown = terminalHistory(changesOf(before, after), plain)
  assert.match(shown, /~ ¶1 {2}… word32 .*word39 \[-old-\]\{\+new\+\} word0 word1\b.* word7 …\n/su)
})

void test('a version read by another reader is not taken for a change of the page alone', () => {
  const [one, other] = [handMade({ text: 'It fell.' }), handMade({ text: 'It fell!' })]
  const changes = changesBetween(one, { ...other, reader: { ...other.reader, version: '9' } })
  assert.match(terminalHistory(changes, plain), /^Different versions of Claimbook/mu)
  assert.doesNotMatch(terminalHistory(changesBetween(one, other), plain), /Different versions/u)
})

void test('whatever a page holds, lines keep their width, end in no space and move no cursor', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'three',
      'killed',
      '東京',
      '👩‍👩‍👧',
      '\u001b[31m',
      '\u202eabc',
      'a'.repeat(130),
      '{+',
      '-]',
      'https://example.org/x',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  const page = fc.array(fc.array(word, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 5 })
  const textOf = (paragraphs: readonly (readonly string[])[]) => paragraphs.map((words) => words.join(' ')).join('\n')
  fc.assert(
    fc.property(page, page, fc.integer({ min: 60, max: 120 }), fc.boolean(), (before, after, width, colour) => {
      const changes = changesBetween(
        handMade({ text: textOf(before) }),
        handMade({ text: textOf([...before.slice(1), ...after]) }),
      )
      const shown = stripVTControlCharacters(terminalHistory(changes, { colour, width }))
      // oxlint-disable-next-line no-control-regex -- these are what must not be there
      assert.doesNotMatch(shown, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u)
      for (const line of shown.split('\n')) {
        assert.ok(widthOf(line) <= width, line)
        assert.doesNotMatch(line, /\s$/u)
      }
    }),
    { numRuns: 300, seed: 11 },
  )
})

void test('a time of change that the page gives beside its text is told, and whether it is a new one', () => {
  const changes = changesOf(raid, raid.replaceAll('Three', 'Five'))
  const [early, late] = ['2024-06-05T08:00:00Z', '2024-06-05T11:40:00Z'].map(instantOf)
  assert.ok(early && late)
  const said = (before: typeof early | null, after: typeof early | null): string =>
    stripVTControlCharacters(
      terminalHistory(
        {
          ...changes,
          before: { ...changes.before, ...(before && { modifiedAt: before }) },
          after: { ...changes.after, ...(after && { modifiedAt: after }) },
        },
        plain,
      ),
    ).replaceAll(/\s+/gu, ' ')
  assert.match(said(early, null), /The page does not say that it was changed\./u)
  for (const before of [null, early])
    assert.match(said(before, late), /gives 2024-06-05T11:40:00Z as the time of its last change, not in its text/u)
  assert.match(said(late, late), /the same time of its last change as before, 2024-06-05T11:40:00Z/u)
})
