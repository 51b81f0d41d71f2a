import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { serve } from '#http'
import { Failure } from '#base'
import { folder, got, handedIn, handedInAs, type Items, later, raid, served, token } from './http-served.ts'
import { served as site } from './loopback.ts'

void describe('the API', () => {
  void test('reads what is handed in, tells of it, and sets the accounts side by side', async () => {
    const address = await served('raid.db')
    const told = await handedIn(address, raid, later)
    assert.deepEqual(told.filter(({ kind }) => kind === 'filed').length, 2, JSON.stringify(told))
    const list: Items = JSON.parse((await got(`${address}/api/incidents`)).text)
    assert.equal(list.items.length, 1)
    const [incident] = list.items
    const one = await got(`${address}/api/incidents/${incident?.id ?? ''}`)
    const found: { comparison: { incidents: { questions: { ask: string; answers: { value: { low: number } }[] }[] }[] } } =
      JSON.parse(one.text)
    const killed = found.comparison.incidents[0]?.questions.find(({ ask }) => ask === 'killed')
    assert.deepEqual(killed?.answers.map(({ value }) => value.low).toSorted(), [3, 5])
    const hits: Items = JSON.parse((await got(`${address}/api/claims?q=customs+station&limit=1`)).text)
    assert.equal(hits.items.length, 1)
    const rest: Items = JSON.parse((await got(`${address}/api/claims?q=customs+station&cursor=${hits.next ?? ''}`)).text)
    assert.ok(rest.items.length > 0)
  })

  void test('fetches what is handed in as a link alone, from the public internet', async () => {
    const page = await site((request, response) =>
      request.url === '/raid' ? response.end(raid) : response.writeHead(404).end('Nine people were killed.'),
    )
    const address = await served('link.db', { allowPrivate: true })
    const told = await handedInAs(address, [{ url: `${page}/none` }, { url: `${page}/raid` }])
    assert.match(JSON.stringify(told.find(({ kind }) => kind === 'failed')), /HTTP 404/u)
    const [filed, ...more] = told.filter(({ kind }) => kind === 'filed')
    assert.equal(more.length, 0)
    const document = JSON.parse((await got(`${address}/api/documents/${filed?.document ?? ''}`)).text)
    assert.equal(document.filed.url, `${page}/raid`)
    const closed = await served('no-link.db')
    const [refused] = (await handedInAs(closed, [{ url: `${page}/raid` }])).filter(({ kind }) => kind === 'failed')
    assert.match(JSON.stringify(refused), /"failed".*127\.0\.0\.1/u)
    for (const wrong of [
      {},
      { name: 'a.txt' },
      { text: 'Two.' },
      { url: 'no address' },
      { url: 'file:///etc/hostname' },
      { url: `c:${join(folder, 'link.db')}` },
    ]) {
      const headers = { 'content-type': 'application/json' }
      const answer = await got(`${closed}/api/documents`, { method: 'POST', headers, body: JSON.stringify({ reports: [wrong] }) })
      assert.equal(answer.status, 400, JSON.stringify(wrong))
    }
  })

  void test('says what is wrong as a problem, with the right status', async () => {
    const address = await served('problems.db')
    for (const [path, status] of [
      ['/api/incidents/i-lusab-babad', 404],
      ['/api/documents/d0123456789', 404],
      ['/api/nothing', 404],
      ['/api/incidents?limit=0', 400],
      ['/api/incidents?state=odd', 400],
      ['/api/claims?q=-only', 400],
      ['/api/incidents?cursor=zz', 400],
    ] as const) {
      const found = await got(`${address}${path}`)
      assert.deepEqual([path, found.status], [path, status])
      assert.match(found.type, /^application\/problem\+json/u)
      const body: { status: number; type: string; detail: string } = JSON.parse(found.text)
      assert.equal(body.status, status)
      assert.match(body.type, /^urn:claimbook:problem:/u)
    }
  })

  void test('is described by OpenAPI 3.1, every path with its answers', async () => {
    const address = await served('described.db')
    const page: { openapi: string; paths: Record<string, Record<string, { responses: object }>> } = JSON.parse(
      (await got(`${address}/openapi.json`)).text,
    )
    assert.match(page.openapi, /^3\.1/u)
    assert.ok(Object.keys(page.paths).length >= 10)
    for (const [path, methods] of Object.entries(page.paths))
      for (const [method, { responses }] of Object.entries(methods))
        assert.ok(Object.keys(responses).length > 0, `${method} ${path}`)
  })

  void test('knows an answer again by its ETag', async () => {
    const address = await served('tags.db')
    const first = await got(`${address}/api/stats`)
    const tag = first.headers.get('etag') ?? ''
    assert.notEqual(tag, '')
    assert.equal((await got(`${address}/api/stats`, { headers: { 'if-none-match': tag } })).status, 304)
  })

  void test('sends again what it sent, until the book changes', async () => {
    const address = await served('again.db')
    await handedIn(address, raid)
    const ask = (path: string) => got(`${address}/api${path}`)
    const [first, again] = [await ask('/documents'), await ask('/documents')]
    assert.deepEqual([again.status, again.type, again.text], [200, first.type, first.text])
    const many = await Promise.all(Array.from({ length: 10 }, () => ask('/incidents')))
    assert.equal(new Set(many.map(({ text }) => text)).size, 1)
    const wrong = await ask('/documents/d0123456789')
    assert.deepEqual([wrong.status, wrong.headers.get('etag')], [404, null])
    assert.deepEqual([(await ask('/documents/d0123456789')).status], [404])
    await handedIn(address, later)
    const changed = await ask('/documents')
    const counted: Items = JSON.parse(changed.text)
    assert.equal(counted.items.length, 2)
    assert.notEqual(changed.headers.get('etag'), first.headers.get('etag'))
    const tag = first.headers.get('etag') ?? ''
    assert.equal((await got(`${address}/api/documents`, { headers: { 'if-none-match': tag } })).status, 200)
  })

  void test('keeps a judgement, and takes it back', async () => {
    const address = await served('judged.db')
    await handedIn(address, raid, later)
    const documents: Items = JSON.parse((await got(`${address}/api/documents`)).text)
    const [one, other] = documents.items
    const judge = (verdict: string) =>
      got(`${address}/api/judgements`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ on: 'incident', one: one?.id, other: other?.id, verdict }),
      })
    const judged = await judge('different')
    assert.equal(judged.status, 201)
    assert.equal((await judge('same')).status, 400)
    const { id }: { id: string } = JSON.parse(judged.text)
    assert.equal((await got(`${address}/api/judgements/${id}`, { method: 'DELETE' })).status, 200)
    const left: Items = JSON.parse((await got(`${address}/api/judgements`)).text)
    assert.deepEqual(left.items, [])
  })

  void test('keeps what a person says of a proposed grade, as it was, and takes it back', async () => {
    const address = await served('graded.db')
    await handedIn(address, raid)
    const list: Items = JSON.parse((await got(`${address}/api/incidents`)).text)
    const path = `${address}/api/incidents/${list.items[0]?.id ?? ''}`
    type Grade = { readonly scheme: string; readonly question: string | null; readonly grade: string | null }
    type Graded = Grade & { readonly judgement: string; readonly word: string; readonly by: string; readonly why: string }
    type Told = {
      readonly comparison: { readonly incidents: readonly { readonly grades: readonly Grade[] }[] }
      readonly graded: readonly Graded[]
    }
    const told = async (): Promise<Told> => JSON.parse((await got(path)).text)
    const proposed = (await told()).comparison.incidents[0]?.grades.find(({ grade }) => grade !== null)
    const say = (body: object) =>
      got(`${path}/grades`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ scheme: proposed?.scheme, question: proposed?.question, grade: proposed?.grade, ...body }),
      })
    const filed = await say({ word: 'accepted', why: 'one source' })
    assert.equal(filed.status, 201)
    const { id }: { readonly id: string } = JSON.parse(filed.text)
    const [graded] = (await told()).graded
    assert.deepEqual(
      [graded?.judgement, graded?.word, graded?.grade, graded?.by, graded?.why],
      [id, 'accepted', proposed?.grade, 'A. Keeper', 'one source'],
    )
    for (const [body, status] of [
      [{ word: 'rejected' }, 400],
      [{ word: 'accepted', grade: 'sure' }, 400],
      [{ word: 'perhaps' }, 400],
      [{ word: 'accepted', question: 'q99' }, 404],
      [{ word: 'accepted', question: 'killed' }, 404],
    ] as const)
      assert.equal((await say(body)).status, status, JSON.stringify(body))
    await handedIn(address, later)
    assert.equal((await told()).graded[0]?.grade, proposed?.grade)
    assert.equal((await got(`${address}/api/judgements/${id}`, { method: 'DELETE' })).status, 200)
    assert.deepEqual((await told()).graded, [])
  })
})

