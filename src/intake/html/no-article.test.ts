import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Failure } from '#base'
import { documentsIn } from '../documents-in.ts'
import { outline, unknown } from '../outline.ts'

/** The message of the Failure, or the outline and behind it the codes of the notes. */
function outcome(html: string): string[] {
  const [document] = documentsIn(new TextEncoder().encode(html), {
    ...unknown,
    path: 'page.html',
    format: 'html',
    publishedOn: null,
  })
  if (!document || document instanceof Failure) return [`${document?.code}: ${document?.message}`]
  return [...outline(document), ...document.notes.map(({ code }) => code).filter((code) => code !== 'intake/no-date')]
}
const check = (what: string, html: string, ...expected: string[]) =>
  void test(what, () => assert.deepEqual(outcome(html), expected))
const refused = (what: string, html: string, why: string) =>
  check(what, html, `page/no-article: page.html: holds no article: ${why}`)

refused(
  'a page that has gone',
  '<title>404 Not Found</title><center><h1>404 Not Found</h1></center><hr>nginx',
  'it is an error page (“404 Not Found”)',
)
refused(
  'a page that has gone, kindly',
  '<h1>Oops! That page can’t be found.</h1><p>It looks like nothing was found at this location. Maybe try one of the links below or a search?</p>',
  'it is an error page (“Oops! That page can’t be found.”)',
)
refused(
  'a page that is forbidden',
  '<title>Access Denied</title><h1>Access Denied</h1>You don’t have permission to access this server.<p>Reference #18',
  'it is an error page (“Access Denied”)',
)
refused(
  'a check by a network',
  '<title>Just a moment...</title><h1>wire.example</h1><p>Verifying you are human. This may take a few seconds.</p><p>wire.example needs to review the security of your connection before proceeding.</p>',
  'it asks whether a person is reading (“Just a moment...”)',
)
refused(
  'a program that would fetch the text',
  '<title>The Wire</title><div id="root"></div><noscript>x</noscript><p>You need to enable JavaScript to run this app.</p>',
  'it needs a program in the browser to show its text (“You need to enable JavaScript to run this app.”)',
)
refused(
  'a wall of consent',
  '<title>The Wire</title><h2>We value your privacy</h2><p>We and our 842 partners store and access information on a device, such as unique identifiers in cookies, to process personal data.</p><button>Accept all</button>',
  'it asks for consent before it shows itself (“We value your privacy”)',
)
refused(
  'nothing before the wall',
  '<title>Bridge</title><article><h1>Bridge closed</h1><p>This article is for subscribers only.</p><p>Try a month for 10 kr.</p></article>',
  'it is for subscribers only (“This article is for subscribers only.”)',
)
const story = 'Officials closed the bridge on Monday, after shells fell near it, and sent the traffic to the ferry.'
const teaser = (number: number) =>
  `<div class="item"><h3><a href="/${number}">The story of the bridge, part ${number}</a></h3><p>${story}</p></div>`
refused(
  'a front page',
  `<title>The Wire</title><main>${Array.from({ length: 14 }, (_, index) => teaser(index)).join('')}</main>`,
  'it is a list of links to other pages (14 of them)',
)
check(
  'an article about an error',
  `<article><h1>404 not found</h1>${`<p>${story}</p>`.repeat(8)}</article>`,
  'headline: 404 not found',
  ...Array.from({ length: 8 }, () => `paragraph: ${story}`),
)
check(
  'a beginning before the wall',
  `<article><h1>Bridge closed</h1><p>${story}</p><p>${story.replace('Monday', 'Friday')}</p><p>Subscribe to continue reading</p><p>Unlimited access costs 10 kr a month, and you can leave whenever you like to.</p></article>`,
  'headline: Bridge closed',
  `paragraph: ${story}`,
  `paragraph: ${story.replace('Monday', 'Friday')}`,
  'intake/paywall',
)
check(
  'a short beginning of what is not free',
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge closed","isAccessibleForFree":false}</script><article><p>${story}</p></article>`,
  'headline: Bridge closed',
  `paragraph: ${story}`,
  'intake/paywall',
)
check(
  'what is asked for in a quotation is said by somebody',
  `<article><p>${story}</p><p>“Sign up at the school,” the mayor said.</p><p>Sign up for our letter and never miss a bridge.</p><p>© 2024 The Wire</p><p>${story.replace('Monday', 'Friday')}</p></article>`,
  `paragraph: ${story}`,
  'paragraph: “Sign up at the school,” the mayor said.',
  `paragraph: ${story.replace('Monday', 'Friday')}`,
)
