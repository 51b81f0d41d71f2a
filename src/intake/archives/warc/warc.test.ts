import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { WARCRecord, WARCSerializer } from 'warcio'
import { gzipOf, madeAnswer, madeRecord } from '../../../../test/made-archives.ts'
import { deliveryOf } from '../../delivery.ts'
import { allowanceOf } from '../../taken-in.ts'
import { filed, outcome, piped } from '../outcome.ts'

type Records = readonly Uint8Array[]
const plain = (records: Records) => Buffer.concat(records)
const packed = (records: Records) => Buffer.concat(records.map((record) => gzipOf(record)))

/** Plain and packed, whole and in pieces. */
const check = (what: string, records: Records, ...expected: string[]) =>
  void test(what, async () => {
    for (const [bytes, path] of [[plain(records), 'a.warc'], [packed(records), 'a.warc.gz']] as const)
      for (const from of [deliveryOf(bytes, path), filed(bytes, path, 100), piped(bytes, path)])
        assert.deepEqual((await outcome(from)).map((line) => line.replaceAll(path, '§')), expected) // prettier-ignore
  })

const page = (words: string) => `<!doctype html><html><body><p>${words}</p></body></html>`
const at = (name: string) => `https://a.example/${name}`
const response = (name: string, answer: Uint8Array, fields = {}) => madeRecord('response', at(name), answer, fields)
const good = (name: string, fields = {}) => response(name, madeAnswer(page('The bridge closed.')), fields)
const read = (name: string) => `§/${at(name)}: The bridge closed.`
const hash = (algorithm: string, bytes: string | Uint8Array, encoding: 'hex' | 'base64' = 'hex') =>
  createHash(algorithm).update(bytes).digest(encoding)

check('pages, and what is passed over',
  [
    madeRecord('warcinfo', '', 'software: made up'), madeRecord('request', at('1'), 'GET /1 HTTP/1.1\r\n\r\n'), good('1'),
    response('2.jpg', madeAnswer('JFIF', { 'Content-Type': 'image/jpeg' })), response('3', madeAnswer('', {}, '404 Not Found')),
    response('4', madeAnswer('', { Location: '/1' }, '301 Moved')), response('5', madeAnswer('{}', { 'Content-Type': 'application/json' })),
    response('6', madeAnswer('')), response('robots.txt', madeAnswer('Disallow: /', { 'Content-Type': 'text/plain' })), good('7'),
  ],
  read('1'), read('7'), '§: 1 redirection was passed over', '§: 1 answer with an error was passed over', '§: 1 empty answer was passed over',
  '§: 1 picture, recording, style, script or font was not opened', '§: 2 data files were not opened') // prettier-ignore
check('text, files and what was made of a page', [
    madeRecord('resource', 'urn:sha256:00', 'The bridge closed.', { 'Content-Type': 'text/plain' }),
    madeRecord('conversion', at('2'), page('The bridge closed.'), { 'Content-Type': 'text/html' }),
    madeRecord('resource', 'urn:text:https://a.example/', 'The bridge closed.', { 'Content-Type': 'text/plain' }),
  ], '§/urn:sha256:00: The bridge closed.', read('2')) // prettier-ignore
check('the same address twice', [good('1'), response('1', madeAnswer(page('It opened.')))], read('1'), `§/${at('1')}: It opened.`)
check('later visits', [good('1', { 'WARC-Payload-Digest': `sha256:${hash('sha256', page('The bridge closed.'))}` }),
    madeRecord('revisit', at('1'), 'HTTP/1.1 200 OK\r\n\r\n', { 'WARC-Payload-Digest': `sha256:${hash('sha256', page('The bridge closed.'))}` }),
    madeRecord('revisit', at('9'), '', { 'WARC-Payload-Digest': 'sha256:00' }),
  ], read('1'), '§: 1 later visit found a page as it was; it was read once',
  '§: 1 visit found a page as it was in another archive, and was passed over') // prettier-ignore
check('a page that is in no archive', [response('1', madeAnswer('x', { 'Content-Type': 'image/png' }))],
  'text/empty: §: holds no page that could be read', '§: 1 picture, recording, style, script or font was not opened') // prettier-ignore

