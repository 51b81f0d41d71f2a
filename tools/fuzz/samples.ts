import { brotliCompressSync } from 'node:zlib'
import { gzipOf, madeAnswer, madeRecord, madeZip } from '../../test/made-archives.ts'
import { linesAt, madePdf } from '../../src/intake/papers/pdf/made-pdf.ts'

/** An exercise: no such bridge, people or outlets. */
const article = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridge closed | Exercise Wire</title>
<meta property="og:site_name" content="Exercise Wire"><meta property="article:published_time" content="2024-06-04T10:15:00+03:00">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Bridge closed","author":{"@type":"Person","name":"Jane Roe"},"datePublished":"2024-06-04T10:15:00+03:00"}</script>
</head><body><nav><a href="/">Home</a></nav><article><h1>Bridge closed</h1><p>Officials said the bridge near Kalix was closed on Monday after shells fell near it.</p>
<blockquote class="twitter-tweet"><p lang="en">Two guards were killed. https://t.co/abc</p>&mdash; Ana (@ana) <a href="https://twitter.com/ana/status/1665382945132085248">June 4, 2023</a></blockquote>
<figure><img src="a.jpg"><figcaption>The bridge at noon.</figcaption></figure><ul><li>One dead</li><li>Two hurt</li></ul></article><footer>©</footer></body></html>`

const feed = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Exercise Wire</title>
<item><title>Bridge &amp; ferry</title><link>https://wire.example/1</link><guid isPermaLink="false">w-1</guid><pubDate>Tue, 04 Jun 2024 23:30:00 -0500</pubDate><dc:creator>Jane Roe</dc:creator>
<content:encoded><![CDATA[<p>The bridge was <b>closed</b>.</p>]]></content:encoded></item><item><title>Two</title><link>https://wire.example/2</link><description>Short.</description></item></channel></rss>`
const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Exercise Wire</title><entry><id>e1</id><title type="html">Bridge</title><link rel="alternate" href="https://wire.example/1"/>
<published>2024-06-04T10:00:00Z</published><updated>2024-06-05T10:00:00Z</updated><author><name>Jane Roe</name></author><content type="html">&lt;p&gt;The bridge was closed.&lt;/p&gt;</content></entry></feed>`
const jsonFeed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Exercise Wire',
  items: [
    {
      id: '1',
      url: 'https://wire.example/1',
      content_html: '<p>The bridge was closed.</p>',
      date_published: '2024-06-04T10:00:00Z',
    },
  ],
})

const telegram = String.raw`{"name":"Exercise channel","type":"public_channel","id":1234567890,"messages":[{"id":1,"type":"service","date":"2023-06-06T04:00:00","action":"create_channel"},
{"id":4511,"type":"message","date":"2023-06-06T04:12:09","date_unixtime":"1686013929","edited":"2023-06-06T04:20:31","edited_unixtime":"1686014431","from":"Exercise channel","from_id":"channel1234567890","forwarded_from":"Another channel","photo":"photos/1.jpg","text":["Officials: ",{"type":"bold","text":"3 killed\x0b"},". ",{"type":"text_link","text":"source","href":"https://example.org/a"}],"text_entities":[{"type":"plain","text":"Officials: "}],"reactions":[{"type":"emoji","count":14,"emoji":"😢"}]}]}`
const telegramPage = `<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">Exercise channel</div></div></div><div class="page_body chat_page"><div class="history">
<div class="message default clearfix" id="message4511"><div class="body"><div class="pull_right date details" title="06.06.2023 04:12:09 UTC+02:00">04:12</div><div class="from_name">Exercise channel</div><div class="text">Three guards were killed.<br>More to come.</div></div></div>
<div class="message default clearfix joined" id="message4512"><div class="body"><div class="pull_right date details" title="06.06.2023 04:13:09 UTC+02:00">04:13</div><div class="forwarded body"><div class="from_name">Another <span class="date details" title="05.06.2023 04:13:09 UTC+02:00">05.06.2023</span></div><div class="text">The pier is closed.</div></div></div></div>
</div></div></div></body></html>`
const tweets = `window.YTD.tweets.part0 = [{"tweet":{"id_str":"1665382945132085248","full_text":"RT @bo: Pier &amp; crane… https://t.co/abc","created_at":"Sun Jun 04 15:40:10 +0000 2023","entities":{"urls":[{"url":"https://t.co/abc","expanded_url":"https://example.org"}],"user_mentions":[{"screen_name":"bo","name":"Bo"}]}}},{"tweet":{"id_str":"20","full_text":"The pier is closed."}}]`
const bluesky = JSON.stringify({
  feed: [
    {
      post: {
        uri: 'at://did:plc:ana/app.bsky.feed.post/1', cid: 'b', author: { did: 'did:plc:ana', handle: 'ana.example.org', displayName: 'Ana' },
        record: { $type: 'app.bsky.feed.post', text: 'Пирс закрыт. Closed.', createdAt: '2023-06-06T01:12:09Z', langs: ['en'], facets: [{ index: { byteStart: 0, byteEnd: 8 }, features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://example.org' }] }] },
        indexedAt: '2023-06-06T01:12:10Z',
      },
      reason: { $type: 'app.bsky.feed.defs#reasonRepost', by: { handle: 'bo.example.org', displayName: 'Bo' }, indexedAt: '2023-06-07T01:12:10Z' },
    },
  ],
}) // prettier-ignore
const mastodon = JSON.stringify([
  { id: '1', created_at: '2023-06-06T01:12:09Z', edited_at: '2023-06-06T02:12:09Z', spoiler_text: 'Pier', visibility: 'public', uri: 'https://social.example/1', url: 'https://social.example/@ana/1', content: '<p>Closed.<br>Go <a href="https://example.org">home</a></p>', account: { acct: 'ana', display_name: 'Ana', url: 'https://social.example/@ana' }, media_attachments: [{ type: 'video', url: null, meta: { original: { duration: 3 } } }] },
]) // prettier-ignore
const outbox = JSON.stringify({
  '@context': 'https://www.w3.org/ns/activitystreams', type: 'OrderedCollection', totalItems: 1,
  orderedItems: [{ type: 'Create', actor: 'https://social.example/users/ana', published: '2023-06-06T01:12:09Z', to: ['https://www.w3.org/ns/activitystreams#Public'], object: { id: 'https://social.example/1', type: 'Note', content: '<p>The pier is closed.</p>', published: '2023-06-06T01:12:09Z', to: ['https://www.w3.org/ns/activitystreams#Public'] } }],
}) // prettier-ignore

const message = `From: "Roe, Jane" <jane@wire.example>\r\nTo: desk@wire.example\r\nSubject: =?utf-8?Q?Br=C3=BCcke?= closed\r\nDate: Tue, 4 Jun 2024 23:30:00 -0500\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe bridge was closed on Monday=2C officials said.\r\n--B\r\nContent-Type: text/html; name=a.html\r\nContent-Disposition: attachment; filename=a.html\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('<p>Two were hurt, the mayor said.</p>').toString('base64')}\r\n--B--\r\n`
const savedPage = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://wire.example/bridge\r\nSubject: Bridge\r\nDate: Wed, 5 Jun 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="----M"\r\n\r\n------M\r\nContent-Type: text/html\r\nContent-ID: <f@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://wire.example/bridge\r\n\r\n<html><body><article><h1>Bridge</h1><p>The bridge was closed on Monday, officials said=\r\n, after shells fell.</p></article></body></html>\r\n------M--\r\n`

