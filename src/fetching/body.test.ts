import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { Failure } from '#base'
import { served } from '../../test/loopback.ts'
import { bodyOf, codingsIn } from './body.ts'
import { fetchedFrom } from './fetched-from.ts'

const text = Buffer.from('Two people were hurt, officials said. '.repeat(500))
const bounds = { bytes: 4 * 1024 * 1024, ratio: 200, cut: false }
const piecesOf = (bytes: Uint8Array): Readable =>
  Readable.from(Array.from({ length: Math.ceil(bytes.length / 1000) }, (_, at) => bytes.subarray(at * 1000, at * 1000 + 1000)))

function check(
  codings: readonly string[],
  bytes: Uint8Array,
  expected: Buffer | { readonly code: Failure['code']; readonly says: RegExp },
): void {
  void test(`${codings.join(', ')}: ${Buffer.isBuffer(expected) ? 'undone' : expected.says.source}`, async () => {
    const found = await bodyOf('a page', piecesOf(bytes), codingsIn(codings), bounds).catch((cause: unknown) => cause)
    if (Buffer.isBuffer(expected)) assert.ok(found instanceof Uint8Array && expected.equals(found), String(found))
    else {
      assert.ok(found instanceof Failure, String(found))
      assert.match(found.message, expected.says)
      assert.equal(found.code, expected.code)
    }
  })
}

check([], text, text)
check(['identity'], text, text)
check(['gzip'], gzipSync(text), text)
check(['GZip '], gzipSync(text), text)
check(['x-gzip'], gzipSync(text), text)
check(['gzip'], Buffer.concat([gzipSync(text), gzipSync(text)]), Buffer.concat([text, text]))
check(['deflate'], deflateSync(text), text)
check(['br'], brotliCompressSync(text), text)
check(['zstd'], zstdCompressSync(text), text)
check(['gzip, br'], brotliCompressSync(gzipSync(text)), text)
check(['gzip', 'br'], brotliCompressSync(gzipSync(text)), text)
check(['gzip'], Buffer.alloc(0), Buffer.alloc(0))

const damaged = { code: 'fetch/encoding', says: /damaged or breaks off/u } as const
check(['gzip'], text, damaged)
check(['gzip'], gzipSync(text).subarray(0, -9), damaged)
check(['deflate'], deflateRawSync(text), damaged)
check(['br'], text, damaged)
check(['br'], brotliCompressSync(text).subarray(0, -9), damaged)
check(['zstd'], text, damaged)
check(['zstd'], zstdCompressSync(text).subarray(0, -9), damaged)
check(['br, gzip'], brotliCompressSync(gzipSync(text)), damaged)
check(['compress'], text, { code: 'fetch/encoding', says: /coding “compress”, which was not asked for/u })
check(['gzip, gzip, gzip'], gzipSync(gzipSync(gzipSync(text))), { code: 'fetch/encoding', says: /compressed 3 times over/u })

const tooLong = { code: 'fetch/too-large', says: /longer than 4 MiB/u } as const
/** The longest that is taken, and nothing that packs well. */
const exact = Buffer.from(Array.from({ length: bounds.bytes }, (_, at) => (at * at + (at >> 8) * 7) & 255))
check([], exact, exact)
check([], Buffer.concat([exact, Buffer.from('x')]), tooLong)
check(['gzip'], gzipSync(exact), exact)
check(['gzip'], gzipSync(Buffer.concat([exact, text])), tooLong)
const bomb = { code: 'fetch/too-large', says: /more than 200 times its size/u } as const
const zeros = Buffer.alloc(16 * 1024 * 1024)
for (const [coding, packed] of [
  ['gzip', gzipSync(zeros)],
  ['deflate', deflateSync(zeros)],
  ['br', brotliCompressSync(zeros)],
  ['zstd', zstdCompressSync(zeros)],
] as const)
  check([coding], packed, bomb)
// The bomb is within: what comes over the wire unpacks twice.
check(['gzip, gzip'], gzipSync(gzipSync(zeros)), bomb)

void test('what is cut has the length of the limit', async () => {
  for (const codings of [[], ['gzip']]) {
    const long = Buffer.concat([exact, text])
    const found = await bodyOf('a page', piecesOf(codings.length === 0 ? long : gzipSync(long)), codings, {
      ...bounds,
      cut: true,
    })
    assert.ok(exact.equals(found))
  }
})

void test('a gigabyte of zeros in a megabyte is refused at once, with little memory', async () => {
  // A gzip file may have many members (RFC 1952, 2.2).
  const member = gzipSync(zeros)
  const packed = Buffer.concat(Array.from({ length: 64 }, () => member))
  const origin = await served((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed))
  const before = process.memoryUsage().rss
  const startedAt = performance.now()
  const found = await fetchedFrom(origin, { clock: () => new Date(0), allowPrivate: true })
  const [took, grown] = [performance.now() - startedAt, process.memoryUsage().rss - before]
  assert.ok(found instanceof Failure)
  assert.match(found.message, bomb.says)
  assert.ok(took < 2000, `it took ${took} ms`)
  assert.ok(grown < 64 * 1024 * 1024, `it took ${grown} bytes`)
})
