import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { Failure } from '#base'
import { covers, type Document } from '#model'
import { outline } from '../../outline.ts'
import { outcomeOf, takenInAgain } from '../../taken-in-again.ts'
import { lineAt, linesAt, type MadePdf, madePdf, streamOf } from './made-pdf.ts'

/** A document as what `of` takes from it, a failure as "code: message"; a report is taken in again. */
function check(what: string, bytes: Uint8Array | MadePdf, of: (document: Document) => unknown, expected: unknown): void {
  void test(what, { timeout: 20_000 }, async () => {
    const { found } = await outcomeOf(bytes instanceof Uint8Array ? bytes : madePdf(bytes), 'a.pdf')
    const [one] = found
    assert.equal(found.length, 1)
    assert.ok(one)
    assert.deepEqual(one instanceof Failure ? `${one.code}: ${one.message}` : of(one.document), expected)
    if (!(one instanceof Failure)) assert.deepEqual(await takenInAgain(one), one.document)
  })
}
const withPages = (document: Document) => outline(document).map((line, i) => `${document.passages[i]?.page} ${line}`)

const body = ['The bridge was closed on Monday after shells fell near it, and', 'traffic was sent to the ferry for two days.']
check(
  'paragraphs by gaps, a headline by its size, items by their marks',
  {
    pages: [
      lineAt(50, 750, 'Bridge closed', 18) +
        linesAt(50, 720, [...body, '', 'Nobody was hurt.', '', '- one lorry burnt', '- two windows broke']) +
        lineAt(50, 600, 'Next steps', 13) +
        linesAt(50, 580, body),
    ],
  },
  withPages,
  [
    '1 headline: Bridge closed',
    `1 paragraph: ${body.join(' ')}`,
    '1 paragraph: Nobody was hurt.',
    '1 list-item: one lorry burnt',
    '1 list-item: two windows broke',
    '1 headline: Next steps',
    `1 paragraph: ${body.join(' ')}`,
  ],
)
check(
  'paragraphs by the first line that is set in, and by a last line that is short',
  {
    pages: [
      linesAt(62, 700, [body[0] ?? '']) +
        linesAt(50, 688, body) +
        linesAt(62, 664, [body[0] ?? '']) +
        linesAt(50, 652, ['it opened again.', body[0] ?? '', 'nobody came.']),
    ],
  },
  withPages,
  [
    `1 paragraph: ${body[0]} ${body.join(' ')}`,
    `1 paragraph: ${body[0]} it opened again.`,
    `1 paragraph: ${body[0]} nobody came.`,
  ],
)
const column = (x: number, words: string) =>
  linesAt(x, 700, [
    `${words} one came down the river`,
    `${words} two went up the river and`,
    `${words} three lay in the harbour of`,
    `${words} four was not seen again by`,
    `${words} five sank in the night.`,
  ])
const told = (words: string) =>
  `${words} one came down the river ${words} two went up the river and ${words} three lay in the harbour of ${words} four was not seen again by ${words} five sank in the night.`