const record = (body: string, fields = {}, url = 'https://wire.example/1') =>
  madeRecord('response', url, madeAnswer(body, fields))
const warc = Buffer.concat([
  madeRecord('warcinfo', '', 'software: exercise\r\n', { 'Content-Type': 'application/warc-fields' }),
  record(article),
  record('not found', { 'Content-Type': 'text/plain' }, 'https://wire.example/2'),
  madeRecord('revisit', 'https://wire.example/1', '', { 'WARC-Refers-To-Target-URI': 'https://wire.example/1' }),
  madeRecord('resource', 'https://wire.example/3', 'The pier is closed.', { 'Content-Type': 'text/plain' }),
])
const packedAnswer = madeRecord(
  'response',
  'https://wire.example/1',
  madeAnswer(brotliCompressSync(article), { 'Content-Encoding': 'br' }),
)

const wordSpace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const wordText = `<?xml version="1.0" encoding="UTF-8"?><w:document ${wordSpace}><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Boats hit</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">Two boats were hit &amp; sank, </w:t></w:r><w:ins w:id="1" w:author="A"><w:r><w:t>the ministry said.</w:t></w:r></w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Kalix</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1 dead</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:sectPr/></w:body></w:document>`
export const docxWith = (document: Uint8Array | string): Uint8Array =>
  madeZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: 'word/document.xml', bytes: document },
  ])
