import assert from 'node:assert/strict'
import type { RequestListener } from 'node:http'
import { test } from 'node:test'
import { Failure } from '#base'
import { served } from '../../test/loopback.ts'
import { politely, type PoliteOptions, type PoliteState } from './politely.ts'

const startAt = Date.parse('2024-06-06T12:00:00Z')
const minute = 60_000

/** A clock that stands still but for waits, and jumps where it is told to. */
function standing() {
  const waits: number[] = []
  const now = { ms: startAt }
  return {
    waits,
    pass: (ms: number) => (now.ms += ms),
    clock: () => new Date(now.ms),
    wait: (ms: number) => {
      waits.push(ms)
      now.ms += ms
      return Promise.resolve()
    },
  }
}

/** A server whose robots.txt is this, the paths that it was asked for, and a client under a clock of ours. */
async function setup(robots: RequestListener | string, page: RequestListener = ok, given: Partial<PoliteOptions> = {}) {
  const asked: string[] = []
  const origin = await served((request, response) => {
    asked.push(request.url ?? '')
    if (request.url !== '/robots.txt') page(request, response)
    else if (typeof robots === 'string') response.end(robots)
    else robots(request, response)
  })
  const time = standing()
  const client = (state?: PoliteState) =>
    politely({ clock: time.clock, wait: time.wait, allowPrivate: true, pauseMs: 0, state, ...given })
  return { origin, asked, time, client, polite: client() }
}
const ok: RequestListener = (_, response) => response.end('hello')
const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(code, headers).end()
const codeOf = (found: unknown): string => (found instanceof Failure ? found.code : 'fetched')

void test('robots.txt is asked once a day, before a page is watched, and not for one that is handed in', async () => {
  const { origin, asked, time, polite } = await setup('User-agent: *\nDisallow: /private')
  assert.equal(codeOf(await polite.handedIn(`${origin}/private`)), 'fetched')
  assert.deepEqual(asked, ['/private'])
  assert.deepEqual((await Promise.all(['/a', '/private', '/b'].map((path) => polite.watched(origin + path)))).map(codeOf), [
    'fetched',
    'fetch/robots',
    'fetched',
  ])
  assert.deepEqual(asked, ['/private', '/robots.txt', '/a', '/b'])
  time.pass(24 * 60 * minute - 1)
  await polite.watched(`${origin}/a`)
  assert.deepEqual(asked.slice(4), ['/a'])
  time.pass(1)
  await polite.watched(`${origin}/a`)
  assert.deepEqual(asked.slice(5), ['/robots.txt', '/a'])
})

function checkRobots(name: string, robots: RequestListener | string, expected: string): void {
  void test(`robots.txt: ${name}`, async () => {
    const { origin, polite } = await setup(robots)
    assert.equal(codeOf(await polite.watched(`${origin}/a?b`)), expected)
  })
}
checkRobots('allows it', 'User-agent: Claimbook\nAllow: /a\nUser-agent: *\nDisallow: /', 'fetched')
checkRobots('forbids it', 'User-agent: claimbook\nDisallow: /*?\nAllow: /', 'fetch/robots')
checkRobots('is not there', status(404), 'fetched')
checkRobots('is not for us', status(403), 'fetched')
checkRobots('HTTP 500', status(500), 'fetch/robots')
checkRobots('HTTP 429', status(429), 'fetch/robots')
checkRobots('does not come', (request) => request.socket.destroy(), 'fetch/robots')
checkRobots('is elsewhere', (_, response) => response.writeHead(301, { location: '/robots' }).end(), 'fetched')
checkRobots('what is too long is cut', `User-agent: *\nDisallow: /a\n${'#'.repeat(600 * 1024)}\nAllow: /a`, 'fetch/robots')

void test('a robots.txt that cannot be had is asked for again in an hour; older rules go on meanwhile', async () => {
  const answers: (RequestListener | string)[] = []
  const { origin, asked, time, polite } = await setup((request, response) => {
    const answer = answers.shift() ?? status(404)
    if (typeof answer === 'string') response.end(answer)
    else answer(request, response)
  })
  answers.push(status(503), 'User-agent: *\nDisallow: /a', status(503))
  const watched = async () => codeOf(await polite.watched(`${origin}/a`))
  assert.equal(await watched(), 'fetch/robots')
  time.pass(59 * minute)
  assert.equal(await watched(), 'fetch/robots')
  assert.deepEqual(asked, ['/robots.txt'])
  time.pass(minute)
  assert.equal(await watched(), 'fetch/robots')
  time.pass(24 * 60 * minute)
  assert.equal(await watched(), 'fetch/robots')
  assert.deepEqual(asked, ['/robots.txt', '/robots.txt', '/robots.txt'])
  time.pass(60 * minute)
  assert.equal(await watched(), 'fetched')
})

void test('a redirect to an address that robots.txt forbids is not followed', async () => {
  const { origin, asked, polite } = await setup('User-agent: *\nDisallow: /new', status(302, { location: '/new' }))
  assert.equal(codeOf(await polite.watched(`${origin}/old`)), 'fetch/robots')
  assert.deepEqual(asked, ['/robots.txt', '/old'])
})

