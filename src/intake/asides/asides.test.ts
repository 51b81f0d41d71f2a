import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentOf, outline } from '../outline.ts'

const told = 'Two people were hurt near the bridge on Monday, the mayor of Kalix said.'

/** The line stands behind a headline and before the text: is it set apart, and whom does it name? */
const under = (line: string, author: string | null) =>
  void test(`under a headline: ${line}`, () => {
    const document = documentOf(`Bridge hit\n\n${line}\n\n${told}`)
    const kept = outline(document).length === 3
    assert.deepEqual(kept ? 'kept' : document.author, author)
    assert.ok(document.text.includes(line))
  })

under('By Jane Roe', 'Jane Roe')
under('BY JANE ROE', 'JANE ROE')
under('By Jane Roe and John Doe', 'Jane Roe, John Doe')
under('By Jane Roe, John A. Doe and Ana de Sá', 'Jane Roe, John A. Doe, Ana de Sá')
under('By Jane Roe in Kalix and Omar al-Haddad in Luleå', 'Jane Roe, Omar al-Haddad')
under('By Jane Roe, Exercise Wire', 'Jane Roe')
under('By Jane Roe, foreign correspondent', 'Jane Roe')
under('By Jane Roe | Exercise Wire | June 4', 'Jane Roe')
under('By: Jane Roe', 'Jane Roe')
under('Written by Jane Roe', 'Jane Roe')
under('By staff writers', null)
under('By our foreign correspondent', null)
under('By AFP', 'AFP')
under('By The Exercise Wire', 'The Exercise Wire')
under('Maria Roe in Kalix', 'Maria Roe')
under('Maria Roe in Kalix and David Doe in Luleå', 'Maria Roe, David Doe')
for (const line of [
  'By Monday Night',
  'By Land and Sea',
  'By the river, on Monday night',
  'By Jane Roe and two soldiers who were there',
  'By Jane Roe, who was there on Monday.',
  'By Two Bridges in Kalix',
  'By noon the bridge was closed.',
  'Border Troops in Kalix',
  'Polar Star Legion in Kalix',
  'Maria Roe in Kalix says two were hurt',
])
  under(line, 'kept')

/** The line stands at the end: is it set apart, and whom does it name? */
const below = (line: string, author: string | null) =>
  void test(`below the text: ${line}`, () => {
    const document = documentOf(`Bridge hit\n\n${told}\n\n${line}`)
    assert.deepEqual(outline(document).length === 3 ? 'kept' : document.author, author)
  })

below('Reporting by Jane Roe; Editing by John Doe', 'Jane Roe')
below('(Reporting by Jane Roe in Kalix and the Luleå newsroom; Writing by Ana Sá; Editing by John Doe)', 'Jane Roe, Ana Sá')
below('(Reporting by Jane Roe and Ana Sá in Kalix. Editing by John Doe.)', 'Jane Roe, Ana Sá')
below('Additional reporting by Jane Roe; Writing by Ana Sá', 'Ana Sá')
below('(Additional reporting by Jane Roe.)', null)
below('Edited by John Doe', null)
for (const line of [
  'Reporting by local media suggests that the bridge was hit.',
  'Reporting by Jane Roe shows that the bridge was hit',
  'Editing by Hand Is Slow, He said',
  'Written by hand, the note said that two were hurt.',
  'By Jane Roe',
])
  below(line, 'kept')

for (const line of [
  'Read more: Two killed near the border, army says',
  'READ MORE | Bridge hit again',
  'Read more',
  'ALSO READ: Bridge hit again',
  'See also: Bridge hit again',
  'Related stories',
  'Related: Bridge hit again',
  'Advertisement',
  '[ADVERTISEMENT]',
  'Article continues below',
  'Story continues below advertisement',
  'Share',
  'Share this article',
  'Comments (12)',
  'Sign up for our newsletter',
  'Sign up here for the Morning Briefing newsletter.',
  'Subscribe to our channel',
  'Follow us on Telegram',
  'Follow @exercise_wire on X for updates!',
  'Follow us on Facebook and Instagram',
  'Click here to read the full report',
  'Click here',
  'Download our free app',
  '© 2023 The Exercise Wire. All rights reserved.',
  '(c) Exercise Wire 2023',
  'Copyright 2023 Exercise Wire',
  'All rights reserved.',
  'The post Bridge hit appeared first on The Exercise Wire.',
])
  below(line, null)
