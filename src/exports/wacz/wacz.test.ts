import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CDXIndexer, getSurt, WARCParser } from 'warcio'
import { Failure, sha256Of } from '#base'
import { deliveryOf, takenIn } from '#intake'
import type { Capture } from './capture.ts'
import { sortKeyOf } from './index-lines.ts'
import { storedZip } from './stored-zip.ts'
import { warcFile } from './warc-file.ts'
import { indexLines } from './index-lines.ts'
import { wacz } from './wacz.ts'

const at = '2024-06-07T10:00:00.000Z'
const context = { exportedAt: at, program: 'claimbook 0', profile: 'nobody', keyedIds: false }
function capture(words: string, more: Partial<Capture>): Capture {
  const bytes = new TextEncoder().encode(words)
  return {
    document: 'd1',
    bytes,
    sha256: sha256Of(bytes),
    url: null,
    title: null,
    receivedAt: '2024-06-06T09:08:07.006Z',
    format: 'plain',
    charset: null,
    given: null,
    fetched: null,
    ...more,
  }
}
const captures = [
  capture('<html><p>The bridge closed.</p></html>', {
    url: 'https://www.a.example:8080/B?z=1&a=2',
    format: 'html',
    charset: 'utf-8',
    title: 'Bridge',
  }),
  capture('The tunnel closed.', {}),
  capture('{"text":"The road closed."}', { format: 'jsonl' }),
]
const made = wacz({ captures, leftOut: [{ document: 'd2', why: 'it was deleted' }], claims: [] }, context)

void test('what is written is read again, with its addresses, and nothing in it differs', async () => {
  const found: unknown[] = []
  const notices: string[] = []
  const known = { format: 'guess', publishedOn: null, publisher: null, url: null } as const
  for await (const one of takenIn(deliveryOf(made, 'w.wacz'), known, (words) => void notices.push(words)))
    found.push(one instanceof Failure ? one.message : [one.document.url, one.document.text.trim(), one.document.sha256])
  assert.deepEqual(found, [
    ['https://www.a.example:8080/B?z=1&a=2', 'The bridge closed.', captures[0]?.sha256],
    [null, 'The tunnel closed.', captures[1]?.sha256],
    [null, 'The road closed.', captures[2]?.sha256],
  ])
  assert.deepEqual(notices, [])
})
void test('what was fetched is an answer with its headers, and is read again', async () => {
  const words = '<html><p>The ferry stopped.</p></html>'
  const headers = [
    ['Content-Type', 'text/html; charset=utf-8'],
    ['content-encoding', 'br'],
    ['Content-Length', '9'],
    ['X-Odd', 'a\r\nb'],
  ] as const
  const fetched = { finalUrl: 'https://b.example/ferry', status: 200, headers, at: '2024-06-05T01:02:03.000Z' }
  const one = capture(words, { url: 'https://b.example/f', format: 'html', fetched })
  const { bytes, records } = warcFile([one], 'claimbook 0', at)
  const read: unknown[] = []
  for await (const record of new WARCParser([bytes])) {
    const content = await record.readFully(false)
    read.push([
      record.warcType,
      record.warcTargetURI,
      record.warcDate,
      record.httpHeaders?.headers.get('x-odd'),
      Buffer.from(content).toString(),
    ])
  }
  assert.deepEqual(read[1], ['response', 'https://b.example/ferry', '2024-06-05T01:02:03.000Z', 'a b', words])
  assert.match(indexLines(records, 'x'), /^example,b\)\/ferry 20240605010203 .*"status":200\}$/mu)
  const known = { format: 'guess', publishedOn: null, publisher: null, url: null } as const
  for await (const found of takenIn(deliveryOf(bytes, 'w.warc.gz'), known, () => assert.fail()))
    assert.deepEqual(found instanceof Failure ? found.message : [found.document.url, found.document.sha256], [
      'https://b.example/ferry',
      one.sha256,
    ])
})
void test('the same values give the same bytes', () => {
  assert.deepEqual(wacz({ captures, leftOut: [{ document: 'd2', why: 'it was deleted' }], claims: [] }, context), made)
})
async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
void test('another reader of WARC reads it, and makes the same index', async () => {
  const { bytes, records } = warcFile(captures, 'claimbook 0', at)
  const read: unknown[] = []
  for await (const record of new WARCParser([bytes])) {
    const content = await record.readFully(false)
    read.push([record.warcType, record.warcTargetURI, record.warcContentType, record.warcDate, Buffer.from(content).toString()])
  }
  assert.deepEqual(read.slice(1), [
    [
      'resource',
      'https://www.a.example:8080/B?z=1&a=2',
      'text/html; charset=utf-8',
      captures[0]?.receivedAt,
      '<html><p>The bridge closed.</p></html>',
    ],
    ['resource', `urn:sha256:${captures[1]?.sha256}`, 'text/plain', captures[1]?.receivedAt, 'The tunnel closed.'],
    [
      'resource',
      `urn:sha256:${captures[2]?.sha256}`,
      'application/x-ndjson',
      captures[2]?.receivedAt,
      '{"text":"The road closed."}',
    ],
  ])
  const theirs = new Map<string, unknown>()
  for await (const entry of new CDXIndexer().iterIndex([{ filename: 'data.warc.gz', reader: piecesOf(bytes) }]))
    theirs.set(`${entry['url']}`, entry)
  for (const line of indexLines(records, 'data.warc.gz').trim().split('\n')) {
    const [key = '', time = ''] = line.split(' ')
    const fields: unknown = JSON.parse(line.slice(key.length + time.length + 2))
    assert.ok(typeof fields === 'object' && fields !== null && 'url' in fields && 'offset' in fields && 'length' in fields)
    const other = theirs.get(String(fields.url))
    assert.ok(
      typeof other === 'object' &&
        other !== null &&
        'offset' in other &&
        'length' in other &&
        'urlkey' in other &&
        'timestamp' in other,
    )
    assert.deepEqual(
      [key, time, Number(fields.offset), Number(fields.length)],
      [other.urlkey, other.timestamp, Number(other.offset), Number(other.length)],
    )
  }
})
void test('keys by which indexes sort are those of another program', () => {
  for (const url of [
    'https://www.a.example/',
    'http://b.a.example:81/X/y?b=2&A=1',
    'https://www2.c.example/p?',
    'urn:sha256:00',
    'https://d.example',
  ])
    assert.equal(sortKeyOf(url), getSurt(url))
})
void test('lines of an index stand in the order of their bytes', () => {
  const { records } = warcFile(
    [
      capture('b', { url: 'https://b.example/' }),
      capture('a', { url: 'https://a.example/' }),
      capture('c', { url: 'https://a.example/-' }),
    ],
    '',
    at,
  )
  const keys = indexLines(records, 'x')
    .trim()
    .split('\n')
    .map((line) => line.split(' ')[0])
  assert.deepEqual(keys, ['example,a)/', 'example,a)/-', 'example,b)/'])
})
void test('more than four gibibytes are refused before anything is written', () => {
  const bytes = new Proxy(new Uint8Array(), { get: (target, key) => (key === 'length' ? 2 ** 32 : Reflect.get(target, key)) })
  assert.throws(() => storedZip([{ name: 'a', bytes }], at), /more than 4 GiB/u)
})
