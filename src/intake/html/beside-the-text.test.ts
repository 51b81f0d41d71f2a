import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentOf, outline } from '../outline.ts'

/** What is read of a text with something in it, before its last paragraph or behind it, without the words of the text. */
function check(what: string, html: string, expected: readonly string[], place: 'inside' | 'behind' = 'inside'): void {
  void test(what, () => {
    const last = place === 'inside' ? [html, story('Sunday')] : [story('Sunday'), html]
    const page = `<head><title>Bridge closed | The Kalix Wire</title><meta property="og:site_name" content="The Kalix Wire">
      <meta name="author" content="Ana Roe"></head><body><main><h1>Bridge closed</h1><div class="tx">
      ${[story('Monday'), story('Tuesday'), story('Friday'), ...last].join('\n')}</div></main></body>`
    const found = outline(documentOf(page, { format: 'html' }))
    assert.equal(found.filter((line) => line.includes('closed the bridge on')).length, 4)
    assert.deepEqual(
      found.filter((line) => !line.includes('closed the bridge on') && line !== 'headline: Bridge closed'),
      expected,
    )
  })
}

const story = (day: string): string =>
  `<p class="t">Officials closed the bridge on ${day}, after shells fell near it, and sent the traffic to the ferry below the old mill, where it had to wait for the tide.</p>`

