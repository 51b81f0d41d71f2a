import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Failure } from '#base'
import { documentsIn } from '../documents-in.ts'
import { documentOf, outline, unknown } from '../outline.ts'

function check(what: string, html: string, expected: string[]): void {
  void test(what, () => assert.deepEqual(outline(documentOf(html, { format: 'html' })), expected))
}

const story = '<p>Officials closed the bridge on Monday, after shells fell near it, and sent the traffic to the ferry.</p>'
const told = 'paragraph: Officials closed the bridge on Monday, after shells fell near it, and sent the traffic to the ferry.'

check(
  'blocks of an article, without the page around it',
  `<!doctype html><html><head><title>Bridge closed | Site</title></head><body><nav><a href="/">Home</a></nav><article>
  <h1>Bridge
  closed</h1>${story}<figure><img src="a"><figcaption>The bridge at noon.</figcaption></figure><blockquote>We shall rebuild.</blockquote>
  <ul><li>One <b>dead</b></li><li>Two hurt</li></ul><ul><li><a href="/x">Another story</a></li></ul><h2>What is next</h2>
  <p>Line one<br>line two<br><br>&ldquo;Three&rdquo; &amp; four.</p>${story.replace('Monday', 'Friday')}</article>
  <script>document.body.textContent = 'gone'</script><footer>All rights</footer></body></html>`,
  [
    'headline: Bridge closed',
    told,
    'caption: The bridge at noon.',
    'quote: We shall rebuild.',
    'list-item: One dead',
    'list-item: Two hurt',
    'headline: What is next',
    'paragraph: Line one / line two',
    'paragraph: “Three” & four.',
    told.replace('Monday', 'Friday'),
  ],
)
check(
  'an embedded X post, inside a box that is named like a widget',
  `<article>${story}<div class="social-embed"><blockquote class="twitter-tweet"><p lang="en">The bridge is down &mdash; two hurt.
  <a href="https://t.co/abc">pic.twitter.com/abc</a></p>&mdash; A. Witness &mdash; x (@witness_1)
  <a href="https://twitter.com/witness_1/status/1665382945132085248?ref_src=twsrc">June 5, 2023</a></blockquote><script src="w.js"></script></div>${story}</article>`,
  [told, 'post by A. Witness — x @witness_1 2023-06-04: The bridge is down — two hurt. pic.twitter.com/abc', told],
)
check(
  'an embedded Bluesky post',
  `<article>${story}<blockquote class="bluesky-embed"><p>The bridge is down.</p>&mdash; Ana (<a href="https://bsky.app/profile/a">@ana.bsky.social</a>)
  <a href="https://bsky.app/profile/a/post/1?ref_src=embed">June 4, 2023 at 3:00 PM</a></blockquote>${story}</article>`,
  [told, 'post by Ana @ana.bsky.social 2023-06-04: The bridge is down.', told],
)
check(
  'an embedded Instagram post',
  `<article>${story}<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/1/?utm=e"><div><a href="#">View this post on Instagram</a>
  <p><a href="#">The bridge is down.</a></p><p>A post shared by <a>Ana B.</a> (@ana.b) on <time datetime="2023-06-04T10:00:00+00:00">4 June</time></p></div></blockquote>${story}</article>`,
  [told, 'post by Ana B. @ana.b 2023-06-04: The bridge is down.', told],
)
check(
  'a Telegram message',
  `<div class="tgme_widget_message" data-post="ana_channel/12"><a class="tgme_widget_message_owner_name"><span>Ana</span></a>
  <div class="tgme_widget_message_text">The bridge is down.<br><br>Two hurt.</div>
  <a class="tgme_widget_message_date" href="https://t.me/ana_channel/12"><time datetime="2023-06-04T10:00:00+00:00">10:00</time></a></div>`,
  ['post by Ana @ana_channel 2023-06-04: The bridge is down. / Two hurt.'],
)
check(
  'what stands beside the article, and in it without being of it',
  `<head><meta name="author" content="Ana Roe"></head><body><p>Sale at the harbour today.</p><main><article><h1>Bridge closed</h1>
  <p class="by">By <a href="/ana">Ana Roe</a> · 6 May</p>${story}<div class="ad">Boots: all must go.</div><aside><h2>Read more</h2></aside>
  <div class="newsletter-form"><p>Write to us.</p></div>${story.replace('Monday', 'Friday')}</article></main><p>All rights reserved.</p></body>`,
  ['headline: Bridge closed', told, told.replace('Monday', 'Friday')],
)
check('a page without its frame', '<h1>Bridge closed</h1><p>It was shelled.<p>Nobody fell.', [
  'headline: Bridge closed',
  'paragraph: It was shelled.',
  'paragraph: Nobody fell.',
])
check('a head and no body', '<html><head><title>T</title></head><p>It was shelled.</p></html>', [
  'headline: T',
  'paragraph: It was shelled.',
])
check('markup that cannot be followed', `${'<div>'.repeat(50_000)}It was shelled.`, ['paragraph: It was shelled.'])