const words = page('The bridge closed.')
for (const [encoding, body] of [['gzip', gzipSync(words)], ['x-gzip', gzipSync(words)], ['br', brotliCompressSync(words)], ['deflate', deflateSync(words)],
  ['deflate', deflateRawSync(words)], ['gzip', Buffer.from(words)], ['br', Buffer.from(words)], ['deflate, gzip', gzipSync(deflateSync(words))]] as const)
  check(`a page packed as ${encoding}, ${body.length} bytes`, [response('1', madeAnswer(body, { 'Content-Encoding': encoding }))], read('1')) // prettier-ignore
check('a page packed as something else', [response('1', madeAnswer(Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd), { 'Content-Encoding': 'zstd' })), good('2')],
  `archive/refused: §/${at('1')}: is packed as “zstd”, which is not read`, read('2')) // prettier-ignore
const chunked = `5\r\n${words.slice(0, 5)}\r\n${(words.length - 5).toString(16)};x=y\r\n${words.slice(5)}\r\n0\r\n\r\n`
for (const body of [chunked, words])
  check(
    `a chunked transfer, ${body.length} bytes`,
    [response('1', madeAnswer(body, { 'Transfer-Encoding': 'chunked' }))],
    read('1'),
  )
check('an encoding that only the answer tells', [response('1', madeAnswer(Buffer.from('<html><p>\xcc\xee\xf1\xf2 \xe7\xe0\xea\xf0\xfb\xf2.</p></html>', 'latin1'), { 'Content-Type': 'text/html; charset=windows-1251' })),
    response('2', madeAnswer(Buffer.from('Mus\xe9e.', 'latin1'), { 'Content-Type': 'text/plain; charset="ISO-8859-1"' }))],
  `§/${at('1')}: Мост закрыт.`, `§/${at('2')}: Musée.`) // prettier-ignore

const block = madeAnswer(words)
for (const [name, fields] of Object.entries<Record<string, string>>({
  'sha1 in hex': { 'WARC-Block-Digest': `sha1:${hash('sha1', block)}` },
  'sha256 in base64': { 'WARC-Payload-Digest': `sha-256:${hash('sha256', words, 'base64')}` },
  'sha1 in base32': { 'WARC-Payload-Digest': 'sha1:UBPZVEZOIZO4EWZOLUM6G2BO2O6GOS72' },
}))
  // prettier-ignore
  void test(`a digest: ${name}`, async () => {
    assert.deepEqual(await outcome(deliveryOf(plain([good('1', fields)]), '§')), [read('1')])
    const [key = '', value = ''] = Object.entries(fields)[0] ?? []
    const wrong = value.slice(0, 12) + (value[12] === 'A' ? 'B' : 'A') + value.slice(13)
    assert.deepEqual(await outcome(deliveryOf(plain([good('1', { [key]: wrong })]), '§')),
      [read('1'), `§: 1 page is not the bytes that its digest says; it was read all the same: ${at('1')}`]) // prettier-ignore
  })
check(
  'a digest of another kind',
  [good('1', { 'WARC-Block-Digest': 'md5:00' })],
  read('1'),
  `§: 1 digest is of a kind that is not checked: ${at('1')}`,
)
check('a page that was cut off', [good('1', { 'WARC-Truncated': 'length' })], read('1'),
  `§: 1 page was cut off when it was captured; it was read as it is: ${at('1')}`) // prettier-ignore

/** Of damaged files. What is packed tells other places. */
const damaged = (what: string, bytes: Uint8Array, ...expected: string[]) =>
  void test(what, async () => {
    for (const from of [deliveryOf(bytes, 'a.warc'), filed(bytes, 'a.warc', 60), piped(bytes, 'a.warc')])
      assert.deepEqual((await outcome(from)).map((line) => line.replaceAll('a.warc', '§')), expected) // prettier-ignore
  })
const [first, second] = [good('1'), good('2')]
const hurt = (place: number, why: string) => `archive/damaged: §: is damaged at byte ${place} (${why}); the rest was read`
const ends = first.length

damaged(
  'rubbish between records',
  Buffer.concat([first, Buffer.from('rubbish\n\nmore of it\n'), second]),
  read('1'),
  hurt(ends, '20 bytes are no record'),
  read('2'),
)
damaged('rubbish behind the last', Buffer.concat([first, Buffer.from('rubbish')]), read('1'), hurt(ends, '7 bytes are no record'))
damaged('too small a length', Buffer.concat([good('1', { 'Content-Length': '90' }), second]), `text/empty: §/${at('1')}: holds no text`,
  hurt(329, '39 bytes are no record'), read('2')) // prettier-ignore
