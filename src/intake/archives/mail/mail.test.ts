import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { madeZip } from '../../../../test/made-archives.ts'
import { Failure } from '#base'
import type { Document } from '#model'
import { deliveryOf } from '../../delivery.ts'
import { takenIn } from '../../taken-in.ts'
import { outcome, piped } from '../outcome.ts'
import { firstNameIn, headerWords, parameterIn } from './header-words.ts'
import { sentAt } from './sent-at.ts'
import { quotedPrintable } from './transfer.ts'

const crlf = (words: string) => Buffer.from(words.replaceAll('\n', '\r\n'))
const check = (what: string, message: string | Uint8Array, path: string, ...expected: string[]) =>
  void test(what, async () => {
    const bytes = typeof message === 'string' ? crlf(message) : message
    assert.deepEqual(await outcome(deliveryOf(bytes, path)), expected)
    assert.deepEqual(await outcome(piped(bytes, path, 11)), expected)
    if (typeof message === 'string') assert.deepEqual(await outcome(deliveryOf(Buffer.from(message), path)), expected)
  })
async function documentIn(message: string): Promise<Document> {
  const known = { format: 'guess', publishedOn: null, publisher: null, url: null } as const
  for await (const one of takenIn(deliveryOf(crlf(message), 'm.eml'), known, () => {}))
    if (!(one instanceof Failure)) return one.document
  return assert.fail('no document')
}

const head = (more: string) => `From: "Karvonen, Ana" <ana@desk.example>
To: everybody@desk.example, b@desk.example
Subject: =?utf-8?Q?Br=C3=BCcke?= closed
Date: Tue, 4 Jun 2024 23:30:00 -0500 (CDT)
Message-ID: <1@desk.example>
MIME-Version: 1.0
${more}`
const alternative = (plain: string, html: string) => `Content-Type: multipart/alternative; boundary="=C="

--=C=
Content-Type: text/plain; charset=windows-1251
Content-Transfer-Encoding: quoted-printable

${plain}
--=C=
Content-Type: text/html; charset=utf-8

${html}
--=C=--
`

check('a message in plain text', head('\nThe bridge closed.\n'), 'm.eml', 'm.eml: Brücke closed / The bridge closed.')
check(
  'one out of a mailbox, with the line before it that mailboxes have',
  `From ana@desk.example Wed Jun  5 08:00:00 2024\nFrom: ana@desk.example\nSubject: Bridge\n\nIt closed.\n\nFrom 1990 on it was open.\n`,
  'm.eml',
  'm.eml: Bridge / It closed. / From 1990 on it was open.',
)
check(
  'a mailbox of several messages',
  `From ana@desk.example Wed Jun  5 08:00:00 2024\nFrom: ana@desk.example\nSubject: Bridge\n\nIt closed.\n\nFrom bo@desk.example Wed Jun  5 09:00:00 2024\nFrom: bo@desk.example\n\nIt fell.\n`,
  'all.mbox',
  'archive/refused: all.mbox: is a mailbox of several messages (mbox), which is not read; save each as a file of its own (.eml)',
)
check('in two forms, of which the plain one says as much', head(alternative('=CC=EE=F1=F2 closed, =\nthey said.', '<p>Мост closed, they said.</p>')), 'm.eml',
  'm.eml: Brücke closed / Мост closed, they said.') // prettier-ignore
check('in two forms, of which one only points to the other', head(alternative('See the page.', '<p>The bridge over the Orla closed on Monday, they said.</p>')), 'm.eml',
  'm.eml: Brücke closed / The bridge over the Orla closed on Monday, they said.') // prettier-ignore
check('what is attached', head(`Content-Type: multipart/mixed; boundary=B

before
--B

See below.
--Bulk is no boundary
--B
Content-Type: text/plain; charset=iso-8859-1; name="n.txt"
Content-Disposition: attachment; filename*=utf-8''%D0%BC.txt
Content-Transfer-Encoding: base64

TXVz6WU=
--B
Content-Type: image/png; name=x.png

x
--B
Content-Type: message/rfc822

From: z@z.example
Subject: Inner
Message-ID: <2@z.example>

Inside.
--B
Content-Type: application/octet-stream; name="../../z.zip"
Content-Transfer-Encoding: base64

${Buffer.from(madeZip([{ name: 'a.txt', bytes: 'The tunnel closed.' }])).toString('base64')}
--B--
behind`), 'm.eml',
  'm.eml: Brücke closed / See below. / --Bulk is no boundary', 'm.eml/м.txt: Musée', 'm.eml/attachment 3: Inner / Inside.', 'm.eml/z.zip/a.txt: The tunnel closed.',
  'm.eml: 1 picture, recording or the like was not opened') // prettier-ignore