function checkData(what: string, head: string, expected: unknown[]): void {
  void test(what, () => {
    const { title, author, publisher, publishedOn, url, language } = documentOf(
      `<html lang="en-GB"><head>${head}</head><body>${story}</body></html>`,
      {
        format: 'html',
      },
    )
    assert.deepEqual([title, author, publisher, publishedOn, url, language], expected)
  })
}
checkData(
  'structured data',
  `<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Site"},{"@type":["NewsArticle"],"headline":"Bridge closed",
  "datePublished":"2024-05-06T23:30:00+02:00","author":[{"name":"Ana Roe"},{"name":"Bo"}],"publisher":{"name":"The Wire"}}]}</script>`,
  ['Bridge closed', 'Ana Roe, Bo', 'The Wire', '2024-05-06', null, 'en'],
)
checkData(
  'meta elements',
  `<meta property="og:title" content="Bridge closed"><meta property="og:site_name" content="The Wire"><meta name="author" content="By Ana Roe">
  <meta property="article:published_time" content="2024-05-06T10:00:00Z"><link rel="canonical" href="https://example.org/a">`,
  ['Bridge closed', 'Ana Roe', 'The Wire', '2024-05-06', 'https://example.org/a', 'en'],
)
checkData('broken structured data', '<title>Bridge closed</title><script type="application/ld+json">{"@type":</script>', [
  'Bridge closed',
  null,
  null,
  null,
  null,
  'en',
])

void test('the declared encoding is used', () => {
  const bytes = Buffer.from('<meta charset="windows-1252"><p>The caf\xe9 was shelled.</p>', 'latin1')
  const [document] = documentsIn(bytes, { ...unknown, format: 'html' })
  assert.ok(document && !(document instanceof Failure))
  assert.deepEqual(outline(document), ['paragraph: The café was shelled.'])
})
check(
  'names of boxes that a program made up say nothing',
  `<article>${story}<h2 class="sc-f98b1ad2-0">A night without buses</h2>${story.replace('Monday', 'Friday')}</article>`,
  [told, 'headline: A night without buses', told.replace('Monday', 'Friday')],
)
check(
  'a box that asks for an address of mail, by the field in it',
  `<article>${story}<section class="x1"><h3>The evening letter</h3><p>All of the day in one letter, at six in the evening.</p>
  <div><input type="email"></div></section>${story.replace('Monday', 'Friday')}</article>`,
  [told, told.replace('Monday', 'Friday')],
)
check(
  'whose picture it is, and where to buy it, is none of a caption',
  `<article><figure><figcaption><span>The bridge at noon on Monday.</span><span class="caption__source">Ida Torp</span>
  <a href="https://licensing.example/7">Purchase rights</a></figcaption></figure>${story}</article>`,
  ['caption: The bridge at noon on Monday.', told],
)
check(
  'a note under the text, without the numbers that lead there and back',
  `<article>${story.replace('ferry.', 'ferry.<sup><a href="#n1">1</a></sup>')}${story.replace('Monday', 'Friday')}
  <ol class="footnotes"><li id="n1">It has no bell. <a href="#r1">↩︎</a></li></ol></article>`,
  [told, told.replace('Monday', 'Friday'), 'list-item: It has no bell.'],
)
check(
  'who is quoted, and a quotation that only says a sentence once more',
  `<article>${story}<blockquote><p>I have seen that bridge close nine times.</p><footer>Oda Frisk, baker</footer></blockquote>
  <div class="q"><blockquote>after shells fell near it, and sent the traffic</blockquote></div>${story.replace('Monday', 'Friday')}</article>`,
  [told, 'quote: I have seen that bridge close nine times.', 'quote: Oda Frisk, baker', told.replace('Monday', 'Friday')],
)
check(
  'a title in a heading behind what it is about',
  `<head><meta property="og:title" content="Bridge closed after shells"></head><article><h2><span>Kalix</span>
  <span>Bridge closed after shells</span></h2>${story}${story.replace('Monday', 'Friday')}</article>`,
  ['headline: Bridge closed after shells', told, told.replace('Monday', 'Friday')],
)
check(
  'what stands under the title, above an element that calls itself the article and begins without either',
  `<main><h1>Bridge closed after shells</h1><h2>The ferry takes the cars until further notice</h2><article>${story}${story.replace('Monday', 'Friday')}</article>
  <div class="x"><p>Please keep comments civil and to the point, whichever side you are on, and read the rules first.</p></div></main>`,
  [
    'headline: Bridge closed after shells',
    'headline: The ferry takes the cars until further notice',
    told,
    told.replace('Monday', 'Friday'),
  ],
)