damaged(
  'no length',
  Buffer.concat([good('1', { 'Content-Length': 'much' }), second]),
  hurt(0, 'a record does not say how long it is'),
  read('2'),
)
damaged('a header without end', Buffer.concat([Buffer.from(`WARC/1.1\r\nX: ${'x'.repeat(1 << 19)}`), Buffer.from('\r\n\r\n'), second]),
  hurt(0, 'the header of a record is too long'), read('2')) // prettier-ignore

void test('a length beyond what follows', async () => {
  const bytes = Buffer.concat([good('1', { 'Content-Length': String(10 ** 15) }), second])
  const found = await outcome(filed(bytes, '§'))
  assert.match(found[0] ?? '', /damaged at byte 0 \(a record of 1000000000000000 bytes, of which/u)
  assert.equal(found[1], read('2'))
  assert.match(
    (await outcome(piped(bytes, '§')))[0] ?? '',
    /damaged at byte 0 \(a record of 1000000000000000 bytes, of which never/u,
  )
})
void test('a last record that is cut off, plain and packed', async () => {
  const bytes = plain([first, second])
  assert.match(
    (await outcome(deliveryOf(bytes.subarray(0, -30), '§'))).join('\n'),
    /closed\.\narchive\/damaged: §: is damaged at byte 3\d\d \(a record of/u,
  )
  const small = packed([first, second])
  assert.match(
    (await outcome(deliveryOf(small.subarray(0, -30), 'a.warc.gz'))).join('\n'),
    /closed\.\narchive\/damaged: .*\(it ends too soon\)/u,
  )
})
void test('a damaged member between good ones', async () => {
  const members = [first, good('x'), second].map((record) => Buffer.from(gzipOf(record)))
  const [, middle = Buffer.alloc(0)] = members
  for (const place of [20, 40, 80]) {
    const broken = Buffer.concat(members.map((one) => (one === middle ? one.with(place, (one[place] ?? 0) ^ 0x55) : one)))
    for (const from of [deliveryOf(broken, '§.warc.gz'), filed(broken, '§.warc.gz', 64), piped(broken, '§.warc.gz')]) {
      const found = await outcome(from)
      assert.equal(found[0], read('1').replace('§', '§.warc.gz'))
      assert.match(found[1] ?? '', /^archive\/damaged: §\.warc\.gz: is damaged at byte \d+ \(/u)
      assert.equal(found.at(-1), read('2').replace('§', '§.warc.gz'))
    }
  }
})
void test('what another program wrote, warcio', async () => {
  const bytes: Uint8Array[] = []
  for (const name of ['1', '2']) {
    const record = WARCRecord.create(
      { url: at(name), date: '2024-06-04T10:00:00Z', type: 'response', httpHeaders: { 'Content-Type': 'text/html' } },
      [Buffer.from(words)],
    )
    bytes.push(await WARCSerializer.serialize(record, { gzip: true }))
  }
  assert.deepEqual(
    await outcome(deliveryOf(Buffer.concat(bytes), '§.warc.gz')),
    [read('1'), read('2')].map((line) => line.replace('§', '§.warc.gz')),
  )
})
void test('a page that unpacks to far more than it is', { timeout: 10_000 }, async () => {
  const bomb = gzipSync(Buffer.alloc(100 << 20))
  const bytes = plain([response('1', madeAnswer(bomb, { 'Content-Encoding': 'gzip' })), second])
  assert.deepEqual(await outcome(deliveryOf(bytes, '§')), [
    `file/too-large: §/${at('1')}: is too large (a report may have 64 MiB)`,
    read('2'),
  ])
})
void test('more than may be unpacked', async () => {
  const found = await outcome(deliveryOf(packed(Array.from({ length: 50 }, () => good('1'))), '§.warc.gz'), allowanceOf(2000))
  assert.match(found.join('\n'), /archive\/refused: §\.warc\.gz: unpacks to more than is read of one archive/u)
  assert.ok(found.length < 12)
})
void test('changed bytes never make it throw, and every document can be taken in again', async () => {
  const all = [plain([first, madeRecord('revisit', at('1'), ''), second]), packed([first, second])]
  const changes = fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(changes, fc.constantFrom(...all), fc.nat(2000), async (list, bytes, end) => {
      const changed = Uint8Array.from(bytes)
      for (const [place, byte] of list) changed[place % changed.length] = byte
      await outcome(filed(changed, 'a.warc.gz', 50))
      await outcome(piped(changed.subarray(0, end), 'a.warc'))
    }),
    { numRuns: 40 },
  )
})
