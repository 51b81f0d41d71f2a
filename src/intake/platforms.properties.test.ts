import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { Failure } from '#base'
import type { Format } from './about.ts'
import { deliveryOf } from './delivery.ts'
import { takenIn } from './taken-in.ts'
import { takenInAgain } from './taken-in-again.ts'

const words = ['The pier is closed.', { type: 'text_link', text: 'Seen', href: 'https://example.org' }]
const status = {
  id: '1',
  created_at: '2023-06-06T01:12:09Z',
  spoiler_text: 'Pier',
  visibility: 'public',
  uri: 'https://social.example/1',
  content: '<p>Closed.<br>Go <a href="https://example.org">home</a></p>',
  account: { acct: 'ana', display_name: 'Ana', url: 'https://social.example/@ana' },
  media_attachments: [{ type: 'video', url: null, meta: { original: { duration: 3 } } }],
}
const view = {
  uri: 'at://did:plc:ana/app.bsky.feed.post/1',
  author: { did: 'did:plc:ana', handle: 'ana.example.org', displayName: 'Ana' },
  record: {
    $type: 'app.bsky.feed.post',
    text: 'Closed.',
    createdAt: '2023-06-06T01:12:09Z',
    langs: ['en'],
    facets: [{ features: [{ uri: 'https://example.org' }] }],
  },
  indexedAt: '2023-06-06T01:12:10Z',
}
const tweet = {
  id_str: '1665382945132085248',
  full_text: 'RT @bo: Pier &amp; crane… https://t.co/abc',
  created_at: 'Sun Jun 04 15:40:10 +0000 2023',
  entities: {
    urls: [{ url: 'https://t.co/abc', expanded_url: 'https://example.org' }],
    user_mentions: [{ screen_name: 'bo', name: 'Bo' }],
  },
}
const samples: readonly (readonly [Format, string])[] = [
  [
    'telegram',
    JSON.stringify({
      name: 'Pilots',
      type: 'public_channel',
      id: 12,
      messages: [
        {
          id: 1,
          type: 'message',
          date: '2023-06-06T04:12:09',
          date_unixtime: '1686013929',
          from: 'Pilots',
          from_id: 'channel12',
          forwarded_from: 'Port',
          photo: 'a.jpg',
          text: words,
          text_entities: words,
        },
        { id: 2, type: 'service', action: 'pin_message', text: '' },
      ],
    }),
  ],
  [
    'telegram-page',
    `<!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_header"><div class="text bold">Pilots</div></div>
<div class="message default clearfix" id="message1"><div class="body"><div class="pull_right date details" title="06.06.2023 04:12:09 UTC+02:00">04:12</div><div class="from_name">Pilots</div>
<div class="forwarded body"><div class="from_name">Port <span class="date details" title="05.06.2023 04:12:09">x</span></div><div class="text">Closed.<br>Go <a href="https://example.org">home</a></div></div></div></div></div></body></html>`,
  ],
  ['x', `window.YTD.tweets.part0 = ${JSON.stringify([{ tweet }])}`],
  [
    'x',
    JSON.stringify({
      data: [{ id: '2', text: 'Closed.', author_id: '7' }],
      includes: { users: [{ id: '7', name: 'Ana', username: 'ana' }] },
    }),
  ],
  [
    'bluesky',
    JSON.stringify({
      feed: [
        { post: view, reason: { $type: 'app.bsky.feed.defs#reasonRepost', by: view.author, indexedAt: '2023-06-06T01:12:09Z' } },
      ],
    }),
  ],
  ['mastodon', JSON.stringify([status, { ...status, reblog: status }])],
  [
    'mastodon',
    JSON.stringify({
      type: 'OrderedCollection',
      orderedItems: [
        {
          type: 'Create',
          actor: 'https://social.example/users/ana',
          object: {
            type: 'Note',
            published: '2023-06-06T01:12:09Z',
            to: ['as:Public'],
            content: '<p>One.</p>',
            contentMap: { en: '' },
          },
        },
      ],
    }),
  ],
]

/** A sample with some bytes of it changed, taken out, put in or said twice. */
const changes = fc.array(
  fc.record({
    at: fc.nat(),
    take: fc.nat({ max: 12 }),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 4 }),
      fc
        .constantFrom('"', '{', ']', 'null', '0', '\\u0000', '\\ud800', '[[', '<div>')
        .map((text) => new TextEncoder().encode(text)),
    ),
  }),
  { maxLength: 4 },
)
function changed(
  text: string,
  all: readonly { readonly at: number; readonly take: number; readonly put: Uint8Array }[],
): Uint8Array {
  let bytes = Buffer.from(text)
  for (const { at, take, put } of all) {
    const from = at % (bytes.length + 1)
    bytes = Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + take)])
  }
  return Uint8Array.from(bytes)
}

for (const [number, [format, text]] of samples.entries())
  void test(`${format} ${number}: whatever stands in it, posts are sound and the same again`, async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const known = { format, publishedOn: null, publisher: null, url: null }
        for await (const found of takenIn(deliveryOf(changed(text, all), 'a'), known, () => {})) {
          if (found instanceof Failure) continue
          const { text: whole, passages, notes } = found.document
          let end = 0
          for (const { at, body, kind, post } of passages) {
            assert.ok(kind === 'post' && post && post.author !== '')
            assert.ok(
              end <= at.start && at.start <= body.start && body.start < body.end && body.end === at.end && at.end <= whole.length,
            )
            end = at.end
          }
          assert.ok(passages.length > 0)
          assert.doesNotMatch(JSON.stringify([found.document, found.about]), /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/u)
          for (const { at } of notes) assert.ok(at.end <= whole.length)
          await takenInAgain(found)
        }
      }),
      { numRuns: 150 },
    )
  })
