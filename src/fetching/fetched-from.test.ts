import assert from 'node:assert/strict'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:net'
import { after, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { Failure } from '#base'
import { served } from '../../test/loopback.ts'
import { fetchedFrom, type Fetching } from './fetched-from.ts'
import type { Limits } from './limits.ts'

const options: Fetching = { clock: () => new Date('2024-06-06T12:00:00Z'), allowPrivate: true }

void test('a page comes back as it was sent, with where it came from and when', async () => {
  const asked: (string | undefined)[] = []
  // Windows-1251, which is nobody's business here.
  const body = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0, 0xff])
  const origin = await served((request, response) => {
    asked.push(request.method, request.url, ...request.rawHeaders)
    response
      .writeHead(200, [
        'Content-Type',
        'text/html; charset=windows-1251',
        'X-Two',
        'b',
        'ETag',
        '"1"',
        'x-two',
        'a',
        'Last-Modified',
        'never',
      ])
      .end(body)
  })
  const found = await fetchedFrom(`${origin}/a?b=c#d`, options)
  assert.ok(!(found instanceof Failure) && found.kind === 'fetched')
  const { headers, bytes, ...rest } = found
  assert.deepEqual(Buffer.from(bytes), body)
  assert.deepEqual(rest, {
    kind: 'fetched',
    url: `${origin}/a?b=c#d`,
    finalUrl: `${origin}/a?b=c`,
    status: 200,
    fetchedAt: '2024-06-06T12:00:00.000Z',
    etag: '"1"',
    lastModified: 'never',
    redirects: [],
    movedTo: null,
  })
  assert.deepEqual(headers.slice(0, 5), [
    ['Content-Type', 'text/html; charset=windows-1251'],
    ['X-Two', 'b'],
    ['ETag', '"1"'],
    ['x-two', 'a'],
    ['Last-Modified', 'never'],
  ])
  const [method, path, ...sent] = asked
  assert.deepEqual([method, path], ['GET', '/a?b=c'])
  assert.deepEqual(
    sent.filter((_, at) => at % 2 === 0),
    ['host', 'connection', 'user-agent', 'accept', 'accept-encoding'],
  )
  assert.match(sent[sent.indexOf('user-agent') + 1] ?? '', /^Claimbook\/\d+\.\d+\.\d+$/u)
})

void test('the user agent is what the user says', async () => {
  const origin = await served((request, response) => response.end(request.headers['user-agent']))
  const found = await fetchedFrom(origin, { ...options, userAgent: 'Desk/1 (+https://desk.example)' })
  assert.ok(!(found instanceof Failure) && found.kind === 'fetched')
  assert.equal(Buffer.from(found.bytes).toString(), 'Desk/1 (+https://desk.example)')
  const failed = await fetchedFrom(origin, { ...options, userAgent: 'a\r\nb: c' })
  assert.equal(failed instanceof Failure ? failed.code : 'sent', 'usage')
})

void test('a page that has not changed is not sent again, and its validators go to its own address alone', async () => {
  const asked: (string | undefined)[] = []
  const origin = await served((request, response) => {
    asked.push(`${request.url} ${request.headers['if-none-match']} ${request.headers['if-modified-since']}`)
    if (request.url === '/old') response.writeHead(301, { location: '/new' }).end()
    else if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
    else response.writeHead(200, { etag: '"1"', 'last-modified': 'Thu, 06 Jun 2024 11:00:00 GMT' }).end('hello')
  })
  const first = await fetchedFrom(`${origin}/old`, options)
  assert.ok(!(first instanceof Failure))
  assert.deepEqual([first.kind, first.finalUrl, first.redirects], ['fetched', `${origin}/new`, [`${origin}/new`]])
  const second = await fetchedFrom(`${origin}/old`, { ...options, since: first })
  assert.ok(!(second instanceof Failure))
  assert.deepEqual(
    [second.kind, second.status, second.etag, second.lastModified],
    ['unchanged', 304, '"1"', 'Thu, 06 Jun 2024 11:00:00 GMT'],
  )
  assert.deepEqual(asked, [
    '/old undefined undefined',
    '/new undefined undefined',
    '/old undefined undefined',
    '/new "1" Thu, 06 Jun 2024 11:00:00 GMT',
  ])
})

type Case = {
  readonly path?: string
  readonly code: Failure['code']
  readonly says: RegExp
  readonly limits?: Partial<Limits>
}

function check(name: string, answer: RequestListener, { path = '/', code, says, limits }: Case): void {
  void test(name, async () => {
    const origin = await served(answer)
    const startedAt = performance.now()
    const found = await fetchedFrom(origin + path, { ...options, limits })
    assert.ok(found instanceof Failure, 'it is accepted')
    assert.match(found.message, says)
    assert.equal(found.code, code)
    assert.ok(performance.now() - startedAt < 5000, 'it takes too long')
  })
}

