import assert from 'node:assert/strict'
import { test } from 'node:test'
import { file, taken, toldPosts } from '../told-posts.ts'

const page = (...messages: string[]) => `<!DOCTYPE html>
<html>

 <head>

  <meta charset="utf-8"/>
<title>Exported Data</title>
  <meta content="width=device-width, initial-scale=1.0" name="viewport"/>

  <link href="css/style.css" rel="stylesheet"/>

 </head>

 <body onload="CheckLocation();">

  <div class="page_wrap">

   <div class="page_header">

    <div class="content">

     <div class="text bold">
Luleå Harbour &amp; Sea 
     </div>

    </div>

   </div>

   <div class="page_body chat_page">

    <div class="history">

     <div class="message service" id="message-1">

      <div class="body details">
6 June 2023
      </div>

     </div>
${messages.join('\n')}
    </div>

   </div>

  </div>

 </body>

</html>
`
type Parts = { readonly from?: string; readonly inner?: string; readonly joined?: boolean; readonly after?: string }
const message = (id: number, text: string, { from, inner = '', joined = false, after = '' }: Parts = {}) => `
     <div class="message default clearfix${joined ? ' joined' : ''}" id="message${id}">

      <div class="body">

       <div class="pull_right date details" title="06.06.2023 23:12:09 UTC+01:00">
23:12
       </div>
${from === undefined ? '' : `<div class="from_name">\n${from} \n       </div>`}
${inner === '' ? (text === '' ? '' : `<div class="text">\n${text}\n       </div>`) : inner}
${after}
      </div>

     </div>
`
const forwarded = (from: string, date: string, text: string) => `
       <div class="forwarded body">
       <div class="from_name">
${from} <span class="date details" title="${date} UTC+01:00">${date}</span>
       </div>
       <div class="text">
${text}
       </div>
      </div>`
const own = { from: 'Luleå Harbour &amp; Sea' }

function check(what: string, html: string, ...expected: string[]): void {
  void test(what, async () => {
    const { documents, failures, notices } = await taken(file(html, 'messages.html'))
    assert.deepEqual([...documents.flatMap(toldPosts), ...failures, ...notices], expected)
  })
}

check(
  "a channel's own, and one that follows it without a name",
  page(message(4, 'The pier is <strong>closed</strong>.<br>Go home.<br><br>Now.', own), message(5, '3 hurt.', { joined: true })),
  '2023-06-06 Luleå Harbour & Sea @· | ·: The pier is closed. / Go home. /  / Now.',
  '2023-06-06 Luleå Harbour & Sea @· | ·: 3 hurt.',
)
check(
  'a forward has its own author and day',
  page(message(4, '', { ...own, inner: forwarded('Piteå Pilots', '05.06.2023 11:00:00', 'The pier is closed.') })),
  '2023-06-05 Piteå Pilots @· | Luleå Harbour & Sea: The pier is closed.',
)
check(
  'members of a group, each of whom is named once',
  page(
    message(4, 'One.', { from: 'Bo K.' }),
    message(5, 'Two.', { joined: true }),
    message(6, '', { joined: true, inner: forwarded('Piteå Pilots', '05.06.2023 11:00:00', 'Three.') }),
    message(7, 'Four.', { joined: true }),
  ),
  '2023-06-06 Bo K. @· | Luleå Harbour & Sea: One.',
  '2023-06-06 Bo K. @· | Luleå Harbour & Sea: Two.',
  '2023-06-05 Piteå Pilots @· | Luleå Harbour & Sea: Three.',
  '2023-06-06 Bo K. @· | Luleå Harbour & Sea: Four.',
)
check(
  'a page whose first message names nobody',
  page(message(5, 'Two.', { joined: true })),
  '2023-06-06 Luleå Harbour & Sea @· | ·: Two.',
)
check(
  'what has no words is counted',
  page(
    message(4, '', own),
    '<div class="message service" id="message7"><div class="body details">Bo K. joined</div></div>',
    message(8, 'One.', own),
    message(9, '🔥', own),
  ),
  '2023-06-06 Luleå Harbour & Sea @· | ·: One.',
  'messages.html: passed over 2 without words (pictures, recordings, polls, places), 1 by Telegram itself (somebody joined, a picture changed)',
)
check('a page without messages', page(), 'text/empty: messages.html: holds no posts with words')

void test('a message by itself: its exact markup, links, files, address and doubt', async () => {
  const media = `<div class="media_wrap clearfix"><a class="photo_wrap clearfix pull_left" href="photos/photo_1.jpg"><img class="photo" src="photos/photo_1_thumb.jpg"/></a></div>
    <div class="media_wrap clearfix"><div class="media clearfix pull_left media_video"><div class="body"><div class="title bold">Video file</div><div class="status details">Not included, change data exporting settings to download.</div></div></div></div>`
  const html = page(
    message(4511, 'See <a href="https://example.org/a">here</a>.', {
      ...own,
      after: `${media}<div class="signature details">desk</div>`,
    }),
  )
  const { found } = await taken(file(html, 'messages.html'), { url: 'https://t.me/lulea_harbour' })
  const [only] = found
  assert.ok(only)
  const written = new TextDecoder().decode(only.bytes)
  assert.ok(html.includes(written))
  assert.match(written, /^<div class="message default clearfix" id="message4511">[^]*<\/div>$/u)
  const { document } = only
  assert.deepEqual(
    [document.givenId, document.url, document.author, document.publishedOn, document.publishedAt],
    ['4511', 'https://t.me/lulea_harbour/4511', 'desk', '2023-06-06', undefined],
  )
  assert.deepEqual(
    document.notes.map(({ code }) => code),
    ['intake/post-date'],
  )
  const post = document.passages[0]?.post
  assert.deepEqual([post?.links, post?.handle], [['https://example.org/a'], 'lulea_harbour'])
  assert.deepEqual(post?.attachments, [
    { kind: 'photo', file: 'photos/photo_1.jpg' },
    { kind: 'video', file: null },
  ])
})
