import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { Failure } from '#base'
import { wordsAt } from '#model'
import { unknown } from '../outline.ts'
import { documentInPage } from './document-in-page.ts'

const names = [
  'tuned/02-islands-and-tweet',
  'tuned/08-live-blog',
  'tuned/12-telegram-channel',
  'held-out/19-forum',
  'held-out/29-data-article',
]
const pages = names.map((name) => readFileSync(`test/pages/${name}.html`))
const bits = [
  '<',
  '>',
  '"',
  '</div>',
  '<table>',
  '<blockquote class="twitter-tweet">',
  '<!--',
  '<script>',
  '\0',
  '\ud800',
  '&#x0;',
  '<p',
  '</article>',
  '<time datetime="x">',
  '{"@type":"NewsArticle"',
]

/** A page with pieces taken out and odd ones put in. */
const mutated = fc
  .tuple(fc.constantFrom(...pages), fc.array(fc.tuple(fc.nat(20_000), fc.nat(200), fc.constantFrom(...bits)), { maxLength: 12 }))
  .map(([page, changes]) =>
    changes.reduce((html, [at, length, bit]) => html.slice(0, at) + bit + html.slice(at + length), page.toString('utf8')),
  )

void test('a broken page is a document with sound passages, or a Failure', () => {
  fc.assert(
    fc.property(mutated, (html) => {
      const document = documentInPage(new TextEncoder().encode(html), { ...unknown, format: 'html' })
      if (document instanceof Failure) return
      let end = 0
      for (const { at, body, post } of document.passages) {
        assert.ok(end <= at.start && at.start <= body.start && body.end <= at.end && at.end <= document.text.length)
        assert.notEqual(wordsAt(document.text, body).trim(), '')
        if (post?.authorAt) assert.equal(wordsAt(document.text, post.authorAt), post.author)
        end = at.end
      }
      for (const { at } of document.notes) assert.ok(at.end <= document.text.length)
    }),
    { numRuns: 300 },
  )
})

void test('any bytes are a document or a Failure', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      documentInPage(bytes, { ...unknown, format: 'html' })
    }),
    { numRuns: 300 },
  )
})

void test('a class of a hundred thousand parts is read in time', { timeout: 10_000 }, () => {
  for (const name of ['a_', 'a-', 'by_line-', 'ad1a_'])
    documentInPage(new TextEncoder().encode(`<p class="${name.repeat(50_000)}">Two were hurt.</p>`), unknown)
})
