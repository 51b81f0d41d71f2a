import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Failure, sha256Of } from '#base'
import { feedIn } from './feed-in.ts'
import { feedsIn, feedsOnPage } from './feeds-in.ts'

const utf8 = (words: string) => new TextEncoder().encode(words)
const shown = (value: unknown) => (value instanceof Failure ? `${value.code}: ${value.message}` : value)
const check = (what: string, value: () => unknown, expected: unknown) =>
  void test(what, () => assert.deepEqual(shown(value()), expected))

check(
  'the items of a feed, by id, by address, by their words',
  () =>
    feedIn(
      utf8(
        `<rss version="2.0"><channel><title>The &amp;amp; Wire</title><ttl>90</ttl><item><guid>g</guid><title>A</title><pubDate>4 Jun 2024 10:00 GMT</pubDate></item>
        <item><link>https://wire.example/2</link><pubDate>4 Jun 2024 10:00</pubDate></item><item><title>C</title></item></channel></rss>`,
      ),
    ),
  {
    title: 'The & Wire',
    ttlMinutes: 90,
    items: [
      { key: 'g', url: null, updated: '2024-06-04T10:00:00Z', title: 'A' },
      { key: 'https://wire.example/2', url: 'https://wire.example/2', updated: null, title: null },
      {
        key: sha256Of(utf8('<rss version="2.0"><channel><item><title>C</title></item></channel></rss>')),
        url: null,
        updated: null,
        title: 'C',
      },
    ],
  },
)
check(
  'how often, in the words of the module of syndication',
  () => {
    const feed = feedIn(
      utf8(
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency><title>W</title></feed>',
      ),
    )
    return feed instanceof Failure ? feed : [feed.ttlMinutes, feed.items]
  },
  [360, []],
)
check(
  'no feed',
  () => feedIn(utf8('<html></html>'), 'https://wire.example/rss'),
  'feed/damaged: https://wire.example/rss: is no feed that can be read (RSS, Atom, RSS 1.0 or JSON Feed); it may be cut off',
)

check(
  'a list of feeds, nested, without what it includes',
  () =>
    feedsIn(
      utf8(`<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body><outline text="North"><outline type="rss" text="The Wire" title="Wire" xmlUrl="https://wire.example/rss?a=1&amp;b=2"/>
      <outline><outline TEXT="Deep" XMLURL=" https://deep.example/rss "/></outline></outline><outline type="include" url="https://list.example/opml" xmlUrl="https://list.example/rss"/><outline type="link" url="https://l.example"/>
      <outline xmlUrl="file:///etc/passwd"/><outline xmlUrl="https://deep.example/rss" text="Again"/></body></opml>`),
    ),
  [
    { title: 'Wire', url: 'https://wire.example/rss?a=1&b=2' },
    { title: 'Deep', url: 'https://deep.example/rss' },
  ],
)
check('no list', () => feedsIn(utf8('<rss/>')), 'feed/damaged: the list: is no list of feeds in OPML')
check(
  'a list nested deep',
  () => feedsIn(utf8(`<opml version="2.0"><body>${'<outline>'.repeat(300)}`), 'mine.opml'),
  'feed/damaged: mine.opml: its outlines are nested too deep',
)

check(
  'the feeds that a page names',
  () =>
    feedsOnPage(
      `<html><head><base href="/news/"><link rel="alternate" type="application/rss+xml" title="All" href="all.rss"><link rel="alternate home" type="application/atom+xml" href="https://a.example/atom">
      <link rel="alternate" type="application/feed+json" href="/f.json"><link rel="alternate" hreflang="fr" href="/fr"><link rel="stylesheet" type="application/rss+xml" href="/no"><link rel="alternate" type="application/rss+xml" href="javascript:no"></head></html>`,
      'https://wire.example/a/b',
    ),
  [
    { title: 'All', url: 'https://wire.example/news/all.rss' },
    { title: null, url: 'https://a.example/atom' },
    { title: null, url: 'https://wire.example/f.json' },
  ],
)
check('a page nested deep names none', () => feedsOnPage('<div>'.repeat(50_000), 'https://wire.example/'), [])