check(
  'nothing but what is attached',
  `MIME-Version: 1.0\nFrom: a@a.example\nContent-Type: text/plain; name=a.txt\n\nThe bridge closed.`,
  'm.eml',
  'm.eml/a.txt: The bridge closed.',
)
check('a message without words', head('\n').replace(/Subject:.*\n/u, ''), 'm.eml', 'text/empty: m.eml: holds no text')
check('an odd one by its name', 'Subject: Bridge\n\nIt closed.', 'm.eml', 'm.eml: Bridge / It closed.')
check(
  'a memo is no message',
  'From: the mayor\nSubject: the bridge\n\nIt closed.',
  'memo.txt',
  'memo.txt: From: the mayor / Subject: the bridge / It closed.',
)
check('lines that go on', head('Content-Type: text/plain; format=flowed\n\nThe bridge \nclosed.\n> so \n> it did\n-- \nAna\n'), 'm.eml',
  'm.eml: Brücke closed / The bridge closed. / > so it did / -- / Ana') // prettier-ignore

void test('who sent it, when, and nobody else', async () => {
  const document = await documentIn(head('\nThe bridge closed.\n'))
  const { author, title, publishedOn, publishedAt, publisher } = document
  assert.deepEqual({ author, title, publishedOn, publishedAt, publisher },
    { author: 'Karvonen, Ana', title: 'Brücke closed', publishedOn: '2024-06-04', publishedAt: '2024-06-05T04:30:00Z', publisher: null }) // prettier-ignore
  assert.doesNotMatch(JSON.stringify(document), /desk\.example/u)
})
void test('a page in a message: passages lie where their words are', async () => {
  const { text, passages } = await documentIn(
    head('Content-Type: text/html\n\n<h2>One</h2><p>The bridge over the Orla closed.</p><p>It will open.</p>'),
  )
  assert.deepEqual(passages.map(({ id, kind, at }) => [id, kind, text.slice(at.start, at.end)]), [
    ['p1', 'headline', 'Brücke closed'], ['p2', 'headline', 'One'], ['p3', 'paragraph', 'The bridge over the Orla closed.'], ['p4', 'paragraph', 'It will open.']]) // prettier-ignore
})

const saved = (content: string, more = '') => `From: <Saved by Blink>
Snapshot-Content-Location: https://a.example/bridge
Subject: Bridge
Date: Wed, 5 Jun 2024 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";
	boundary="----B"

------B
Content-Type: text/html
Content-Location: https://ads.example/frame

<html><p>Buy a boat.</p></html>
------B
${content}
------B--
${more}`
const page = `Content-Type: text/html
Content-ID: <f@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://a.example/bridge

<!DOCTYPE html><html><head><meta charset=3D"windows-1251"></head><body><p>=CC=EE=F1=
=F2 closed.</p></body></html>`
check(
  'a saved page',
  saved(page),
  'p.mhtml',
  'p.mhtml: Мост closed.',
  'p.mhtml: 1 part of the page (pictures, styles, frames) not opened',
)
check(
  'under any name',
  saved(page),
  'p.bin',
  'p.bin: Мост closed.',
  'p.bin: 1 part of the page (pictures, styles, frames) not opened',
)
check(
  'a saved page without a page',
  'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n--B\nContent-Type: image/png\n\nx\n--B--',
  'p.mht',
  'text/empty: p.mht: holds no page',
)
void test('a saved page has its address, and no day of the day on which it was saved', async () => {
  const { url, publishedOn, publishedAt } = await documentIn(saved(page))
  assert.deepEqual(
    { url, publishedOn, publishedAt },
    { url: 'https://a.example/bridge', publishedOn: null, publishedAt: undefined },
  )
})