export const zipWith = (page: Uint8Array | string): Uint8Array =>
  madeZip([
    { name: 'a.html', bytes: page },
    { name: 'b/c.txt', bytes: 'The pier is closed.', stored: true },
    { name: 'd.jpg', bytes: 'x' },
  ])
export const telegramZip = (export_: Uint8Array | string): Uint8Array =>
  madeZip([
    { name: 'ChatExport/result.json', bytes: export_ },
    { name: 'ChatExport/photos/1.jpg', bytes: 'x' },
  ])
export const xZip = (posts: Uint8Array | string): Uint8Array =>
  madeZip([
    { name: 'data/tweets.js', bytes: posts },
    {
      name: 'data/account.js',
      bytes: 'window.YTD.account.part0 = [{"account":{"username":"ana","accountDisplayName":"Ana","accountId":"1"}}]',
    },
  ])
export const waczWith = (archive: Uint8Array | string): Uint8Array =>
  madeZip([
    { name: 'archive/data.warc.gz', bytes: gzipOf(archive), stored: true },
    { name: 'pages/pages.jsonl', bytes: '{"format":"json-pages-1.0","id":"pages","title":"All"}\n{"url":"https://wire.example/1","ts":"2024-06-04T10:00:00Z"}\n' },
    { name: 'datapackage.json', bytes: '{"profile":"data-package","wacz_version":"1.1.1","resources":[{"name":"data.warc.gz","path":"archive/data.warc.gz","hash":"sha256:00","bytes":1}]}' },
  ]) // prettier-ignore
export const gzipped = gzipOf

const pdf = madePdf({
  pages: [
    linesAt(50, 750, [
      'STATEMENT OF THE MINISTRY',
      '',
      'KALIX, 4 June 2024. Two boats were hit on Monday, the',
      'ministry said. It gave no further infor-',
      'mation.',
    ]),
    linesAt(50, 750, ['Second page of the statement.']),
  ],
  info: '/Title (Two boats) /Author (The ministry) /CreationDate (D:20240604080000Z)',
})

/** Small files of every format, as their programs write them: name of the format, path, bytes. */
export const samples: readonly (readonly [string, string, Uint8Array | string])[] = [
  ['page', 'page.html', article],
  ['feed', 'rss.xml', feed],
  ['feed', 'atom.xml', atom],
  ['feed', 'feed.json', jsonFeed],
  ['telegram', 'result.json', telegram],
  ['telegram-page', 'messages.html', telegramPage],
  ['x', 'tweets.js', tweets],
  ['bluesky', 'feed.json', bluesky],
  ['mastodon', 'statuses.json', mastodon],
  ['mastodon', 'outbox.json', outbox],
  ['eml', 'message.eml', message],
  ['mhtml', 'page.mhtml', savedPage],
  ['warc', 'all.warc', warc],
  ['warc', 'packed.warc', packedAnswer],
  ['pdf', 'statement.pdf', pdf],
  ['docx', 'statement.docx', docxWith(wordText)],
  ['zip', 'all.zip', zipWith(article)],
  ['gzip', 'page.html.gz', gzipOf(article)],
]

/** The same where what is changed lies inside of something that stays whole. */
export const wrapped: readonly (readonly [string, string, Uint8Array | string, (changed: Uint8Array) => Uint8Array])[] = [
  ['docx-inside', 'statement.docx', wordText, docxWith],
  ['zip-inside', 'all.zip', article, zipWith],
  ['telegram-zip', 'export.zip', telegram, telegramZip],
  ['x-zip', 'archive.zip', tweets, xZip],
  ['wacz-inside', 'all.wacz', warc, waczWith],
  ['warc-gz', 'all.warc.gz', warc, gzipOf],
  ['gzip-inside', 'mail.eml.gz', message, gzipOf],
]
