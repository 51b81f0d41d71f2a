import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { Failure } from '#base'
import { covers, type Document } from '#model'
import { outline } from '../outline.ts'
import { outcomeOf, takenInAgain } from '../taken-in-again.ts'

const utf8 = (words: string) => new TextEncoder().encode(words)

/** Documents as what `of` takes from them, failures as "code: message"; each report is taken in again. */
function check(
  what: string,
  bytes: Uint8Array | string,
  of: (document: Document) => unknown,
  expected: readonly unknown[],
): void {
  void test(what, async () => {
    const { found } = await outcomeOf(typeof bytes === 'string' ? utf8(bytes) : bytes, 'news')
    assert.deepEqual(
      found.map((one) => (one instanceof Failure ? `${one.code}: ${one.message}` : of(one.document))),
      expected,
    )
    for (const one of found) if (!(one instanceof Failure)) assert.deepEqual(await takenInAgain(one), one.document)
  })
}
const facts = ({ title, url, publisher, author, publishedOn, publishedAt, modifiedAt, language, givenId }: Document) => ({
  title, url, publisher, author, publishedOn, publishedAt, modifiedAt, language, givenId,
}) // prettier-ignore
const codes = ({ notes }: Document) => notes.map(({ code }) => code)

const spaces =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"'
const rss = (items: string, head = '<title>The Wire &amp;amp; Co</title>') =>
  `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" ${spaces}><channel>${head}${items}</channel></rss>`
const full = `<item><title>Bridge &amp;amp; ferry <![CDATA[<b>closed</b>]]></title><link>https://wire.example/1</link><guid isPermaLink="false">w-1</guid>
<pubDate>Tue, 04 Jun 2024 23:30:00 -0500</pubDate><dc:creator>Jane Roe</dc:creator><description>Short.</description>
<content:encoded><![CDATA[<p>The bridge was <b>closed</b>.</p><ul><li>One dead</li><li><a href="/x">Another story</a></li></ul><p>The post Bridge appeared first on The Wire.</p>]]></content:encoded></item>`

check('RSS: the words of an item', rss(full), outline, [
  ['headline: Bridge & ferry closed', 'paragraph: The bridge was closed.', 'list-item: One dead'],
])
check('RSS: what is known of an item', rss(full, '<title>The Wire &amp;amp; Co</title><language>en-GB</language>'), facts, [
  {
    title: 'Bridge & ferry closed',
    url: 'https://wire.example/1',
    publisher: 'The Wire & Co',
    author: 'Jane Roe',
    publishedOn: '2024-06-04',
    publishedAt: '2024-06-05T04:30:00Z',
    modifiedAt: undefined,
    language: 'en',
    givenId: 'w-1',
  },
])
check(
  'RSS: a summary alone, from another feed, with nothing but a permanent link',
  rss(
    '<item><guid>https://wire.example/2</guid><source url="https://other.example/rss">The Other</source><description>&lt;p&gt;It fell.&lt;/p&gt;</description><author>jane@wire.example (Jane Roe)</author></item>',
    '<title>W</title><language>sv</language>',
  ),
  (document) => [document.url, document.publisher, document.author, document.language, codes(document), outline(document)],
  [
    [
      'https://wire.example/2',
      'The Other',
      'Jane Roe',
      'sv',
      ['intake/no-date', 'intake/summary-only', 'intake/syndicated'],
      ['paragraph: It fell.'],
    ],
  ],
)
check(
  'RSS: a headline alone, and nothing',
  rss('<item><title>Bridge closed</title></item><item><link>x</link></item>'),
  outline,
  [['headline: Bridge closed'], 'text/empty: news: item 2 holds no words'],
)
check(
  'RSS: a date that never was',
  rss('<item><description>It fell.</description><pubDate>31 Feb 2024</pubDate></item>'),
  (document) => [document.publishedOn, codes(document)],
  [[null, ['intake/bad-date', 'intake/summary-only']]],
)
check('RSS: an item that breaks off or holds nothing', rss(`${full}<item><title>Bri`).replace('</channel></rss>', ''), codes, [
  [],
  'feed/damaged: news: item 2 breaks off or holds nothing',
])
check(
  'RSS: an item with an element that is never closed stops no other',
  rss(`<item><title>Bri</item>${full}`),
  (document) => document.title,
  ['feed/damaged: news: item 1 breaks off or holds nothing', 'Bridge & ferry closed'],
)
check('RSS without items', rss(''), codes, ['text/empty: news: is a feed without items'])