const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(code, headers).end('no')
check('HTTP 404', status(404), {
  code: 'fetch/status',
  says: /^http:\/\/127\.0\.0\.1:\d+\/: answers with HTTP 404, the page is not there/u,
})
check('HTTP 403', status(403), { code: 'fetch/status', says: /HTTP 403, it is not for everybody/u })
check('HTTP 500', status(500), { code: 'fetch/busy', says: /HTTP 500; try again later/u })
check('HTTP 206 that nobody asked for', status(206), { code: 'fetch/status', says: /HTTP 206/u })
check('HTTP 304 that nobody asked for', status(304), { code: 'fetch/status', says: /HTTP 304/u })
check('HTTP 300', status(300, { location: '/a' }), { code: 'fetch/status', says: /HTTP 300/u })
check('a redirect to nowhere', status(302), { code: 'fetch/status', says: /HTTP 302/u })
check(
  'a redirect in a circle',
  (request, response) => response.writeHead(302, { location: request.url === '/' ? '/a' : '/#b' }).end(),
  {
    code: 'fetch/redirects',
    says: /\/a: sends on in a circle/u,
  },
)
const onward: RequestListener = (request, response) => {
  const left = Number(request.url?.slice(1))
  if (left === 0) response.end('hello')
  else response.writeHead(307, { location: `/${left - 1}` }).end()
}
check('six redirects', onward, { path: '/6', code: 'fetch/redirects', says: /more than 5 redirects/u })
check('a redirect where none may be', onward, {
  path: '/1',
  limits: { redirects: 0 },
  code: 'fetch/redirects',
  says: /more than 0/u,
})
void test('five redirects are followed', async () => {
  const found = await fetchedFrom(`${await served(onward)}/5`, options)
  assert.ok(!(found instanceof Failure))
  assert.deepEqual(
    found.redirects.map((url) => new URL(url).pathname),
    ['/4', '/3', '/2', '/1', '/0'],
  )
})
check('a redirect to a file', status(302, { location: 'file:///etc/hosts' }), {
  code: 'fetch/address',
  says: /sends on to an address that is not asked/u,
})
check('a redirect with a password', status(302, { location: 'http://a:secret@127.0.0.1/' }), {
  code: 'fetch/address',
  says: /^(?!.*secret).*leave them out/u,
})
check('a redirect to a port of mail', status(302, { location: 'http://127.0.0.1:25/' }), {
  code: 'fetch/address',
  says: /port 25/u,
})

check('a body that is announced as too long', (_, response) => response.writeHead(200, { 'content-length': 1001 }).write('x'), {
  limits: { bytes: 1000 },
  code: 'fetch/too-large',
  says: /longer than 1000 bytes/u,
})
check('a body without end', endless(64 * 1024, 0), {
  limits: { bytes: 1024 * 1024 },
  code: 'fetch/too-large',
  says: /longer than 1 MiB/u,
})
check('headers without end', (_, response) => response.writeHead(200, { 'x-long': 'x'.repeat(5000) }).end(), {
  limits: { headerBytes: 4096 },
  code: 'fetch/too-large',
  says: /headers longer than 4096 bytes/u,
})
check('a server that does not answer', () => {}, {
  limits: { idleMs: 100 },
  code: 'fetch/timeout',
  says: /sends nothing for 0\.1 s/u,
})
check('a server that stops in the middle', (_, response) => response.writeHead(200, { 'content-length': 9000 }).write('0'), {
  limits: { idleMs: 100 },
  code: 'fetch/timeout',
  says: /sends nothing for 0\.1 s/u,
})
check('a body that drips', endless(1, 20), {
  limits: { totalMs: 200, idleMs: 1000 },
  code: 'fetch/timeout',
  says: /not all there after 0\.2 s/u,
})
check('a chain of slow redirects', (request, response) => setTimeout(() => onward(request, response), 90), {
  path: '/5',
  limits: { totalMs: 200 },
  code: 'fetch/timeout',
  says: /not all there after 0\.2 s/u,
})
check('a server that hangs up', (request) => request.socket.destroy(), {
  code: 'fetch/unreachable',
  says: /breaks off its answer/u,
})
check(
  'a server that hangs up in the middle',
  (request, response) => {
    response.writeHead(200, { 'content-length': 9000 }).write('0', () => request.socket.destroy())
  },
  { code: 'fetch/unreachable', says: /breaks off its answer/u },
)