check(
  'two columns under one headline, and three',
  {
    pages: [
      lineAt(50, 750, 'Boats on the river, on a line that runs over the whole page', 16) +
        column(320, 'Right') +
        column(50, 'Left'),
      column(230, 'Middle') + column(50, 'Left') + column(410, 'Right'),
    ],
  },
  withPages,
  [
    '1 headline: Boats on the river, on a line that runs over the whole page',
    `1 paragraph: ${told('Left')}`,
    `1 paragraph: ${told('Right')}`,
    `2 paragraph: ${told('Left')}`,
    `2 paragraph: ${told('Middle')}`,
    `2 paragraph: ${told('Right')}`,
  ],
)
check(
  'a table is read line by line, each cell for itself',
  {
    pages: [
      ['Kalix', 'Boden', 'Piteå', 'Luleå', 'Arvidsjaur']
        .map(
          (town, i) => lineAt(50, 700 - 12 * i, town) + lineAt(200, 700 - 12 * i, `${i} dead`) + lineAt(400, 700 - 12 * i, 'Mon'),
        )
        .join(''),
    ],
  },
  (document) => outline(document).slice(0, 6),
  ['paragraph: Kalix', 'paragraph: 0 dead', 'paragraph: Mon', 'paragraph: Boden', 'paragraph: 1 dead', 'paragraph: Mon'],
)
check(
  'hyphens at the ends of lines, and a small raised figure',
  {
    pages: [
      linesAt(50, 700, [
        'For more infor-',
        'mation on the well-',
        'known Franco-',
        'German group, see pre-',
        'and post-war lists from the zorblat-',
        'ine and the 2023-',
        '24 list of self-',
        'made men.',
      ]) +
        lineAt(50, 500, 'Killed: 12') +
        lineAt(92, 504, '3', 6),
    ],
  },
  withPages,
  [
    '1 paragraph: For more information on the well-known Franco-German group, see pre- and post-war lists from the zorblatine and the 2023-24 list of self-made men.',
    '1 paragraph: Killed: 12³',
  ],
)
check(
  'what stands on each page is left out, and a paragraph goes on over it; notes at the foot stay',
  {
    pages: [1, 2, 3].map(
      (page) =>
        lineAt(50, 780, 'MINISTRY OF WATERWAYS') +
        lineAt(500, 780, `No. ${page}`) +
        linesAt(50, 700, [
          page === 1 ? 'The report of the ministry says that the bridge' : `was closed ${page - 1} times and opened`,
          page === 3 ? 'again.' : 'again in the year that went before',
        ]) +
        (page === 1 ? lineAt(50, 60, '1 See the list of bridges.', 8) : '') +
        lineAt(290, 20, `Page ${page} of 3`, 8),
    ),
  },
  (document) => [withPages(document), document.notes.map(({ code }) => code)],
  [
    [
      '1 paragraph: The report of the ministry says that the bridge again in the year that went before was closed 1 times and opened again in the year that went before was closed 2 times and opened again.',
      '1 paragraph: 1 See the list of bridges.',
    ],
    ['intake/no-date', 'intake/running-lines'],
  ],
)
check(
  'what it says of itself, and a dateline',
  {
    pages: [lineAt(50, 700, 'KALIX, 4 June 2024 (Exercise Wire) - Two boats were hit on Monday, the mayor said.')],
    info: "/Title (Two boats hit) /Author (Jane Roe) /CreationDate (D:20240605100000+02'00') /ModDate (D:20240606100000+02'00')",
    catalogue: '/Lang (sv-SE)',
  },
  ({ title, author, publisher, publishedOn, modifiedAt, language, notes }) => [
    title,
    author,
    publisher,
    publishedOn,
    modifiedAt,
    language,
    notes.map(({ code, text }) => `${code} ${text}`),
  ],
  [
    'Two boats hit',
    'Jane Roe',
    'Exercise Wire',
    '2024-06-04',
    '2024-06-06T08:00:00Z',
    'en',
    [
      'intake/day-from-dateline No day of publication is given; the dateline’s is taken, 2024-06-04.',
      'intake/publisher-from-text No publisher is given; the text itself names “Exercise Wire”.',
      'intake/paper-made The file says that it was made on 2024-06-05; that is not the day of publication.',
    ],
  ],
)
check(
  'names that programs put in are no title and no author',
  { pages: [lineAt(50, 700, 'It fell.')], info: '/Title (Microsoft Word - note.docx) /Author (admin)' },
  ({ title, author }) => [title, author],
  [null, null],
)
check(
  'a page without text',
  { pages: [lineAt(50, 700, 'It fell.'), '0 0 9 9 re f'] },
  ({ notes }) => notes.at(-1)?.text,
  'Page 2 held no text: empty, or pictures.',
)
check(
  'pictures alone',
  { pages: ['0 0 9 9 re f'] },
  outline,
  'paper/no-text: a.pdf: holds pictures of pages and no text; run text recognition (OCR) on it first',
)

