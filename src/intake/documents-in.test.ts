import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Failure } from '#base'
import { dayOf, type Document } from '#model'
import type { About } from './about.ts'
import { documentsIn } from './documents-in.ts'
import { documentOf, unknown } from './outline.ts'

const utf8 = (words: string) => new TextEncoder().encode(words)

/** Failures as "code: message", documents as what `of` takes from them. */
function check(
  what: string,
  bytes: Uint8Array,
  about: Partial<About>,
  of: (document: Document) => unknown,
  expected: unknown[],
): void {
  void test(what, () => {
    const found = documentsIn(bytes, { ...unknown, ...about })
    assert.deepEqual(
      found.map((each) => (each instanceof Failure ? `${each.code}: ${each.message}` : of(each))),
      expected,
    )
  })
}
const failing = (what: string, bytes: Uint8Array, about: Partial<About>, ...expected: string[]) =>
  check(what, bytes, about, () => 'read', expected)
const textOf = ({ text }: Document) => text
const dayAndNotes = ({ publishedOn, notes }: Document) => [publishedOn, notes.map(({ code }) => code)]

failing(
  'an archive in a form that is not read',
  utf8(`a.txt${'\0'.repeat(252)}ustar  `),
  { path: 'a.tar' },
  'text/binary: a.tar: is a tar archive, which is not read; unpack it, or pack it as ZIP',
)
check('a text that begins like one', utf8('BZh is what bzip2 writes first.'), {}, textOf, ['BZh is what bzip2 writes first.'])
failing('a NUL byte', utf8('one\0two'), { path: 'notes.bin' }, 'text/binary: notes.bin: is not text (NUL byte at offset 3)')
failing(
  'control characters',
  utf8('\u0001\u0002\u0003abc'),
  {},
  'text/binary: report.txt: is not text (mostly control characters)',
)
failing(
  'invalid UTF-8',
  Uint8Array.of(0xc3, 0xa9, 0xef, 0xbf, 0xbd, 0xe9, 0x20),
  {},
  'text/encoding: report.txt: is not valid UTF-8 (byte offset 5); save it as UTF-8 and try again',
)
failing(
  'half a UTF-16 character',
  Uint8Array.of(0xff, 0xfe, 0x41, 0, 0, 0xd8, 0x42, 0),
  {},
  'text/encoding: report.txt: is not valid UTF-16LE (byte offset 4); save it as UTF-8 and try again',
)
failing('nothing', utf8(''), { path: null }, 'text/empty: standard input: holds no text')
failing('white space', utf8(' \n\t\n'), {}, 'text/empty: report.txt: holds no text')
failing('a date and nothing else', utf8('date 2024-05-06\n'), {}, 'text/empty: report.txt: holds no text')

check('plain text is kept character for character', utf8('\ufeff Two.\r\n\r\nOne \n'), {}, textOf, ['\ufeff Two.\r\n\r\nOne \n'])
check('UTF-16, either way', Uint8Array.of(0xfe, 0xff, 0, 0x41, 0, 0x42), {}, textOf, ['\ufeffAB'])

check('a date before the text', utf8(' date 2024-05-06 It fell.'), {}, dayAndNotes, [['2024-05-06', []]])
check('a day that never was', utf8('date 2024-02-30\nIt fell.'), {}, dayAndNotes, [[null, ['intake/bad-date']]])
check('no date', utf8('A date 2024-05-06 in the text.'), {}, dayAndNotes, [[null, ['intake/no-date']]])
const wire = (dateline: string) => utf8(`${dateline} Two soldiers were killed near the town on Monday, the army said.\n`)
check('a day in the dateline', wire('KALIX, 3 JAN 90 (DPA) --'), {}, dayAndNotes, [
  ['1990-01-03', ['intake/day-from-dateline', 'intake/publisher-from-text']],
])
check('a day in the dateline, month first', wire('Kalix (Sweden), June 4, 2023 —'), {}, dayAndNotes, [
  ['2023-06-04', ['intake/day-from-dateline']],
])
check('a dateline without a year', wire('KALIX, June 4 —'), {}, dayAndNotes, [[null, ['intake/no-date']]])
check('a dateline of a day that never was', wire('KALIX, 31 FEB 90 --'), {}, dayAndNotes, [[null, ['intake/no-date']]])
check('a date given from outside wins', utf8('date 2024-05-06\nIt fell.'), { publishedOn: dayOf('2024-06-07') }, dayAndNotes, [
  ['2024-06-07', []],
])

const jsonl: Partial<About> = { path: 'all.jsonl', format: 'guess' }
check(
  'JSON Lines keep text, id and day',
  utf8(
    '{"id":"a","text":" One. ","title":"T","publishedOn":"2024-05-06T23:30:00+02:00"}\r\n\n{"text":"Two.","publisher":"Wire"}',
  ),
  jsonl,
  ({ givenId, text, title, publishedOn, publisher, path }) => [givenId, text, title, publishedOn, publisher, path],
  [
    ['a', ' One. ', 'T', '2024-05-06', null, 'all.jsonl'],
    [null, 'Two.', null, null, 'Wire', 'all.jsonl'],
  ],
)
failing(
  'each bad line fails alone',
  utf8(
    '{"text":\n{"text":"Two."}\n\n{"id":"b"}\n[1]\n{"text":5}\n{"text":" "}\n{"text":"x","title":3}\n{"text":"date 2024-05-06"}',
  ),
  jsonl,
  'jsonl/line: all.jsonl: line 1 is not JSON',
  'read',
  'jsonl/line: all.jsonl: line 4 has no “text”',
  'jsonl/line: all.jsonl: line 5 is not a JSON object',
  'jsonl/line: all.jsonl: line 6 has a “text” that is not a string',
  'jsonl/line: all.jsonl: line 7 has an empty “text”',
  'jsonl/line: all.jsonl: line 8 has a “title” that is not a string',
  'jsonl/line: all.jsonl: line 9 has an empty “text”',
)
failing('a line in no encoding', Uint8Array.of(0x22, 0xff, 0x22), jsonl, 'jsonl/line: all.jsonl: line 1 is not valid UTF-8')
failing('no lines', utf8('\n\n'), jsonl, 'text/empty: all.jsonl: holds no text')

void test('the id is that of the bytes, whatever is known of them', () => {
  const plain = documentOf('It fell.')
  assert.equal(documentOf('It fell.', { path: 'other.txt', publisher: 'Wire' }).id, plain.id)
  assert.notEqual(documentOf('It fell!').id, plain.id)
  assert.equal(plain.sha256, 'be7a87e7f8a7a009cace00d3d7835d34dded5c0f426fb82f49340de51ff2a5d2')
})
