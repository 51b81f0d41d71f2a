import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageWords, langOf, unreadIn } from './languages.ts'

void test('languages go by their English names, and what is no code stays as it is', () => {
  assert.deepEqual(['ru', 'ckb', 'und', 'not a code'].map(languageWords), [
    'Russian',
    'Central Kurdish',
    'a language that could not be told',
    'not a code',
  ])
})

void test('a passage says its language where it is not that of the pages', () => {
  const rows = [
    [{ language: 'ru' }, 'en', 'ru'],
    [{}, 'ru', 'ru'],
    [{ language: 'en' }, 'ru', undefined],
    [{}, 'en', undefined],
    [{}, 'und', undefined],
  ] as const
  for (const [passage, language, lang] of rows) assert.equal(langOf(passage, { language }), lang)
})

void test('what was not read are the passages that a note on their language covers', () => {
  const passage = (id: `p${number}`, start: number, end: number, language?: string) =>
    ({ id, start, end, kind: 'paragraph', body: [start, end], post: null, ...(language && { language }) }) as const
  const document = { language: 'uk', passages: [passage('p1', 0, 9), passage('p2', 10, 19, 'ru'), passage('p3', 20, 29, 'en')] }
  const notes = [
    { code: 'reading/other-language', at: [0, 19], text: 'not read' },
    { code: 'intake/odd', at: [20, 29], text: 'odd' },
  ] as const
  assert.deepEqual(
    [...unreadIn({ document, notes })],
    [
      ['p1', 'uk'],
      ['p2', 'ru'],
    ],
  )
})