for (const [written, words] of [
  ['=?utf-8?Q?M=C3=B6?= =?utf-8?q?st?=', 'Möst'],
  ['=?utf-8?B?0Jw=?=\t=?utf-8?B?0L4=?= a', 'Мо a'],
  ['=?utf-8?Q?=D0?= =?utf-8?Q?=9C?=', 'М'],
  ['=?koi8-r?Q?=ED?= x =?iso-8859-1?Q?_=E9?=', 'М x é'],
  ['=?what?Q?a?=', 'a'],
  ['a =? b', 'a =? b'],
] as const)
  // prettier-ignore
  void test(`words of a field: ${written}`, () => assert.equal(headerWords(written), words))
for (const [written, name] of [
  ['Ana <a@a.example>, Bo <b@b.example>', 'Ana'],
  ['a@a.example', 'a@a.example'],
  ['<a@a.example>', 'a@a.example'],
  ['"K, \\"A\\"" <a@a>', 'K, "A"'],
  ['', null],
] as const)
  void test(`the first name of a field: ${written}`, () => assert.equal(firstNameIn(written), name))
for (const [written, value] of [
  ['a/b; x="1;2"', '1;2'],
  ["a/b; x*0*=utf-8''%D0; x*1*=%9C", 'М'],
  ['a/b; x*0="on"; x*1=e', 'one'],
  ['a/b; y=1', null],
] as const)
  void test(`a parameter: ${written}`, () => assert.equal(parameterIn(written, 'x'), value))
for (const [written, on, at] of [
  ['4 Jun 2024 10:00 GMT', '2024-06-04', '2024-06-04T10:00:00Z'],
  ['Tue, 04 Jun 2024 10:00:60 +0300', '2024-06-04', '2024-06-04T07:00:59Z'],
  ['4 Jun 2024 10:00', '2024-06-04', null],
  ['4 Jun 2024 10:00 XYZ', '2024-06-04', null],
  ['31 Jun 2024 10:00 GMT', null, null],
  ['soon', null, null],
] as const)
  // prettier-ignore
  void test(`sent ${written}`, () => assert.deepEqual(sentAt(written), { on, at }))
void test('quoted-printable that is not laid out so is kept', () => {
  assert.equal(Buffer.from(quotedPrintable(Buffer.from('a=zz=3D= \r\nb=3'))).toString(), 'a=zz=b=3')
})

void test('parts in parts, many parts, and messages in messages: refused at once', { timeout: 10_000 }, async () => {
  const deep = Array.from({ length: 1000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join('')
  assert.match(
    (await outcome(deliveryOf(crlf(`MIME-Version: 1.0\nFrom: a\n${deep}x`), 'm.eml'))).join(),
    /^archive\/refused: m\.eml: is a message of too many parts/u,
  )
  const many = `MIME-Version: 1.0\nFrom: a\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(300_000)}`
  assert.match(
    (await outcome(deliveryOf(crlf(many), 'm.eml'))).join(),
    /^archive\/refused: m\.eml: is a message of too many parts/u,
  )
  const nested = Array.from(
    { length: 50 },
    (_, i) =>
      `MIME-Version: 1.0\nSubject: ${i}\nContent-Type: multipart/mixed; boundary=c${i}\n\n--c${i}\nContent-Type: message/rfc822\n\n`,
  ).join('')
  assert.match((await outcome(deliveryOf(crlf(`${nested}x`), 'm.eml'))).join('\n'), /lies in more than 4 archives/u)
})
void test('a header without end, and long runs in fields', { timeout: 10_000 }, async () => {
  for (const run of [' ', '=?', '";', '(', '=?utf-8?q?', '\t=?a?b?', '<', ',']) {
    const found = await outcome(
      deliveryOf(
        crlf(
          `MIME-Version: 1.0\nFrom: ${run.repeat(200_000)}\nSubject: ${run.repeat(200_000)}\nContent-Type: text/plain${run.repeat(100_000)}\n\nIt closed.`,
        ),
        'm.eml',
      ),
    )
    assert.match(found.join('\n'), /It closed\.$/u)
  }
})
void test('changed bytes never make it throw, and every document can be taken in again', async () => {
  const all = [crlf(saved(page)), crlf(head(alternative('a=\nb', '<p>c</p>')))]
  const changes = fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(changes, fc.constantFrom(...all), fc.nat(1500), async (list, bytes, end) => {
      const changed = Uint8Array.from(bytes)
      for (const [place, byte] of list) changed[place % changed.length] = byte
      await outcome(deliveryOf(changed.subarray(0, end), 'm.eml'))
      await outcome(deliveryOf(changed, 'm.mht'))
    }),
    { numRuns: 60 },
  )
})
