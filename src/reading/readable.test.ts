import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentOf } from '../../test/made-up.ts'
import { read } from './read.ts'

const words =
  'Officials said two soldiers were killed.\n\nДвоє солдатів загинули.\n\nThe governor said three people were injured.'

/** Of passages in other languages nothing is read, and a note says which they are. */
function check(what: string, language: string, own: readonly (string | undefined)[], read1: string[], notes: string[]): void {
  void test(what, () => {
    const { passages, ...rest } = documentOf(words)
    const reading = read({
      ...rest,
      language,
      passages: passages.map((passage, i) => ({ ...passage, ...(own[i] === undefined ? {} : { language: own[i] }) })),
    })
    const { text } = reading.document
    assert.deepEqual([...new Set(reading.claims.map(({ passage }) => passage as string))], read1)
    const found = reading.notes.filter(({ code }) => code === 'reading/other-language')
    assert.deepEqual(
      found.map(({ text: note, at }) => `${note} ${text.slice(at.start, at.end).length}`),
      notes,
    )
    for (const { at } of reading.mentions)
      assert.ok(read1.includes(passages.find(({ body }) => body.start <= at.start && at.end <= body.end)?.id ?? ''))
  })
}

const whole = words.length
check('a passage in another language', 'en', [undefined, 'uk', undefined], ['p1', 'p3'], ['Not read: Ukrainian. 23'])
check(
  'an English passage in a text in another language',
  'uk',
  [undefined, undefined, 'en'],
  ['p3'],
  [`Not read: Ukrainian. ${whole - 46}`],
)
check('all of it in one language is one note', 'uk', [], [], [`Not read: Ukrainian. ${whole}`])
check('what cannot be told is not read', 'und', [], [], [`Not read: a language that could not be told. ${whole}`])
