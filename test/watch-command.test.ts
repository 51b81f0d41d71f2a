import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { run, started } from './book/program.ts'
import { feedOf, pageOf, site, three } from './book/watched-site.ts'
import { served } from './loopback.ts'

const folder = mkdtempSync(join(tmpdir(), 'claimbook-'))
after(() => rmSync(folder, { recursive: true }))
const book = (name: string) => join(folder, `${name}.db`)

/** The lines of JSON that were written whole, those of one kind. */
const linesOf = (out: string, kind: string): readonly Record<string, unknown>[] =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line): Record<string, unknown> => JSON.parse(line))
    .filter((one) => one['kind'] === kind)

void test('a watch that is killed in the middle goes on: nothing is lost, and nothing is filed twice', async () => {
  const paths = ['/1', '/2', '/3', '/4']
  const asked: string[] = []
  let onThird = (): void => {}
  const origin = await served((request, response) => {
    const path = request.url ?? ''
    if (path === '/robots.txt') return response.writeHead(404).end()
    if (path === '/feed')
      return response.writeHead(200, { etag: '"1"' }).end(feedOf(paths.map((one) => ({ link: origin + one }))))
    asked.push(path)
    if (asked.length === 3) onThird()
    return response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(`Rain ${path}`, `It rained in Kalix ${path}.`))
  })
  const words = ['watch', '--once', '--json', '--allow-private', '--book', book('killed')]
  const { child, ran } = started([...words, `${origin}/feed`])
  onThird = () => void child.kill('SIGKILL')
  const first = await ran
  assert.equal(first.code, null)
  onThird = () => {}
  const second = await run(...words)
  assert.equal(second.code, 0, second.said)
  const told = [...linesOf(first.out, 'report'), ...linesOf(second.out, 'report')].map((one) => String(one['title']))
  const listed = await run('list', '--documents', '--json', '--book', book('killed'))
  const titles = listed.out
    .split('\n')
    .filter(Boolean)
    .map((line): string => JSON.parse(line).title)
  assert.deepEqual(
    titles.toSorted(),
    paths.map((path) => `Rain ${path}`),
  )
  assert.equal(new Set(told).size, told.length)
  // The one on its way may be asked again.
  assert.ok(asked.length <= paths.length + 1, asked.join(' '))
  const custody = await run('custody', '--json', '--book', book('killed'))
  assert.equal(custody.out.split('\n').filter((line) => line.includes('"received"')).length, paths.length)
  assert.equal((await run('verify', '--book', book('killed'))).code, 0)
})

void test('one look, the list, and taking an address off it', async () => {
  const { origin, put } = await site({ '/a': three })
  put('/feed', feedOf([{ link: `${origin}/a` }]))
  const list = join(folder, 'list.opml')
  writeFileSync(list, `<opml version="2.0"><body><outline text="x" type="rss" xmlUrl="${origin}/feed"/></body></opml>`)
  const once = await run('watch', '--once', '--allow-private', '--book', book('once'), list, `${origin}/none`)
  assert.equal(once.code, 1)
  assert.match(once.out, /^\d\d:\d\d {2}Exercise Wire {2}Three killed in Haparanda {2}\d claims? {2}\[d-\w+-\w+\]$/mu)
  assert.match(once.out, /\/none: answers with HTTP 404/u)
  const again = await run('watch', '--once', '--allow-private', '--book', book('once'))
  assert.deepEqual([again.code, again.out], [0, ''])
  const listed = await run('watch', '--list', '--book', book('once'))
  assert.match(listed.out, /\/feed · feed · Exercise Wire · asked \d{4}-\d\d-\d\d \d\d:\d\d UTC/u)
  assert.match(
    (await run('watch', '--forget', `${origin}/none`, '--book', book('once'))).out,
    /One address is not watched any more/u,
  )
  assert.equal((await run('watch', '--forget', `${origin}/none`, '--book', book('once'))).code, 1)
})

void test('an interrupt ends it, and leaves nothing half done', async () => {
  const { origin, put } = await site({ '/a': three })
  put('/feed', feedOf([{ link: `${origin}/a` }]))
  const { child, ran } = started(['watch', '--json', '--allow-private', '--book', book('interrupted'), `${origin}/feed`])
  child.stdout?.on('data', (chunk: Buffer) => {
    if (chunk.toString().includes('"report"')) child.kill('SIGINT')
  })
  const { code, out, said } = await ran
  assert.deepEqual([code, said], [0, ''])
  assert.equal(linesOf(out, 'report').length, 1)
  assert.equal((await run('verify', '--book', book('interrupted'))).code, 0)
})

void test('what is no address, no list, or no time is said', async () => {
  const file = join(folder, 'report.txt')
  writeFileSync(file, 'Two people were killed.')
  for (const [code, words, message] of [
    [1, [file], /is no list of feeds in OPML/u],
    [1, [join(folder, 'none.opml')], /does not exist/u],
    [1, [`http://127.0.0.1/${'a'.repeat(3000)}`], /is no address that can be watched/u],
    [2, ['https://news.example/', '--every', '10s'], /from a minute to thirty days/u],
    [2, ['https://news.example/', '--every', 'soon'], /from a minute to thirty days/u],
  ] as const) {
    const { code: is, said } = await run('watch', '--once', '--book', book('wrong'), ...words)
    assert.equal(is, code, said)
    assert.match(said, message)
  }
  const nothing = await run('watch', '--once', '--book', book('wrong'))
  assert.deepEqual([nothing.code, /watches nothing yet/u.test(nothing.said)], [2, true])
})
