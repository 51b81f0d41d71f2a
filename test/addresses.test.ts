import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { Failure } from '#base'
import { handedOf } from '../src/desk/asking.ts'
import { run } from './book/program.ts'
import { served } from './loopback.ts'

const folder = mkdtempSync(join(tmpdir(), 'claimbook-'))
after(() => rmSync(folder, { recursive: true }))
const book = (name: string) => join(folder, `${name}.db`)

const page = `<!doctype html><html><head><title>Customs station attacked</title></head><body><article><h1>Customs station attacked</h1>
<p>Three people were killed when gunmen attacked the customs station in Haparanda on 4 June 2024, police said.</p></article></body></html>`

const site: RequestListener = (request, response) => {
  if (request.url === '/moved') response.writeHead(301, { location: '/raid?from=feed' }).end()
  else if (request.url?.startsWith('/raid') === true)
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'who=editor', 'x-served-by': 'one' })
      .end(page)
  else if (request.url === '/cyrillic')
    response
      .writeHead(200, { 'content-type': 'text/html; charset="windows-1251"' })
      .end(
        Buffer.from([
          ...Buffer.from('<h1>Pripyat</h1><p>It rained in '),
          0xcf,
          0xf0,
          0xe8,
          0xef,
          0xff,
          0xf2,
          0xfc,
          ...Buffer.from('.</p>'),
        ]),
      )
  else if (request.url === '/lines')
    response
      .writeHead(200, { 'content-type': 'application/x-ndjson' })
      .end('{"text":"Two people were killed in Kalix, police said."}\n{"text":"The mayor denied it."}\n')
  else response.writeHead(404, { 'content-type': 'text/html' }).end('<p>Five people were killed by this error page.</p>')
}

void describe('addresses in the place of files', () => {
  void test('a page is read; an error page never is, and stops no other', async () => {
    const origin = await served(site)
    const { code, out, said } = await run('read', '--allow-private', '-f', 'jsonl', `${origin}/none`, `${origin}/moved`)
    assert.equal(code, 1)
    assert.match(said, /^claimbook: http:\/\/127\.0\.0\.1:\d+\/none: answers with HTTP 404, the page is not there/u)
    const lines = out.trim().split('\n')
    assert.equal(lines.length, 1)
    const reading: { document: { url: string; path: string; title: string } } = JSON.parse(lines[0] ?? '')
    assert.deepEqual(
      [reading.document.url, reading.document.path, reading.document.title],
      [`${origin}/raid?from=feed`, `${origin}/raid`, 'Customs station attacked'],
    )
    assert.doesNotMatch(out, /error page/u)
  })

  void test('an address of one’s own network is asked only where it is allowed', async () => {
    const asked: string[] = []
    const origin = await served((request, response) => {
      asked.push(request.url ?? '')
      site(request, response)
    })
    const { code, out, said } = await run('read', `${origin}/raid`)
    assert.deepEqual([code, out, asked], [1, '', []])
    assert.match(said, /--allow-private/u)
  })

  void test('what says that it is JSON Lines is read so, whatever its name', async () => {
    const origin = await served(site)
    const { code, out } = await run('read', '--allow-private', '-f', 'jsonl', `${origin}/lines`)
    assert.deepEqual([code, out.trim().split('\n').length], [0, 2])
  })

  void test('letters are those of the encoding that the page came with, also when the book takes them in again', async () => {
    const origin = await served(site)
    const { out } = await run('read', '--allow-private', '-f', 'jsonl', `${origin}/cyrillic`)
    assert.match(out, /It rained in Припять\./u)
    const place = ['--book', book('letters')]
    await run('add', '--allow-private', '--no-read', ...place, `${origin}/cyrillic`)
    assert.equal((await run('work', ...place)).code, 0)
    const listed: { id: string } = JSON.parse((await run('list', '--documents', '--json', ...place)).out)
    assert.match((await run('show', '--json', ...place, listed.id)).out, /Припять/u)
  })

  void test('the book keeps how a page came, and tells it', async () => {
    const origin = await served(site)
    const added = await run('add', '--allow-private', '--json', '--book', book('came'), `${origin}/moved`)
    assert.equal(added.code, 0, added.said)
    const { document, came }: { document: string; came: string } = JSON.parse(added.out.split('\n')[0] ?? '')
    assert.equal(came, 'new')
    const shown = await run('show', '--json', '--book', book('came'), document)
    const { fetched, filed }: { fetched: Record<string, unknown>[]; filed: { url: string } } = JSON.parse(shown.out)
    assert.equal(filed.url, `${origin}/raid?from=feed`)
    const [{ at, headers, receipt, ...rest } = {}] = fetched
    assert.deepEqual(rest, {
      url: `${origin}/moved`,
      finalUrl: `${origin}/raid?from=feed`,
      status: 200,
      redirects: [`${origin}/raid?from=feed`],
    })
    assert.match(String(at), /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u)
    assert.match(String(receipt), /^t[0-9a-f]{16}$/u)
    assert.deepEqual(Object.fromEntries(Array.isArray(headers) ? headers : [])['x-served-by'], 'one')
    assert.doesNotMatch(shown.out, /who=editor/u)
    const words = new RegExp(
      `fetched from ${origin}/raid\\?from=feed at \\d{4}-[^ ]+Z, HTTP 200, asked for as ${origin}/moved\n`.replaceAll('.', '\\.'),
      'u',
    )
    for (const command of ['show', 'custody']) assert.match((await run(command, '--book', book('came'), document)).out, words)
    assert.equal((await run('verify', '--book', book('came'))).code, 0)
  })
})

void test('a cookie is not kept', () => {
  const at = '2024-06-06T12:00:00.000Z'
  const handed = handedOf({
    kind: 'fetched',
    url: 'https://news.example/a',
    finalUrl: 'https://news.example/a?b=c',
    status: 200,
    headers: [
      ['Set-Cookie', 'a=b'],
      ['X', '1'],
      ['set-cookie', 'c=d'],
    ],
    bytes: new Uint8Array(),
    fetchedAt: at,
    etag: null,
    lastModified: null,
    redirects: [],
    movedTo: null,
  })
  assert.ok(!(handed instanceof Failure))
  assert.deepEqual(
    [handed.name, handed.known, handed.fetched?.headers],
    ['https://news.example/a', { url: 'https://news.example/a?b=c', format: 'guess' }, [['X', '1']]],
  )
})