/** Sends so many bytes, waits so long, and so on. */
function endless(bytes: number, ms: number): RequestListener {
  return (_, response) => {
    const more = () => response.write(Buffer.alloc(bytes), () => (ms === 0 ? setImmediate(more) : setTimeout(more, ms)))
    response.on('close', () => (response.write = () => false))
    more()
  }
}

/** A server below HTTP: `talk` is what it writes, one piece every 20 ms, for ever the last one. */
function checkRaw(name: string, talk: readonly string[], { path = '/', code, says, limits }: Case): void {
  void test(name, async () => {
    const server = createServer((socket) => {
      let at = 0
      const timer = setInterval(() => socket.write(talk[Math.min(at++, talk.length - 1)] ?? ''), 20)
      socket.on('error', () => {}).on('close', () => clearInterval(timer))
    })
    after(() => server.close())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    assert.ok(address !== null && typeof address === 'object')
    const found = await fetchedFrom(`http://127.0.0.1:${address.port}${path}`, { ...options, limits })
    assert.ok(found instanceof Failure, 'it is accepted')
    assert.match(found.message, says)
    assert.equal(found.code, code)
  })
}
checkRaw('what is no HTTP', ['220 mail.example ESMTP\r\n'], { code: 'fetch/unreachable', says: /no HTTP/u })
checkRaw('headers that drip', ['HTTP/1.1 200 OK\r\n', 'x: y\r\n'], {
  limits: { totalMs: 200 },
  code: 'fetch/timeout',
  says: /not all there after 0\.2 s/u,
})
checkRaw('answers before the answer, without end', ['HTTP/1.1 103 Early Hints\r\n\r\n'], {
  limits: { totalMs: 200 },
  code: 'fetch/timeout',
  says: /not all there/u,
})
checkRaw('two lengths of one body', ['HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello!'], {
  code: 'fetch/unreachable',
  says: /breaks off/u,
})

void test('a server that takes a connection and never agrees on TLS', async () => {
  const silent = createServer((socket) => socket.on('error', () => {}).resume())
  after(() => silent.close())
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const address = silent.address()
  assert.ok(address !== null && typeof address === 'object')
  const url = `https://127.0.0.1:${address.port}/`
  for (const [limits, says] of [
    [{ connectMs: 100 }, /takes no connection within 0\.1 s/u],
    [{ totalMs: 100 }, /not all there after 0\.1 s/u],
  ] as const) {
    const found = await fetchedFrom(url, { ...options, limits })
    assert.ok(found instanceof Failure && found.code === 'fetch/timeout')
    assert.match(found.message, says)
  }
  // Both connections are closed, though one fetch gave up long before its connection would have.
  await delay(50)
  assert.equal(await new Promise((resolve) => silent.getConnections((_, open) => resolve(open))), 0)
})

void test('a name that cannot be looked up, or is looked up for ever', async () => {
  const unknown = () => Promise.reject(Object.assign(new Error('unknown'), { code: 'ENOTFOUND' }))
  const found = await fetchedFrom('http://nowhere.example/', { ...options, resolve: unknown })
  assert.ok(found instanceof Failure && found.code === 'fetch/unreachable')
  assert.match(found.message, /no such name is known/u)
  const late = await fetchedFrom('http://nowhere.example/', {
    ...options,
    resolve: () => new Promise(() => {}),
    limits: { totalMs: 50 },
  })
  assert.equal(late instanceof Failure ? late.code : 'asked', 'fetch/timeout')
})

void test('no server', async () => {
  const found = await fetchedFrom('http://127.0.0.1:2/', options)
  assert.ok(found instanceof Failure && found.code === 'fetch/unreachable')
  assert.match(found.message, /takes no connection there/u)
})

void test('TLS where there is none', async () => {
  const origin = await served((_, response) => response.end())
  const found = await fetchedFrom(origin.replace('http:', 'https:'), options)
  assert.ok(found instanceof Failure && found.code === 'fetch/unreachable')
  assert.match(found.message, /does not prove to be who the address says/u)
})

void test('whoever gives up gets the reason', async () => {
  const origin = await served(() => {})
  const ending = new AbortController()
  setTimeout(() => ending.abort(new Error('enough of it')), 50)
  await assert.rejects(fetchedFrom(origin, { ...options, signal: ending.signal }), /enough of it/u)
  await assert.rejects(fetchedFrom(origin, { ...options, signal: ending.signal }), /enough of it/u)
})

void test('a limit that is none is the caller’s fault', async () => {
  await assert.rejects(fetchedFrom('http://127.0.0.1/', { ...options, limits: { bytes: 0 } }), /impossible/u)
})