for (const line of [
  'Read more than once, the statement says that two were hurt.',
  'See also the earlier report, in which five had died.',
  'Related incidents were reported on Monday.',
  'Advertisement boards fell on two people.',
  'Share prices fell after the attack.',
  'Shares of the company fell',
  'Sign up for military service began on Monday, the army said.',
  'Sign up for the newsletter was closed after two editors were killed.',
  'Subscribe to the view that nobody fell, he told us.',
  'Follow us on the map: the column left Kalix at noon.',
  'Follow the army on Telegram, he said, and you will know less.',
  'Click here, the message told soldiers, and go home.',
  'Click here to read that two were killed',
  'Copyright law was changed on Monday.',
  '© signs were painted on two tanks that had been captured in the town by the legion on Monday night.',
  'Facebook was blocked.',
  'Comments by the mayor caused anger.',
  'Print works were hit.',
  'Follow-up strikes killed two people.',
  'The post near the bridge appeared first on maps of 1945, he said.',
  'Trending upwards, the toll reached nine.',
])
  below(line, 'kept')

const check = (what: string, words: string, expected: string[]): void =>
  void test(what, () => assert.deepEqual(outline(documentOf(words)), expected))

check('lines without blank lines between', `Bridge hit\nBy Jane Roe\n${told}\nShare\nRead more: Bridge hit again`, [
  'headline: Bridge hit',
  `paragraph: ${told}`,
])
check(
  'inside a paragraph that was broken by hand',
  'The book that they found was written\nBy Jane Roe\nand nobody knew. He saw the word\nAdvertisement\non a wall.',
  [
    'paragraph: The book that they found was written / By Jane Roe / and nobody knew. He saw the word / Advertisement / on a wall.',
  ],
)
check('nothing but such a line is read', 'Read more: Bridge hit again', ['paragraph: Read more: Bridge hit again'])
check('lines that are paragraphs', `Bridge hit\nMaria Roe in Kalix\n${told.repeat(3)}\nWhat is next\nShare\n${told}`, [
  'headline: Bridge hit',
  `paragraph: ${told.repeat(3)}`,
  'paragraph: What is next',
  `paragraph: ${told}`,
])

void test('what is set apart is counted, and its first line is pointed at', () => {
  const { text, notes } = documentOf(`date 2024-05-06\nBridge hit\n\nBy Jane Roe\n\n${told}\n\nShare`)
  assert.deepEqual(
    notes.map(({ code, at, text: words }) => [code, text.slice(at.start, at.end), words]),
    [
      [
        'intake/set-apart',
        'By Jane Roe',
        '2 lines around the text, such as who wrote it or what else to read, are set apart and not read.',
      ],
    ],
  )
})

void test('a line of any shape is judged in time', { timeout: 5000 }, () => {
  const openings = [
    '© ',
    'By ',
    'Maria Roe in ',
    'Reporting by ',
    'Sign up for ',
    'Follow us on ',
    'Click here to ',
    'The post ',
    'Download our ',
    'Read more',
  ]
  const runs = ['x', 'X', 'Xx ', ' ', 'a ', ', ', '.', ' and ', 'Xx, ', 'in Xx ', '-', '’', '; ']
  for (const opening of openings)
    for (const run of runs)
      for (const close of ['', '!x', '.x']) {
        const line = opening + run.repeat(Math.ceil((238 - opening.length - close.length) / run.length)) + close
        assert.equal(documentOf(`${told}\n\n${line}`).text.length, told.length + 2 + line.length)
        assert.equal(documentOf(`${line}\n\n${told}`).text.length, told.length + 2 + line.length)
      }
})