check(
  'a box with a button, in the name of the publisher',
  '<div class="z9"><p>You read us for nothing, and that is how we want it to stay, since news is for everybody.</p><a href="https://give.example/kw">Chip in</a></div>',
  [],
)
check(
  'a box in another language that leads to where one joins',
  '<section><h4>Das Wichtigste am Abend</h4><p>Unser Brief kommt um sechs und braucht vier Minuten Ihrer Zeit, mehr nicht.</p><a href="/newsletter/abend">Ja, bitte</a></section>',
  [],
)
check(
  'a box that asks by what is to be filled in',
  '<div class="k"><h3>Where should we go next?</h3><p>Tell us what you would like to read about the river and its people.</p><form><textarea></textarea><button>Go</button></form></div>',
  [],
)
check(
  'a box of facts with a link under it is none that asks',
  '<div class="facts"><h3>The bridge</h3><p>It was built in 1911 and carries nine thousand cars on a day without fog.</p><a href="/bridge">More about it</a></div>',
  ['headline: The bridge', 'paragraph: It was built in 1911 and carries nine thousand cars on a day without fog.'],
)
check(
  'whoever is quoted asks nothing of the reader',
  '<div class="letter"><p>“If you give us a boat, we can carry you and your goat,” said the ferryman in his letter.</p><a href="/letter">The letter</a></div>',
  ['paragraph: “If you give us a boat, we can carry you and your goat,” said the ferryman in his letter.'],
)
check(
  'an invitation as the last words, in a paragraph like the others',
  '<p class="t">Join our channel on <a href="https://whatsapp.com/channel/1">WhatsApp</a> and you will know when the bridge opens.</p>',
  [],
  'behind',
)
check(
  'an invitation in French, in the middle',
  '<p class="t">Pour ne rien manquer, <a href="/abonnement">abonnez-vous</a> : nous vous écrivons chaque matin, et vous ne payez rien.</p>',
  [],
)
check(
  'advice to the reader with a link is no invitation',
  '<p class="t">If you have to cross, you can ask for a seat on the ferry <a href="https://kalix.example/ferry">at the town hall</a>, which is open until six.</p>',
  ['paragraph: If you have to cross, you can ask for a seat on the ferry at the town hall, which is open until six.'],
  'behind',
)
check(
  'a card: a picture and words that lead to one story, and what it is about',
  '<div class="q"><a href="/mill"><img src="m.jpg"></a><div><a href="/mill">The mill that nobody wanted</a><p>It has been for sale since the year of the flood.</p></div></div>',
  [],
)
check(
  'a picture that leads to a larger one is no card',
  '<div class="q"><a href="/m.jpg"><img src="m.jpg"></a><p>The mill on Monday, an hour before the shells fell on the other bank.</p></div>',
  ['paragraph: The mill on Monday, an hour before the shells fell on the other bank.'],
)
check(
  'what readers answered, in a list without names',
  `<h3>What you wrote</h3><ul>${['Ida', 'Bo', 'Edda']
    .map(
      (name) =>
        `<li class="w"><b>${name}</b><div>I stood on that bridge on Monday and can say that it was not half as bad.</div><a href="#">Svara</a></li>`,
    )
    .join('')}</ul>`,
  [],
  'behind',
)
check(
  'pictures that may be made larger are no answers',
  ['north', 'south', 'west']
    .map(
      (side) =>
        `<figure class="w"><img src="a.jpg"><figcaption>The bridge as one sees it from the ${side}.</figcaption><button>Enlarge</button></figure>`,
    )
    .join(''),
  ['north', 'south', 'west'].map((side) => `caption: The bridge as one sees it from the ${side}.`),
)
check(
  'what is seen in a picture without a figure, and whose it is in an element of its own',
  '<div class="f2"><img src="a.jpg"><span class="l">The bridge and the ferry at noon on Monday</span> <span class="r">Ida Torp / Wire Pictures</span></div>',
  ['caption: The bridge and the ferry at noon on Monday'],
)
check(
  'a caption that ends with names in the middle of a line keeps them',
  '<figure><img src="a.jpg"><figcaption>The ferry below the mill, steered by <b>Ida Torp</b></figcaption></figure>',
  ['caption: The ferry below the mill, steered by Ida Torp'],
)
check(
  'the heading of a part that opens, in a button in a heading',
  '<div><h3><button aria-expanded="false" aria-controls="p1">How long is the bridge?</button></h3><div id="p1"><p>It is 310 metres long, of which the shells hit the last nine on Monday.</p></div></div>',
  ['headline: How long is the bridge?', 'paragraph: It is 310 metres long, of which the shells hit the last nine on Monday.'],
)
check(
  'a button that opens a menu is no heading',
  '<div><button aria-expanded="false">All of our towns</button><ul><li><a href="/1">Kalix and around</a></li><li><a href="/2">Tornio and around</a></li></ul></div>',
  [],
)
check(
  'a sentence shown once more, and who is named under it in the caption of a figure',
  '<figure class="b"><blockquote><p>after shells fell near it, and sent the traffic</p></blockquote><figcaption>Oda Frisk, baker</figcaption></figure>',
  [],
)
check(
  'a heading over links in a box of its own',
  '<section><h4>What came before</h4><ul><li><a href="/1">The ferry was mended on Saturday</a></li><li><a href="/2">The mill is for sale again</a></li></ul></section>',
  [],
)
check(
  'a correction in a box that is said to be beside the text',
  '<aside><p>Clarification: an earlier version of this story gave the wrong day.</p></aside>',
  ['paragraph: Clarification: an earlier version of this story gave the wrong day.'],
  'behind',
)
check(
  'who translated the text',
  '<div class="who"><p>Translated by Ida Torp</p></div>',
  ['paragraph: Translated by Ida Torp'],
  'behind',
)
check('a short paragraph in a box of its own, like those of the text', '<p class="t">Nobody was hurt</p>', [
  'paragraph: Nobody was hurt',
])
check(
  'a box that ends with a link to where one joins, and speaks to nobody',
  '<div class="nb"><strong>Morning letter</strong><p>Everything about the bridge, every day at seven. Free of charge.</p><a href="/newsletter">Sign up</a></div>',
  [],
)
check(
  'what the publisher has elsewhere, called its own by the words of the link',
  '<p class="t">Ещё больше новостей и видео с реки — в <a href="https://t.me/kw">нашем канале</a>.</p>',
  [],
)
check(
  'where a statement was posted',
  '<p class="t">The ministry wrote on <a href="https://x.com/min/status/1">X</a> that all of us should stay away from the bridge.</p>',
  ['paragraph: The ministry wrote on X that all of us should stay away from the bridge.'],
)
check('whose picture it is, in a paragraph of its own', '<p class="t"><em>Photo: Ida Torp/Wire</em></p>', [])
check(
  'a caption in a link to a larger picture',
  '<a href="/big.jpg?w=2000"><figure><img src="a.jpg"><figcaption>The bridge at noon on Monday, seen from the mill.</figcaption></figure></a>',
  ['caption: The bridge at noon on Monday, seen from the mill.'],
)
check(
  'a note in an element for what is beside the text, by its role',
  '<aside role="doc-footnote"><p>The bridge was built in 1911.</p></aside>',
  ['paragraph: The bridge was built in 1911.'],
)
check(
  'a face with a name and what somebody is',
  '<div class="au"><img src="a.jpg"><div><div>Ana Roe</div><div>Correspondent for the north and its rivers</div></div></div>',
  [],
)
check(
  'what a player says of itself',
  '<div class="story-audio"><button>Play</button><span>Listen to this report</span><span>3 min</span><p>Read by a machine, which may say names wrongly. Tell the desk if it does.</p></div>',
  [],
)
check(
  'what is said of a film in a box that plays it',
  '<div class="video-player"><button>Play</button><figure><video></video><figcaption>The bridge on Monday, from the water.</figcaption></figure></div>',
  ['caption: The bridge on Monday, from the water.'],
)
check(
  'a box beside the text that explains something and leads nowhere',
  '<aside class="facts"><h3>The bridge</h3><p>It was built in 1911 and carries nine thousand cars on a day without fog.</p></aside>',
  ['headline: The bridge', 'paragraph: It was built in 1911 and carries nine thousand cars on a day without fog.'],
)
check(
  'a box beside the text that leads somewhere',
  '<aside class="facts"><h3>The bridge</h3><p>It was built in 1911 and carries nine thousand cars on a day without fog.</p><a href="/bridge">More</a></aside>',
  [],
)
check(
  'a line over links to other stories',
  '<div class="m"><div class="mt">On this:</div><a href="/a">How the ferry was built</a></div>',
  [],
)
check(
  'a card whose title and whose last words lead to one story',
  '<div class="k1"><div><a href="/a"><span>The ferry that nobody painted</span></a></div><div>Nine winters went by before somebody found the paint, and then it was the wrong one.</div><a href="/a">Read more</a></div>',
  [],
)
check(
  'a note under the text that is an address',
  '<p class="t"><a href="#ref1" name="n1">[1]</a> https://umpires.example/daily/2025-04-03</p>',
  ['paragraph: https://umpires.example/daily/2025-04-03'],
  'behind',
)
check(
  'a caption by its name, with whose picture it is in an element of its own',
  '<div class="post_photo"><img src="a.jpg"><div class="post_photo_about">The mill</div></div><figure><img src="b.jpg"><figcaption><span>The ferry at noon</span><span>Photo: Ida Torp / Wire</span></figcaption></figure>',
  ['caption: The mill', 'caption: The ferry at noon'],
)
check(
  'what readers wrote under words that ask for a subscription',
  '<div class="z1"><h3>Subscribe to continue reading</h3><p>All reports for one euro in the first month.</p></div><section class="z2"><h3>47</h3><p class="c">I have crossed that bridge for forty years, and never once did I see an officer on it who was not asleep.</p></section>',
  [],
  'behind',
)
const card = (day: number) =>
  `<article class="pc"><h3><a href="/${day}">A story of day ${day}</a></h3><p>The ferry carried ${day} goats and a cello over the river, and none of them paid for the way.</p><div class="pc-date">May ${day}</div></article>`