const fits = lineAt(50, 700, 'It fell.')
check(
  'cut off',
  madePdf({ pages: [fits] }).subarray(0, 500),
  outline,
  'paper/damaged: a.pdf: is no PDF that can be read; it may be cut off or damaged',
)
check(
  'nothing behind the mark',
  new TextEncoder().encode('%PDF-1.7\n'),
  outline,
  'paper/damaged: a.pdf: is no PDF that can be read; it may be cut off or damaged',
)
check(
  'locked with a password',
  {
    pages: [fits],
    trailer: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
  },
  outline,
  'paper/locked: a.pdf: is locked with a password; save it without one and try again',
)
const packed = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const spaces = deflateSync(Buffer.alloc(80_000_000, 0x20))
check(
  'a packed page',
  { pages: [''], objects: { 11: streamOf(packed(deflateSync(Buffer.from(fits))), '/Filter /FlateDecode') } },
  outline,
  ['paragraph: It fell.'],
)
check(
  'a page that unpacks to 80 MB',
  { pages: [''], objects: { 11: streamOf(packed(spaces), '/Filter /FlateDecode') } },
  outline,
  'paper/refused: a.pdf: unpacks to more than a report can hold; print it to a new PDF and try again',
)
check(
  'packed twice',
  { pages: [''], objects: { 11: streamOf(packed(deflateSync(spaces)), '/Filter [/FlateDecode /FlateDecode]') } },
  outline,
  'paper/refused: a.pdf: has a part that is packed several times over; print it to a new PDF and try again',
)
const form = (next: number, calls: number) =>
  streamOf(
    `${fits}${'/X Do '.repeat(calls)}`,
    `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F 3 0 R >> /XObject << /X ${next} 0 R >> >>`,
  )
const sets = (first: number) => `/Resources << /Font << /F 3 0 R >> /XObject << /X ${first} 0 R >> >>`
check(
  'forms that set each other a million times',
  {
    pages: ['/X Do'],
    page: sets(1000),
    objects: Object.fromEntries([0, 1, 2, 3, 4, 5].map((i) => [1000 + i, form(1001 + i, i < 5 ? 16 : 0)])),
  },
  outline,
  'paper/refused: a.pdf: page 1 is made of more pieces of text than a page can hold',
)
check('a form that sets itself', { pages: ['/X Do'], page: sets(1000), objects: { 1000: form(1000, 2) } }, outline, [
  'paragraph: It fell.',
])
check(
  'a tree of pages that leads back',
  { pages: [fits], objects: { 2: '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>' } },
  outline,
  'paper/no-text: a.pdf: holds pictures of pages and no text; run text recognition (OCR) on it first',
)
check(
  'three thousand pages',
  { pages: [fits], objects: { 2: `<< /Type /Pages /Kids [${'10 0 R '.repeat(3000)}] /Count 3000 >>` } },
  outline,
  'paper/refused: a.pdf: has 3000 pages; a report may have 2000: take out the pages that matter',
)

void test('bytes that are handed over as a Buffer stay as they are', async () => {
  const bytes = Buffer.from(madePdf({ pages: [fits] }))
  const before = Buffer.from(bytes)
  const { found } = await outcomeOf(bytes, 'a.pdf')
  assert.ok(found[0] && !(found[0] instanceof Failure))
  assert.deepEqual(Buffer.from(found[0].bytes), before)
})

void test('no changed byte makes it throw, and what is read is sound', async () => {
  const whole = madePdf({ pages: [linesAt(50, 700, body), fits], info: '/Title (T) /CreationDate (D:2024)' })
  const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.integer({ min: 0, max: 255 }) })
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const bytes = whole.slice()
      for (const { at, to } of changes) bytes[at] = to
      const { found } = await outcomeOf(bytes, 'a.pdf')
      for (const one of found) {
        if (one instanceof Failure) continue
        let end = 0
        for (const { at, body: words } of one.document.passages) {
          assert.ok(end <= at.start && at.start < at.end && at.end <= one.document.text.length && covers(at, words))
          end = at.end
        }
      }
    }),
    // The same bytes each time: the test runner takes a promise that the library leaves lying for a fault of ours. tools/fuzz-intake.ts tries others.
    { numRuns: 60, seed: 4 },
  )
})
