import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { serve, type Served } from '#http'

let served: Served
const folder = mkdtempSync(join(tmpdir(), 'claimbook-pages-'))

before(async () => {
  const pages = join(folder, 'pages')
  mkdirSync(join(pages, 'assets'), { recursive: true })
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>A desk of paper</title>')
  writeFileSync(join(pages, 'assets', 'index-abc.js'), 'void 0')
  writeFileSync(join(folder, 'secret.txt'), 'outside')
  served = await serve({ book: join(folder, 'book.db'), by: 'A. Editor', host: '127.0.0.1', port: 0, token: null, pages })
})
after(async () => {
  await served.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What a path gives: its status, its type, and whether it is the page. */
function check(path: string, status: number, type: string, isPage: boolean): void {
  void test(`GET ${path} gives ${status}`, async () => {
    const response = await fetch(served.address + path)
    assert.deepEqual([response.status, response.headers.get('content-type')?.split(';')[0]], [status, type])
    assert.equal((await response.text()).includes('A desk of paper'), isPage)
    assert.match(
      response.headers.get('content-security-policy') ?? '',
      /^default-src 'none'; script-src 'self'; style-src 'self';/u,
    )
  })
}

check('/', 200, 'text/html', true)
check('/incidents/i0123456789', 200, 'text/html', true)
check('/documents/d0123456789abcdef?view=rows', 200, 'text/html', true)
check('/assets/index-abc.js', 200, 'application/javascript', false)
check('/assets/index-old.js', 404, 'application/problem+json', false)
check('/api/nothing', 404, 'application/problem+json', false)
check('/api/incidents/i0123456789', 404, 'application/problem+json', false)
check('/openapi.json', 200, 'application/json', false)
check('/api/proposals', 200, 'application/json', false)
check('/api/sources', 200, 'application/json', false)

void test('nothing outside the folder is served', async () => {
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt'])
    assert.doesNotMatch(await (await fetch(served.address + path)).text(), /outside/u)
})

void test('a page is asked for anew each time, what has a hash in its name never', async () => {
  const cached = async (path: string) => (await fetch(served.address + path)).headers.get('cache-control')
  assert.deepEqual(
    [await cached('/'), await cached('/incidents'), await cached('/assets/index-abc.js')],
    ['no-cache', 'no-cache', 'public, max-age=31536000, immutable'],
  )
})