check(
  'Atom: markup, plain words, dates, an author of the feed, another language',
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://wire.example/"><title type="html">The &lt;i&gt;Wire&lt;/i&gt;</title>
  <entry><title type="html">A &lt;b&gt;b&lt;/b&gt; &amp;amp; c</title><id>t:1</id><link rel="self" href="/no"/><link href="/a"/><published>2024-06-04T23:30:00+02:00</published>
  <updated>2024-06-05T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It <b>fell</b>.</p><p>It rose.</p></div></content></entry>
  <entry xml:lang="fr"><title>1 &lt; 2</title><id>t:2</id><updated>2024-06-05T10:00:00Z</updated><summary>Il  est
 tombé.

Oui.</summary><source><title>The Other</title></source></entry><author><name>Ana Sá</name></author></feed>`,
  (document) => [facts(document), codes(document), outline(document)],
  [
    [
      {
        title: 'A b & c',
        url: 'https://wire.example/a',
        publisher: 'The Wire',
        author: 'Ana Sá',
        publishedOn: '2024-06-04',
        publishedAt: '2024-06-04T21:30:00Z',
        modifiedAt: '2024-06-05T10:00:00Z',
        language: 'en',
        givenId: 't:1',
      },
      [],
      ['headline: A b & c', 'paragraph: It fell.', 'paragraph: It rose.'],
    ],
    [
      {
        title: '1 < 2',
        url: null,
        publisher: 'The Other',
        author: 'Ana Sá',
        publishedOn: '2024-06-05',
        publishedAt: undefined,
        modifiedAt: '2024-06-05T10:00:00Z',
        language: 'fr',
        givenId: 't:2',
      },
      ['intake/day-from-update', 'intake/summary-only', 'intake/syndicated'],
      ['headline: 1 < 2', 'paragraph: Il est / tombé.', 'paragraph: Oui.'],
    ],
  ],
)
check(
  'RSS 1.0',
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${spaces}><channel rdf:about="https://wire.example/"><title>W</title><dc:language>en</dc:language></channel>
  <item rdf:about="https://wire.example/1"><title>Bridge closed</title><link>https://wire.example/1</link><dc:date>2024-06-04T23:30:00+02:00</dc:date><dc:creator>Jane Roe</dc:creator><description>It fell.</description></item></rdf:RDF>`,
  (document) => [
    document.publisher,
    document.publishedOn,
    document.publishedAt,
    document.author,
    document.language,
    outline(document),
  ],
  [['W', '2024-06-04', '2024-06-04T21:30:00Z', 'Jane Roe', 'en', ['headline: Bridge closed', 'paragraph: It fell.']]],
)
check(
  'JSON Feed',
  '\ufeff{ "version": "https://jsonfeed.org/version/1.1", "title": "W", "items": [ {"id": 1, "title": "a, ] \\" b", "url": "https://wire.example/1", "content_text": "It fell.\\n\\nIt rose.", "date_published": "2024-06-04T10:00:00Z"} , {"id":"2","content_html":"<p>It fell.","authors":[{"name":"Bo"}],"language":"de"}, {"id":"3"} ], "authors": [{"name": "Ana"}], "language": "en-US" }',
  (document) => [document.givenId, document.publisher, document.author, document.language, outline(document)],
  [
    ['1', 'W', 'Ana', 'en', ['headline: a, ] " b', 'paragraph: It fell.', 'paragraph: It rose.']],
    ['2', 'W', 'Bo', 'de', ['paragraph: It fell.']],
    'text/empty: news: item 3 holds no words',
  ],
)
check(
  'another encoding, and a prefix before every name',
  Buffer.from(
    '<?xml version="1.0" encoding="windows-1252"?><a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>Caf\xe9</a:title></a:entry></a:feed>',
    'latin1',
  ),
  outline,
  [['headline: Café']],
)
check('UTF-16', Buffer.from(`\ufeff${rss('<item><title>Café</title></item>')}`, 'utf16le'), outline, [['headline: Café']])
check('a list of feeds', '<?xml version="1.0"?><opml version="2.0"><body/></opml>', codes, [
  'feed/list: news: is a list of feeds and no report; “claimbook watch” reads the feeds in it',
])

