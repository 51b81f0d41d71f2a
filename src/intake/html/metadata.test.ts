import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentOf } from '../outline.ts'

const story = '<p>Officials closed the bridge on Monday, after shells fell near it, and sent the traffic to the ferry.</p>'

type Fields = Partial<
  Record<'title' | 'author' | 'publisher' | 'publishedOn' | 'publishedAt' | 'modifiedAt' | 'url' | 'language', string | null>
>

/** Only the fields that are expected are looked at, and the notes where some are. */
function check(what: string, head: string, expected: Fields, notes: readonly string[] = [], body = ''): void {
  void test(what, () => {
    const document = documentOf(`<html><head>${head}</head><body><article>${body}${story}</article></body></html>`, {
      format: 'html',
    })
    for (const [field, value] of Object.entries(expected)) {
      const found = Object.entries(document).find(([name]) => name === field)?.[1] ?? null
      assert.equal(found, value, field)
    }
    assert.deepEqual(
      document.notes.flatMap(({ code, text }) => (code === 'intake/no-date' ? [] : [text])),
      notes,
    )
  })
}
const data = (json: string) => `<script type="application/ld+json">${json}</script>`
const article =
  '"@type":"NewsArticle","headline":"Bridge closed","datePublished":"2024-05-06T23:30:00+02:00","dateModified":"2024-05-07T08:00:00Z"'
const said: Fields = {
  title: 'Bridge closed',
  publishedOn: '2024-05-06',
  publishedAt: '2024-05-06T21:30:00Z',
  modifiedAt: '2024-05-07T08:00:00Z',
}

for (const [what, json] of [
  ['a thing', `{${article}}`],
  ['a list', `[{"@type":"WebSite"},{${article}}]`],
  ['a graph', `{"@graph":[{"@type":"Organization","name":"W"},{${article}}]}`],
  ['what a page is about', `{"@type":"WebPage","mainEntity":{${article}}}`],
  ['in a comment', `<!-- {${article}} -->`],
  ['in CDATA', `//<![CDATA[\n{${article}}\n//]]>`],
  ['in CDATA of a style sheet', `/*<![CDATA[*/{${article}}/*]]>*/`],
  ['with a comma too many and a semicolon', `{${article},};`],
  ['with line breaks in a string', `{${article},"description":"one\ntwo"}`],
  ['escaped once more', `{${article}}`.replaceAll('"', '&quot;')],
  ['behind one that is broken', `{"@type":</script><script type="application/ld+json">{${article}}`],
  [
    'behind a video and a teaser',
    `[{"@type":"VideoObject","name":"V","uploadDate":"2020-01-01"},{"@type":"NewsArticle","headline":"T"},{${article}}]`,
  ],
] as const)
  check(`structured data: ${what}`, data(json), said)

check(
  'structured data: who is meant is said elsewhere',
  data(
    `{"@graph":[{${article},"author":[{"@id":"#a"},{"@type":"Person","name":"Bo &amp; Co"}],"publisher":{"@id":"#p"}},{"@id":"#a","name":"Ana Roe"},{"@id":"#p","name":"The Wire"}]}`,
  ),
  { author: 'Ana Roe, Bo & Co', publisher: 'The Wire' },
)
check(
  'meta elements of libraries',
  '<meta name="DC.title" content="B"><meta name="DC.creator" content="By Ana Roe"><meta name="DC.publisher" content="The Wire"><meta name="DC.date.issued" content="2024-05-06">',
  {
    author: 'Ana Roe',
    publisher: 'The Wire',
    publishedOn: '2024-05-06',
    publishedAt: null,
  },
)
check(
  'meta elements of those who count readers',
  '<meta name="parsely-author" content="Ana Roe"><meta name="parsely-pub-date" content="2024-05-06T10:00:00Z"><meta name="sailthru.author" content="Bo">',
  {
    author: 'Ana Roe',
    publishedAt: '2024-05-06T10:00:00Z',
  },
)
check('a time without its zone is a day', '<meta property="article:published_time" content="2024-05-06T10:00:00">', {
  publishedOn: '2024-05-06',
  publishedAt: null,
})
check('as mail writes it', '<meta name="pubdate" content="Mon, 06 May 2024 10:15:00 GMT">', {
  publishedOn: '2024-05-06',
  publishedAt: '2024-05-06T10:15:00Z',
})
check(
  'an earlier change is none',
  '<meta property="article:published_time" content="2024-05-06T10:00:00Z"><meta property="article:modified_time" content="2024-05-06T09:00:00Z">',
  { modifiedAt: null },
)