void test('an address that may not be asked is refused as such, not as forbidden', async () => {
  const polite = politely({ clock: () => new Date(startAt) })
  const found = await polite.watched('http://127.0.0.1/feed')
  assert.equal(codeOf(found), 'fetch/refused-address')
  assert.match(found instanceof Failure ? found.message : '', /^http:\/\/127\.0\.0\.1\/feed: is a loopback/u)
  assert.equal(codeOf(await polite.watched('news.example')), 'fetch/address')
})

void test('a host is asked one thing at a time, with a pause in between', async () => {
  let [open, most] = [0, 0]
  const page: RequestListener = (_, response) => {
    open += 1
    most = Math.max(most, open)
    setTimeout(() => {
      open -= 1
      response.end('hello')
    }, 20)
  }
  const { origin, time, polite } = await setup('', page, { pauseMs: 1000 })
  const found = await Promise.all(['a', 'b', 'c', 'd'].map((path) => polite.handedIn(`${origin}/${path}`)))
  assert.deepEqual(found.map(codeOf), ['fetched', 'fetched', 'fetched', 'fetched'])
  assert.equal(most, 1)
  assert.deepEqual(time.waits, [1000, 1000, 1000])
  time.pass(400)
  await polite.handedIn(`${origin}/e`)
  time.pass(5000)
  await polite.handedIn(`${origin}/f`)
  assert.deepEqual(time.waits.slice(3), [600])
})

void test('the pause is as long as the site asks for, up to a minute', async () => {
  for (const [asks, expected] of [
    ['2.5', 2500],
    ['0.1', 1000],
    ['86400', minute],
  ] as const) {
    const { origin, time, polite } = await setup(`User-agent: *\nCrawl-delay: ${asks}`, ok, { pauseMs: 1000 })
    await polite.watched(`${origin}/a`)
    assert.deepEqual(time.waits, [expected])
  }
})

void test('a host that is busy is left alone as long as it asks for, also after a restart', async () => {
  const answers: RequestListener[] = [status(429, { 'retry-after': '90' })]
  const { origin, asked, time, client, polite } = await setup('', (request, response) =>
    (answers.shift() ?? ok)(request, response),
  )
  assert.equal(codeOf(await polite.watched(`${origin}/a`)), 'fetch/busy')
  const later = await polite.watched(`${origin}/b`)
  assert.ok(later instanceof Failure)
  assert.equal(later.code, 'fetch/later')
  assert.match(later.message, /until 2024-06-06T12:01:30\.000Z/u)
  assert.equal(polite.notBeforeAt(`${origin}/c`), '2024-06-06T12:01:30.000Z')
  const restarted = client(JSON.parse(JSON.stringify(polite.state())))
  time.pass(89_999)
  assert.equal(codeOf(await restarted.watched(`${origin}/a`)), 'fetch/later')
  assert.deepEqual(asked, ['/robots.txt', '/a'])
  time.pass(1)
  assert.equal(codeOf(await restarted.watched(`${origin}/a`)), 'fetched')
  assert.deepEqual(asked, ['/robots.txt', '/a', '/a'])
  assert.deepEqual(restarted.state().backOffs, {})
})

void test('a page that fails is tried less and less, and its host’s other pages are not', async () => {
  const { origin, time, polite } = await setup('', (request, response) =>
    (request.url === '/a' ? status(500) : ok)(request, response),
  )
  const waits: number[] = []
  for (let round = 0; round < 4; round++) {
    assert.equal(codeOf(await polite.watched(`${origin}/a`)), 'fetch/busy')
    assert.equal(codeOf(await polite.watched(`${origin}/a`)), 'fetch/later')
    assert.equal(codeOf(await polite.watched(`${origin}/b`)), 'fetched')
    const wait = Date.parse(polite.notBeforeAt(`${origin}/a#c`) ?? '') - time.clock().getTime()
    waits.push(wait)
    time.pass(wait)
  }
  assert.deepEqual(waits, [minute, 2 * minute, 4 * minute, 8 * minute])
})

void test('a person may ask again at once', async () => {
  const answers = [status(503, { 'retry-after': '3600' })]
  const { origin, polite } = await setup('', (request, response) => (answers.shift() ?? ok)(request, response))
  assert.equal(codeOf(await polite.watched(`${origin}/a`)), 'fetch/busy')
  assert.equal(codeOf(await polite.handedIn(`${origin}/a`)), 'fetched')
  assert.equal(polite.notBeforeAt(`${origin}/a`), null)
})

void test('what is unchanged is told so', async () => {
  const { origin, polite } = await setup('', (request, response) => {
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
    else response.writeHead(200, { etag: '"1"' }).end('hello')
  })
  const first = await polite.watched(`${origin}/a`)
  assert.ok(!(first instanceof Failure))
  const second = await polite.watched(`${origin}/a`, first)
  assert.equal(second instanceof Failure ? second.message : second.kind, 'unchanged')
})

void test('failures long past are forgiven', async () => {
  const { origin, time, polite } = await setup(status(404), status(500))
  await polite.watched(`${origin}/a`)
  assert.deepEqual([Object.keys(polite.state().backOffs), Object.keys(polite.state().robots)], [[`${origin}/a`], [origin]])
  time.pass(9 * 24 * 60 * minute)
  assert.deepEqual(polite.state(), { backOffs: {}, robots: {} })
})