check(
  'cards of other stories with a day each are no entries of a live blog',
  `<div class="pcs">${[1, 2, 3].map(card).join('')}</div>`,
  [],
  'behind',
)
check(
  'a table of facts, whatever it is called',
  '<table class="incident-meta"><tr><th>Incident date</th><td>3 September 2023</td></tr><tr><th>Civilians reported killed</th><td>1 – 3</td></tr></table>',
  ['list-item: Incident date | 3 September 2023', 'list-item: Civilians reported killed | 1 – 3'],
)
check(
  'the day of what somebody said, and no day of the page',
  '<div class="st"><h3>The garrison</h3><div class="on">4 September 2023</div><p>Nobody of ours was on the bridge that night, nor under it.</p></div><p class="t">Updated 5 September 2023</p>',
  [
    'headline: The garrison',
    'paragraph: 4 September 2023',
    'paragraph: Nobody of ours was on the bridge that night, nor under it.',
  ],
)
check('a figure in a box of its own', '<div class="figs"><span>27,000 people reached</span></div>', [
  'paragraph: 27,000 people reached',
])
check(
  'an item of a list that is a link, among items that are not',
  '<ol><li><a href="/a">Kalix Now</a> in two languages, kept by us</li><li><a href="/b">Garrison press office</a> kept</li><li><a href="/c">The ferry</a> in one language, and gone since</li></ol>',
  [
    'list-item: Kalix Now in two languages, kept by us',
    'list-item: Garrison press office kept',
    'list-item: The ferry in one language, and gone since',
  ],
)
check(
  'what readers wrote, under how many did',
  '<div><b>Komentáře (3)</b></div><p class="t">I have crossed that bridge for forty years, and never once did I see an officer on it who was not asleep.</p>',
  [],
  'behind',
)
check(
  'a heading over one whose words went',
  '<section class="contacts"><h2>Contacts</h2><div><h3>Salome Drury</h3><a href="mailto:s@kw.example">s@kw.example</a></div></section>',
  [],
  'behind',
)
check(
  'a recording that was made by machine is news',
  '<p class="t">An AI-generated audio clip of the mayor, in which he gave the bridge away, spread on Sunday and was gone by noon.</p>',
  [
    'paragraph: An AI-generated audio clip of the mayor, in which he gave the bridge away, spread on Sunday and was gone by noon.',
  ],
)
check(
  'a summary that was made by machine, by its own words',
  '<p class="t">This is an AI generated summary, which may have errors.</p>',
  [],
)
check(
  'what a page keeps for subscribers and shows nevertheless',
  '<section class="paywall"><p>Nobody had asked the ferryman, who has seen every shell that fell since Monday, and wrote each one down in his book.</p><p>He counts forty-one, of which nine fell into the river, and says that his book may be read by whoever can swim.</p></section>',
  [
    'paragraph: Nobody had asked the ferryman, who has seen every shell that fell since Monday, and wrote each one down in his book.',
    'paragraph: He counts forty-one, of which nine fell into the river, and says that his book may be read by whoever can swim.',
  ],
)
check(
  'the number of a note in brackets, and who is quoted under a quotation',
  '<p class="t">The weighing station is what angers them all<span class="ref">&nbsp;[<a href="#nb1">1</a>]</span>, the drivers of both sides say.</p><div class="pull"><blockquote><p>If one of them is lying I would like to know which one, and if neither is, even more.</p></blockquote><div class="pull-quote__author">Liudas Kerpe, Farmers’ Circle</div></div>',
  [
    'paragraph: The weighing station is what angers them all, the drivers of both sides say.',
    'quote: If one of them is lying I would like to know which one, and if neither is, even more.',
    'paragraph: Liudas Kerpe, Farmers’ Circle',
  ],
)