const line = (words: string) => `<h1>Bridge closed</h1><div>${words}</div>`
check(
  'a date that is shown, with its zone',
  '',
  { publishedOn: '2023-06-04', publishedAt: '2023-06-04T09:15:00Z' },
  [],
  line('Published 4 June 2023, 10:15 BST'),
)
check('a date that is shown, without', '', { publishedOn: '2023-06-04', publishedAt: null }, [], line('4 June 2023, 10:15'))
check(
  'shown in Russian',
  '',
  { publishedOn: '2023-06-04', publishedAt: '2023-06-04T07:15:00Z' },
  [],
  line('Опубликовано 4 июня 2023, 10:15 МСК'),
)
check('shown in Arabic', '', { publishedOn: '2023-06-04' }, [], line('نشرت في ٤ يونيو ٢٠٢٣'))
check(
  'published and updated',
  '',
  { publishedOn: '2023-06-04', modifiedAt: '2023-06-05T18:00:00Z' },
  [],
  line('Published June 4, 2023<br>Updated June 5, 2023 2:00 p.m. EDT'),
)
check('a date in slashes may be read in two ways', '', { publishedOn: null }, [], line('Published 04/06/2023'))
check(
  'the day in the address',
  '<link rel="canonical" href="https://example.org/2023/06/04/bridge">',
  { publishedOn: '2023-06-04' },
  ['The page gives no day of publication; the one in its address is taken, 2023-06-04.'],
)
check(
  'days that differ',
  `${data('{"@type":"Article","datePublished":"2024-05-06"}')}<meta name="pubdate" content="2024-05-08">`,
  { publishedOn: '2024-05-06' },
  ['The page gives several days of publication: 2024-05-06 (structured data), 2024-05-08 (meta elements); 2024-05-06 is taken.'],
)
check(
  'a day and a time in another zone do not differ',
  `${data('{"@type":"Article","datePublished":"2024-05-06T23:30:00Z"}')}<meta name="pubdate" content="2024-05-07">`,
  { publishedOn: '2024-05-06' },
)

check(
  'a heading that is the name of the site',
  '<meta property="og:title" content="Bridge closed"><meta property="og:site_name" content="The Wire">',
  { title: 'Bridge closed' },
  [],
  '<h1>The Wire</h1>',
)
check(
  'the tab shows the site beside the title',
  '<title>Bridge closed - The Wire</title>',
  { title: 'Bridge closed', publisher: 'The Wire' },
  [],
  '<h1>Bridge closed</h1>',
)
check(
  'where it is copied from',
  '<meta name="original-source" content="https://wire.example/a"><meta name="syndication-source" content="https://wire.example/a">',
  {},
  ['The page names another as its source: https://wire.example/a'],
)
check('the language of the place', '<meta property="og:locale" content="sv_SE">', { language: 'sv' })
check('a language that the letters are not of', '<meta property="og:locale" content="ru_RU">', { language: 'und' }, [
  'The page says that it is in “ru”, but its letters are Latin.',
])

