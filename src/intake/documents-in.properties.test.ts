import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { Failure } from '#base'
import { covers, type Document, wordsAt } from '#model'
import { isBoilerplate } from './asides/boilerplate.ts'
import { bylineIn } from './asides/byline.ts'
import { creditsIn } from './asides/credits.ts'
import { documentsIn } from './documents-in.ts'
import { unknown } from './outline.ts'

const formats = fc.constantFrom('plain' as const, 'jsonl' as const, 'html' as const, 'guess' as const)
const asideLines = [
  'By Jane Roe',
  'Maria Roe in Kalix',
  'Read more: Two killed',
  'Share',
  '© 2023 The Wire.',
  'Reporting by Jane Roe; Editing by John Doe',
  'Follow us on X',
]
/** Pieces of which reports, and odd pages, are made. */
const pieces = fc.constantFrom(
  'He fell. ', 'Bridge closed', '\n', '\n\n', '\r\n', '- ', '> ', '— Ana (@ana) June 4, 2023', 'https://t.co/a ', '#river ', '📊', ' — ', '“', '”, he said.',
  'We left. ', 'date 2024-05-06 ', '<p>', '</p>', '<blockquote class="twitter-tweet">', '</blockquote>', '<a href="x">', '</a>', '<li>', '<h1>', '<html>', '<body>', '<br>', '&mdash;', '<',
  ...asideLines,
) // prettier-ignore
const reports = fc.array(pieces, { maxLength: 40 }).map((list) => list.join(''))

function sound({ text, passages }: Document): void {
  let end = 0
  for (const { at, body, post, kind } of passages) {
    assert.ok(end <= at.start && at.start < at.end && at.end <= text.length, 'passages are in order and inside the text')
    assert.ok(covers(at, body), 'a body lies inside its passage')
    assert.equal(post !== null, kind === 'post')
    if (post?.authorAt) assert.equal(text.slice(post.authorAt.start, post.authorAt.end), post.author)
    end = at.end
  }
}

void test('no bytes make it throw, and all passages are sound', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), formats, (bytes, format) => {
      for (const found of documentsIn(bytes, { ...unknown, format })) if (!(found instanceof Failure)) sound(found)
    }),
  )
})
void test('no report makes it throw, and plain text stays as it is', () => {
  fc.assert(
    fc.property(reports, formats, (words, format) => {
      for (const found of documentsIn(new TextEncoder().encode(words), { ...unknown, path: null, format })) {
        if (found instanceof Failure) continue
        sound(found)
        if (format === 'plain') assert.equal(found.text, words)
      }
    }),
  )
})
void test('every character that is not white space is in a passage, or in a line that is set apart', () => {
  fc.assert(
    fc.property(reports, (words) => {
      for (const found of documentsIn(new TextEncoder().encode(words), unknown)) {
        if (found instanceof Failure) continue
        const outside = found.passages.reduceRight((text, { at }) => text.slice(0, at.start) + text.slice(at.end), found.text)
        for (const line of outside.replace(/^[\s>]*date \d{4}-\d\d-\d\d/u, '').split(/[\r\n]/u))
          assert.ok(/^[\s>]*$/u.test(line) || isSetApart(line), `“${line}” is in no passage`)
      }
    }),
  )
})

/** A line of the page around the text, whole: a part of one would be a word that got lost. */
const isSetApart = (line: string): boolean => isBoilerplate(line) || bylineIn(line.trim()) !== null || creditsIn(line) !== null

void test('a sentence that stands on a line of its own is never set apart, whatever stands around it', () => {
  const sentences = [
    'Two fell.',
    'He said: “Share the load.”',
    'By noon it was over.',
    'Read more was said.',
    'Subscribe, he told us.',
  ]
  const lines = fc.array(fc.tuple(fc.constantFrom(...sentences, ...asideLines), fc.constantFrom('\n', '\n\n', '\r\n')))
  fc.assert(
    fc.property(lines, (list) => {
      const words = list.map(([line, end]) => line + end).join('')
      for (const found of documentsIn(new TextEncoder().encode(words), unknown)) {
        if (found instanceof Failure) continue
        const read = found.passages.map(({ body }) => wordsAt(found.text, body)).join('\n')
        for (const sentence of sentences)
          assert.equal(read.split(sentence).length, words.split(sentence).length, `“${sentence}” is read each time`)
      }
    }),
  )
})

void test('a text of many blocks is read in time', { timeout: 20_000 }, () => {
  const words = `Statement\n\n${'STOCKHOLM, 5 June 2024\n\nThe Mianda\n\n'.repeat(20_000)}`
  const [found] = documentsIn(new TextEncoder().encode(words), unknown)
  assert.ok(found && !(found instanceof Failure))
  sound(found)
})

const many = 300_000
for (const run of [' ', '\u00a0', '(@', '— ', '> ', '- ', 'A ', ',', '<b>', '<p ', '\n ', 'https://']) {
  void test(`a long run of ${JSON.stringify(run)} is read in time`, { timeout: 20_000 }, () => {
    const words = `He fell${run.repeat(many / run.length)}x (@ana) June 4, 2023`
    for (const format of ['plain', 'jsonl'] as const) {
      const bytes = new TextEncoder().encode(format === 'plain' ? words : JSON.stringify({ text: words }))
      const [found] = documentsIn(bytes, { ...unknown, format })
      assert.ok(found && !(found instanceof Failure))
      sound(found)
    }
  })
}