void test('an item stays the same report while the feed around it changes', async () => {
  const ids = async (text: string) => {
    const { found } = await outcomeOf(utf8(text), 'news')
    return found.map((one) => (one instanceof Failure ? one.code : one.document.id))
  }
  const before = await ids(rss(full, '<title>W</title><lastBuildDate>Tue, 04 Jun 2024 10:00:00 GMT</lastBuildDate>'))
  const after = await ids(
    rss(
      `<item><title>New</title></item>\n${full}`,
      '<title>W</title><lastBuildDate>Wed, 05 Jun 2024 10:00:00 GMT</lastBuildDate>',
    ),
  )
  assert.equal(after.length, 2)
  assert.deepEqual(after.slice(1), before)
})

const entities = 'abcdefghij'
  .split('')
  .map((name, i) => `<!ENTITY ${name} "${i === 0 ? 'ha' : `&${'abcdefghij'[i - 1]};`.repeat(10)}">`)
check(
  'entities are not expanded, and nothing is fetched',
  rss('<item><title>Bridge &j; &x; closed</title></item>').replace(
    '<rss',
    `<!DOCTYPE rss [${entities.join('')}<!ENTITY x SYSTEM "file:///etc/passwd">]><rss`,
  ),
  outline,
  [['headline: Bridge &j; &x; closed']],
)
for (const [what, text] of [
  ['nested deep', rss(`<item>${'<a>'.repeat(200_000)}</item>`)],
  ['no feed behind its beginning', '<rss'],
  ['markup that never ends', rss('<item><title>x<![CDATA[').slice(0, -16)],
] as const)
  void test(`refused in time: ${what}`, { timeout: 5000 }, async () => {
    const { found } = await outcomeOf(utf8(text), 'news.rss')
    assert.equal(found.length, 1)
    assert.ok(found[0] instanceof Failure)
  })
void test('a description nested deep, and an attribute of 30 MB, are read in time', { timeout: 10_000 }, async () => {
  const deep = `<item><description>${'&lt;div&gt;'.repeat(50_000)}It fell.</description></item>`
  const { found } = await outcomeOf(utf8(rss(`${deep}<item a="${'x'.repeat(30_000_000)}"><title>It rose</title></item>`)), 'news')
  assert.deepEqual(
    found.map((one) => (one instanceof Failure ? one.code : outline(one.document))),
    [['paragraph: It fell.'], ['headline: It rose']],
  )
})

const pieces = fc.constantFrom(
  full, '<item>', '</item>', '<title>Bridge</title>', '<description>It fell.</description>', '<content:encoded><![CDATA[<p>It fell.', ']]></content:encoded>', '<item/>',
  '</channel>', '</rss>', '<entry>', '</entry>', '<language>en</language>', '<author>', '<!--', '-->', '<?x ?>', '&amp;', '&#0;', '&bad;', '<', '>', '"', '<source>The Other</source>', '<p>', '</p>', '\u0000', '<channel>',
) // prettier-ignore
function sound({ text, passages }: Document): void {
  let end = 0
  for (const { at, body } of passages) {
    assert.ok(end <= at.start && at.start < at.end && at.end <= text.length && covers(at, body))
    end = at.end
  }
}
void test('no feed makes it throw; each report is sound, and the same when it is taken in again', async () => {
  const items = fc.array(pieces, { maxLength: 12 }).map((list) => list.join(''))
  await fc.assert(
    fc.asyncProperty(items, fc.boolean(), async (words, cut) => {
      const whole = rss(words)
      const { found } = await outcomeOf(utf8(cut ? whole.slice(0, -words.length) : whole), 'news')
      for (const one of found) {
        if (one instanceof Failure) continue
        sound(one.document)
        assert.deepEqual(await takenInAgain(one), one.document)
      }
    }),
    { numRuns: 300 },
  )
})