void test('SingleFile says where it saved a page from', () => {
  const html = `<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://wire.example/2024/05/06/a \n saved date: Mon May 06 2024 21:05:11 GMT+0200 \n--><link rel=canonical href="https://other.example/b"><body>${story}`
  const { url, publishedOn, notes } = documentOf(html, { format: 'html' })
  assert.deepEqual([url, publishedOn], ['https://wire.example/2024/05/06/a', '2024-05-06'])
  assert.deepEqual(
    notes.map(({ text }) => text),
    [
      'The page was saved on Mon May 06 2024 21:05:11 GMT+0200, by the clock of whoever saved it.',
      'The page gives no day of publication; the one in its address is taken, 2024-05-06.',
      'The page names another address as its own: https://other.example/b',
    ],
  )
})

check(
  'a name goes before an address for a publisher',
  `<meta property="og:site_name" content="WIRE.EXAMPLE">${data(`{${article},"publisher":{"name":"The Wire"}}`)}`,
  {
    publisher: 'The Wire',
  },
)
check('an address for a publisher, where there is no name', '<meta property="og:site_name" content="WIRE.EXAMPLE">', {
  publisher: 'WIRE.EXAMPLE',
})
check(
  'who publishes on a platform that calls itself the publisher',
  '<title>Bridge closed | by Ana Roe | The Slow Wire | Nov, 2025 | Longform</title><meta property="og:site_name" content="Longform">',
  { title: 'Bridge closed', publisher: 'The Slow Wire' },
  [],
  '<h1>Bridge closed</h1>',
)
check(
  'a title in a box that its class calls one, over a heading that says more',
  '<meta property="og:title" content="Both sides say that they hold the bridge at Kalix">',
  { title: 'Both sides say that they hold the bridge at Kalix' },
  [],
  '<div class="article__title">Both sides say that they hold the bridge at Kalix</div><h1>Umpires: what they say is premature</h1>',
)
check(
  'a title in no heading, which the tab shows with the name of the site',
  '<title>Both sides say that they hold the bridge | The Wire</title>',
  { title: 'Both sides say that they hold the bridge', publisher: 'The Wire' },
  [],
  '<span class="newstitle">Both sides say that they hold the bridge</span>',
)
check(
  'authors in a line over the day',
  '',
  { author: 'Ana Roe, Bo Hatch, Ida Torp' },
  [],
  '<h1>Bridge closed</h1><p><b>Ana Roe, Bo Hatch, and Ida Torp</b></p><p>April 3, 2025, 6:45 pm ET</p>',
)
check(
  'a day that RDFa gives',
  '',
  { publishedAt: '2023-10-17T15:26:00Z' },
  [],
  '<span property="dc:date dc:created" content="2023-10-17T18:26:00+03:00" datatype="xsd:dateTime">posted</span>',
)

check(
  'noon that a program filled in, where a reader sees the day alone',
  '',
  { publishedOn: '2024-06-20', publishedAt: null },
  [],
  '<h1>Bridge closed</h1><p><time datetime="2024-06-20T12:00:00Z">20 June 2024</time></p>',
)
check(
  'noon that a reader sees too',
  '',
  { publishedOn: '2024-06-20', publishedAt: '2024-06-20T12:00:00Z' },
  [],
  '<h1>Bridge closed</h1><p><time datetime="2024-06-20T12:00:00Z">20 June 2024, 12:00 UTC</time></p>',
)
check('a day in Czech', '', { publishedOn: '2023-10-15' }, [], '<h1>Bridge closed</h1><p>15. října 2023</p>')

check(
  'a logo in a heading, with a title in none of the first level',
  '<title>Strike over, say the drivers of the north - The Wire</title>',
  { title: 'Strike over, say the drivers of the north', publisher: 'The Wire' },
  [],
  '<h1><a href="/">The Wire</a></h1><h2>Strike over, say the drivers of the north</h2>',
)
check(
  'an author in the first paragraph',
  '',
  { author: 'Ana Roe' },
  [],
  '<h1>Bridge closed</h1><p><strong>By Ana Roe</strong></p>',
)