void describe('the door', () => {
  void test('is shut to pages that lead a browser here under another name, and to what other pages send', async () => {
    const address = await served('guarded.db')
    const { hostname, port } = new URL(address)
    const { request } = await import('node:http')
    const statusFor = (headers: Record<string, string>, method = 'GET'): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        request({ host: hostname, port, path: '/api/stats', method, headers }, (answer) => {
          answer.resume()
          resolve(answer.statusCode)
        })
          .on('error', reject)
          .end()
      })
    assert.equal(await statusFor({}), 200)
    assert.equal(await statusFor({ host: 'evil.example' }), 403)
    assert.equal(await statusFor({ origin: 'http://evil.example' }, 'POST'), 403)
    assert.equal(await statusFor({ 'sec-fetch-site': 'cross-site' }, 'POST'), 403)
  })

  void test('has strict headers', async () => {
    const { headers } = await got(`${await served('headers.db')}/api/stats`)
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/u)
    for (const [name, value] of [
      ['x-content-type-options', 'nosniff'],
      ['referrer-policy', 'no-referrer'],
      ['cross-origin-opener-policy', 'same-origin'],
    ] as const)
      assert.equal(headers.get(name), value)
  })

  void test('asks for the token where there is one', async () => {
    const address = await served('token.db', { token })
    assert.equal((await got(`${address}/api/stats`)).status, 401)
    assert.equal((await got(`${address}/api/stats`, { headers: { authorization: 'Bearer other' } })).status, 401)
    assert.equal((await got(`${address}/api/stats`, { headers: { authorization: `Bearer ${token}` } })).status, 200)
    assert.equal((await got(`${address}/enter?token=other`)).status, 401)
    const entered = await got(`${address}/enter?token=${token}`)
    assert.equal(entered.status, 302)
    assert.match(entered.headers.get('set-cookie') ?? '', /HttpOnly; SameSite=Strict/u)
    assert.equal((await got(`${address}/api/stats`, { headers: { cookie: `claimbook=${token}` } })).status, 200)
  })

  void test('does not open to others without one', async () => {
    await assert.rejects(
      serve({ book: join(folder, 'open.db'), by: 'A. Keeper', host: '0.0.0.0', port: 0, token: null, pages: null }),
      (cause) => cause instanceof Failure && cause.code === 'usage',
    )
  })
})
