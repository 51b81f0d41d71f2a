import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { after, test } from 'node:test'
import { Failure } from '#base'
import { standIn } from '../../test/stand-in-authority.ts'
import { askStamp, type Asking } from './ask-stamp.ts'
import { checkStamp } from './check-stamp.ts'
import { stampRequest } from './stamp-request.ts'

const sha256 = createHash('sha256').update('a custody log').digest('hex')
const { reply, root } = standIn()

const servers: Server[] = []
after(() => {
  for (const server of servers) server.close().closeAllConnections()
})

/** The address of a server on this machine that answers so. */
async function served(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  assert.ok(address !== null && typeof address === 'object')
  return `http://127.0.0.1:${address.port}/tsr`
}

async function bodyOf(request: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const send = (response: ServerResponse, status: number, type: string, body: Uint8Array | string) =>
  response.writeHead(status, { 'content-type': type }).end(body)

/** An authority that works, and what it was sent. */
function working(asked: { body: Buffer; type: string | undefined; method: string | undefined }[] = []): RequestListener {
  return (request, response) => {
    void bodyOf(request).then((body) => {
      asked.push({ body, type: request.headers['content-type'], method: request.method })
      return send(response, 200, 'application/timestamp-reply', reply(body))
    })
  }
}

const asking: Asking = { timeoutMs: 5000 }

void test('an authority is sent the digest and a nonce by POST, and its stamp comes back checked', async () => {
  const asked: { body: Buffer; type: string | undefined; method: string | undefined }[] = []
  const nonce = Uint8Array.of(9, 8, 7, 6, 5, 4, 3, 2)
  const found = await askStamp(await served(working(asked)), sha256, { ...asking, nonce })
  assert.ok(!(found instanceof Failure), found instanceof Failure ? found.message : '')
  assert.deepEqual(asked, [
    { body: Buffer.from(stampRequest(sha256, nonce)), type: 'application/timestamp-query', method: 'POST' },
  ])
  assert.deepEqual(checkStamp(found.token, sha256, [root.certificate]), { ...found, trusted: true })
})

void test('every request has a nonce of its own, of 8 bytes', async () => {
  const asked: { body: Buffer; type: string | undefined; method: string | undefined }[] = []
  const url = await served(working(asked))
  for (const _ of [1, 2]) assert.ok(!((await askStamp(url, sha256, asking)) instanceof Failure))
  const [first, second] = asked.map(({ body }) => body.toString('hex'))
  assert.notEqual(first, second)
  assert.ok(Math.abs((first?.length ?? 0) / 2 - stampRequest(sha256, new Uint8Array(8).fill(1)).length) <= 1)
})

void test('a fetch that is handed in is used instead of the network', async () => {
  const fetch: typeof globalThis.fetch = (_, init) => {
    assert.ok(init?.body instanceof Uint8Array)
    return Promise.resolve(new Response(Uint8Array.from(reply(init.body))))
  }
  assert.ok(!((await askStamp('https://tsa.example/tsr', sha256, { ...asking, fetch })) instanceof Failure))
})

type Case = {
  readonly answer?: RequestListener
  readonly url?: string
  readonly code: Failure['code']
  readonly says: RegExp
  readonly timeoutMs?: number
}

function check(name: string, { answer, url, code, says, timeoutMs = 5000 }: Case): void {
  void test(name, async () => {
    const found = await askStamp(url ?? (await served(answer ?? working())), sha256, { timeoutMs })
    assert.ok(found instanceof Failure, 'it is accepted')
    assert.match(found.message, says)
    assert.equal(found.code, code)
  })
}

const answers =
  (status: number, type: string, body: Uint8Array | string): RequestListener =>
  (_, response) => {
    send(response, status, type, body)
  }
const replyType = 'application/timestamp-reply'

check('HTTP 500', {
  answer: answers(500, 'text/plain', 'out of order'),
  code: 'stamp/unreachable',
  says: /HTTP 500; try again later/u,
})
check('HTTP 429', { answer: answers(429, 'text/plain', ''), code: 'stamp/unreachable', says: /HTTP 429/u })
check('HTTP 404', { answer: answers(404, 'text/html', 'no'), code: 'stamp/refused', says: /HTTP 404; check the address/u })
check('a redirection', {
  answer: (_, response) => response.writeHead(301, { location: 'https://elsewhere.example/tsr' }).end(),
  code: 'stamp/refused',
  says: /HTTP 301, and points to https:\/\/elsewhere\.example\/tsr/u,
})
check('an empty reply', {
  answer: answers(200, replyType, ''),
  code: 'stamp/invalid',
  says: /127\.0\.0\.1:\d+\/tsr: the time-stamp is not valid/u,
})
check('a reply that is no DER', {
  answer: answers(200, replyType, 'granted'),
  code: 'stamp/invalid',
  says: /no time-stamp at all$/u,
})
check('a page to log in at', {
  answer: answers(200, 'text/html; charset=utf-8', '<html>'),
  code: 'stamp/invalid',
  says: /calls its answer “text\/html”/u,
})
check('a stamp of another digest', {
  answer: answers(200, replyType, reply(stampRequest('0'.repeat(64), Uint8Array.of(1)))),
  code: 'stamp/invalid',
  says: /another digest/u,
})
check('a stamp that was given before', {
  answer: answers(200, replyType, reply(stampRequest(sha256, Uint8Array.of(1)))),
  code: 'stamp/invalid',
  says: /nonce/u,
})
check('a rejection', {
  answer: answers(200, replyType, reply(stampRequest(sha256, Uint8Array.of(1)), { status: 2, texts: ['closed'] })),
  code: 'stamp/refused',
  says: /rejection: “closed”/u,
})
check('a huge reply', {
  answer: answers(200, replyType, Buffer.alloc(256 * 1024 + 1)),
  code: 'stamp/invalid',
  says: /more than 256 KiB/u,
})
check('a reply without end', {
  answer: (_, response) => {
    const more = () => response.write(Buffer.alloc(64 * 1024), () => setImmediate(more))
    response.on('close', () => (response.write = () => false))
    more()
  },
  code: 'stamp/invalid',
  says: /more than 256 KiB/u,
})
check('a server that does not answer', {
  answer: () => {},
  timeoutMs: 60,
  code: 'stamp/unreachable',
  says: /no answer within 0\.06 s/u,
})
check('a server that stops in the middle', {
  answer: (_, response) => response.writeHead(200, { 'content-length': 9000 }).write('0'),
  timeoutMs: 60,
  code: 'stamp/unreachable',
  says: /no answer within 0\.06 s/u,
})
check('a server that hangs up', {
  answer: (request) => request.socket.destroy(),
  code: 'stamp/unreachable',
  says: /cannot be reached/u,
})
check('no server', { url: 'http://127.0.0.1:1/tsr', code: 'stamp/unreachable', says: /cannot be reached/u })
check('a file', { url: 'file:///etc/hosts', code: 'stamp/address', says: /begins with https/u })
check('no address', { url: 'tsa.example', code: 'stamp/address', says: /begins with https/u })
check('a name and password in the address', {
  url: 'https://anna:secret@tsa.example/',
  code: 'stamp/address',
  says: /^(?!.*secret).*leave them out/u,
})

void test('a time-out that is none is the caller’s fault', async () => {
  await assert.rejects(askStamp('https://tsa.example/', sha256, { timeoutMs: 0 }), /impossible/u)
})
