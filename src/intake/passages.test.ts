import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentOf, outline } from './outline.ts'

function check(what: string, words: string, expected: string[]): void {
  void test(what, () => assert.deepEqual(outline(documentOf(words)), expected))
}

check('blank lines part paragraphs', 'One fell.\n\nTwo rose.\n \t\nThree left.\n', [
  'paragraph: One fell.',
  'paragraph: Two rose.',
  'paragraph: Three left.',
])
check('a blank line may end in any way', 'One fell.\r\n\r\nTwo rose.\r\rThree left.', [
  'paragraph: One fell.',
  'paragraph: Two rose.',
  'paragraph: Three left.',
])
check('lines broken by hand stay together', 'The bridge was closed\nfor two days.\n\nIt opened.', [
  'paragraph: The bridge was closed / for two days.',
  'paragraph: It opened.',
])
check('a long line is a paragraph of its own', `Bridge closed\n${'The river rose again. '.repeat(8)}\nIt fell.`, [
  'headline: Bridge closed',
  `paragraph: ${'The river rose again. '.repeat(8).trim()}`,
  'paragraph: It fell.',
])
check('a short first block without a stop is the headline', 'Bridge closed\n\nThe bridge was closed.', [
  'headline: Bridge closed',
  'paragraph: The bridge was closed.',
])
check('a first block with a stop is not', 'The bridge was closed.\n\nNobody fell', [
  'paragraph: The bridge was closed.',
  'paragraph: Nobody fell',
])
check('the only block is no headline', 'Bridge closed', ['paragraph: Bridge closed'])
check('a headline follows the date', 'date 2024-05-06\nBridge closed\n\nThe bridge was closed.', [
  'headline: Bridge closed',
  'paragraph: The bridge was closed.',
])
check('each item of a list', 'It said:\n\n- one dead\n- two hurt,\n  both lightly\n\n3) a third item', [
  'paragraph: It said:',
  'list-item: one dead',
  'list-item: two hurt, / both lightly',
  'list-item: a third item',
])
check('a year that begins a line is no item', '2023. That was the year.\n\nIt ended.', [
  'paragraph: 2023. That was the year.',
  'paragraph: It ended.',
])
check('a quotation is marked on every line', 'They wrote.\n\n> We did it.\n>\n> We are glad.\n\n> half\nmarked', [
  'paragraph: They wrote.',
  'quote: We did it.',
  'quote: We are glad.',
  'paragraph: > half / marked',
])
check(
  'a caption says that it is one',
  'It fell.\n\nPhoto: The bridge at noon.\n\n(Image by A. Roe)\n\nNoon (Photo: A. Roe)\n\nPhotos were taken.',
  [
    'paragraph: It fell.',
    'caption: Photo: The bridge at noon.',
    'caption: (Image by A. Roe)',
    'caption: Noon (Photo: A. Roe)',
    'paragraph: Photos were taken.',
  ],
)
check('a byte order mark is white space', '\ufeffThe bridge was closed.', ['paragraph: The bridge was closed.'])
