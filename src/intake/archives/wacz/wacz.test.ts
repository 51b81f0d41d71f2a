import assert from 'node:assert/strict'
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { test } from 'node:test'
import { gzipOf, madeAnswer, madeRecord, madeZip } from '../../../../test/made-archives.ts'
import { deliveryOf } from '../../delivery.ts'
import { outcome, piped } from '../outcome.ts'

const digest = (words: string | Uint8Array) => `sha256:${createHash('sha256').update(words).digest('hex')}`
const at = (name: string) => `https://a.example/${name}`
const page = (name: string, words: string) => gzipOf(madeRecord('response', at(name), madeAnswer(`<html><p>${words}</p></html>`)))
const warc = Buffer.concat([
  page('1', 'The bridge closed.'),
  page('frame', 'Buy a boat.'),
  gzipOf(madeRecord('response', at('old'), madeAnswer('', { Location: '/new' }, '301 Moved'))),
  page('new', 'It opened.'),
])
const pages = ['{"format":"json-pages-1.0","id":"pages"}', `{"url":"${at('1')}#top"}`, `{"url":"${at('old')}"}`, 'no JSON'].join(
  '\n',
)

type Made = {
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly described?: object
  readonly digest?: object
  readonly after?: Readonly<Record<string, string | Uint8Array>>
}
/** A WACZ file; `after`: files as they are once they were described. */
function made({
  files = { 'archive/data.warc.gz': warc, 'pages/pages.jsonl': pages },
  described,
  digest: said,
  after = {},
}: Made): Uint8Array {
  const resources = Object.entries(files).map(([path, bytes]) => ({ name: path, path, hash: digest(bytes), bytes: bytes.length }))
  const json = JSON.stringify(described ?? { profile: 'data-package', wacz_version: '1.1.1', resources })
  const all = {
    ...files,
    ...after,
    'datapackage.json': json,
    'datapackage-digest.json': JSON.stringify(said ?? { path: 'datapackage.json', hash: digest(json) }),
  }
  return madeZip(Object.entries(all).map(([name, bytes]) => ({ name, bytes, stored: true })))
}
const first = `w.wacz/archive/data.warc.gz/${at('1')}: The bridge closed.`
const moved = `w.wacz/archive/data.warc.gz/${at('new')}: It opened.`
const counted = [
  'w.wacz: 1 page that is not among the pages of the archive (a frame, an advertisement) was not read',
  'w.wacz: 1 redirection was passed over',
]

const check = (what: string, bytes: Uint8Array, ...expected: string[]) =>
  void test(what, async () => {
    assert.deepEqual(await outcome(deliveryOf(bytes, 'w.wacz')), expected)
    assert.deepEqual(await outcome(piped(bytes, 'w.wacz', 1000)), expected)
  })

check('the pages that it lists, and where they redirect to', made({}), first, moved, ...counted)
check('a page list that is not there: all pages', made({ files: { 'archive/data.warc.gz': warc } }), first,
  `w.wacz/archive/data.warc.gz/${at('frame')}: Buy a boat.`, moved, 'w.wacz: 1 redirection was passed over') // prettier-ignore
check('a newer profile', made({ described: { profile: 'wacz', wacz_version: '1.2.0', resources: [{ path: 'archive/data.warc.gz', hash: digest(warc), bytes: warc.length }] } }),
  first, moved, ...counted) // prettier-ignore
check('files that were changed', made({ after: { 'archive/data.warc.gz': Buffer.concat([warc, Buffer.alloc(4)]), 'pages/pages.jsonl': `${pages}\n` } }), first, moved,
  'w.wacz: archive/data.warc.gz is not the file that datapackage.json describes; it was read all the same',
  'w.wacz: pages/pages.jsonl is not the file that datapackage.json describes; it was read all the same', ...counted) // prettier-ignore
check('a file that is not there', made({ described: { resources: [{ path: 'archive/more.warc.gz', hash: 'md5:0' }] } }), first, moved,
  'w.wacz: archive/more.warc.gz is listed and not there', 'w.wacz: 1 listed file has no SHA-256 to compare', ...counted) // prettier-ignore
check('a description that was changed', made({ digest: { hash: digest('x') } }), first, moved,
  'w.wacz: datapackage.json is not the one that datapackage-digest.json was made for', ...counted) // prettier-ignore
check(
  'a digest that is none',
  made({ after: {}, digest: ['x'] }),
  first,
  moved,
  'w.wacz: datapackage-digest.json cannot be read',
  ...counted,
)

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' })
const described = { resources: [] }
const hash = digest(JSON.stringify(described))
const signed = (
  words: string,
  key: object = { publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64') },
) => {
  const signature = sign('sha256', Buffer.from(words), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64')
  return made({ described, digest: { hash, signedData: { hash, signature, ...key } } })
}
check('a signature that fits', signed(hash), first, moved, ...counted)
check('a signature of another package', signed(digest('x')), first, moved, 'w.wacz: the signature does not fit', ...counted)
check('a signature with a certificate', signed(hash, { domain: 'a.example', domainCert: '-----BEGIN' }), first, moved,
  'w.wacz: the signature is made with a certificate, and was not checked', ...counted) // prettier-ignore

void test('cut off inside a page', async () => {
  const bytes = made({ after: { 'archive/data.warc.gz': warc.subarray(0, 300) } })
  const found = await outcome(deliveryOf(bytes, 'w.wacz'))
  assert.equal(found[0], first)
  assert.match(
    found[1] ?? '',
    /^archive\/damaged: w\.wacz\/archive\/data\.warc\.gz: is damaged at byte 300 \(it ends too soon\)/u,
  )
})
