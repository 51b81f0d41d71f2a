import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { standIn } from './stand-in-authority.ts'

const folder = mkdtempSync(join(tmpdir(), 'claimbook-'))
after(() => rmSync(folder, { recursive: true }))
const inFolder = (name: string, text?: string): string => {
  const path = join(folder, name)
  if (text !== undefined) writeFileSync(path, text)
  return path
}

type Said = { readonly out: string; readonly error: string; readonly code: number | null }

/** The command line in a process of its own, while this one may answer it as a server. */
function claimbook(book: string, ...words: readonly string[]): Promise<Said> {
  const child = spawn(process.execPath, ['bin/claimbook.js', ...words], {
    env: { ...process.env, NO_COLOR: '1', CLAIMBOOK_BOOK: book, CLAIMBOOK_BY: 'A. Keeper' },
  })
  let [out, error] = ['', '']
  child.stdout.on('data', (chunk) => (out += String(chunk)))
  child.stderr.on('data', (chunk) => (error += String(chunk)))
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ out, error, code }))
  })
}
const linesOf = ({ out }: Said): string[] => out.trim().split('\n')

const three = `date 2024-06-05
Three people were killed when gunmen attacked the customs station in Haparanda on Tuesday, police said.

Officials said the bridge had been closed.
`
const five = three.replace('Three', 'Five').replace('Officials said', 'The ministry claimed')

void describe('a report in a language that is not read', () => {
  const book = join(folder, 'russian.db')
  const words = 'Губернатор сообщил, что мост через реку закрыт в понедельник после обстрела.\n'

  void test('is kept, found by its words, and never read as English', async () => {
    const { out } = await claimbook(book, 'add', inFolder('ru.txt', words), inFolder('en.txt', three))
    assert.match(out, /ru\.txt {2}new, not read: Russian\n/u)
    assert.match(out, /en\.txt {2}new, \d claims\n/u)
    const [hit, ...others] = linesOf(await claimbook(book, 'search', 'мост', '--json')).map((line) => JSON.parse(line))
    assert.deepEqual([hit.language, hit.claim, hit.spans, others], ['ru', null, [[24, 28]], []])
    const shown = await claimbook(book, 'search', 'мост')
    assert.match(shown.out, /^IN LANGUAGES THAT ARE NOT READ, 1 passage$/mu)
    assert.match((await claimbook(book, 'list', '--documents')).out, /ru\.txt/u)
    assert.equal((await claimbook(book, 'verify')).code, 0)
  })
})

void describe('a page that changed', () => {
  const book = join(folder, 'page.db')
  const url = 'https://exercise.example/raid'

  void test('is a new version, and the old one is not found any more', async () => {
    const first = await claimbook(book, 'add', '--url', url, inFolder('raid-1.txt', three))
    assert.match(first.out, /new, \d claims/u)
    const [incident] = linesOf(await claimbook(book, 'list', '--json'))
    const second = await claimbook(book, 'add', '--url', `${url}/?utm_source=feed`, inFolder('raid-2.txt', five))
    assert.match(second.out, /a new version of d-\w+-\w+/u)
    assert.equal(linesOf(await claimbook(book, 'search', 'killed', '--json')).length, 1)
    assert.equal(linesOf(await claimbook(book, 'search', 'killed', '--versions', '--json')).length, 2)
    const [now, ...others] = linesOf(await claimbook(book, 'list', '--json'))
    assert.deepEqual(others, [])
    const [before, after_] = [JSON.parse(incident ?? ''), JSON.parse(now ?? '')]
    assert.equal(after_.id, before.id)
    assert.deepEqual(
      [before, after_].map(({ documents, tolls }) => [documents, tolls[0].values[0].low]),
      [
        [1, 3],
        [1, 5],
      ],
    )
  })

  void test('has a history, by its address and by any of its versions, tolls first', async () => {
    const byAddress = await claimbook(book, 'history', url)
    assert.match(byAddress.out, /HOW MANY PEOPLE WERE KILLED\?\s+3 → 5 \(rose\)[^]*\[-Three-\]\{\+Five\+\}/u)
    const [one] = linesOf(await claimbook(book, 'list', '--documents', '--json')).map((line): { id: string } => JSON.parse(line))
    assert.equal((await claimbook(book, 'history', one?.id ?? '')).out, byAddress.out)
    const [json] = linesOf(await claimbook(book, 'history', url, '--json'))
    assert.equal(JSON.parse(json ?? '').tolls[0].how, 'rose')
    const none = await claimbook(book, 'history', 'https://exercise.example/other')
    assert.deepEqual([none.code, none.out], [1, ''])
    assert.match(none.error, /nothing in it is from https:\/\/exercise\.example\/other/u)
  })
})

void describe('a time-stamp', () => {
  const book = join(folder, 'stamped.db')
  const { reply, root } = standIn()
  let isUp = false
  const authority = createServer((request, response) => {
    const chunks: Uint8Array[] = []
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    request.on('end', () => {
      response.statusCode = isUp ? 200 : 503
      response.setHeader('content-type', 'application/timestamp-reply')
      response.end(isUp ? reply(Buffer.concat(chunks)) : '')
    })
  })
  after(() => authority.close())

  void test('waits while nobody answers, is given later, and is checked', async () => {
    await new Promise<void>((resolve) => {
      authority.listen(0, '127.0.0.1', resolve)
    })
    const address = authority.address()
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/tsr`
    await claimbook(book, 'add', inFolder('raid.txt', three))
    const offline = await claimbook(book, 'stamp', url)
    assert.equal(offline.code, 1)
    assert.match(offline.out, /wanted since/u)
    assert.match(offline.error, /stays wanted/u)
    isUp = true
    const later = await claimbook(book, 'stamp')
    assert.equal(later.code, 0, later.error)
    assert.match(later.out, /stamped \d{4}-/u)
    assert.equal((await claimbook(book, 'verify', '--trust', inFolder('root.pem', pemOf(root.certificate)))).code, 0)
    const other = await claimbook(book, 'verify', '--trust', inFolder('other.pem', pemOf(standIn().root.certificate)))
    assert.equal(other.code, 1)
    assert.match(other.out, /Broken first: stamp of custody line \d+/u)
    assert.match((await claimbook(book, 'custody')).out, /stamped\s+by A\. Keeper/u)
  })
})

const pemOf = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----\n`

void describe('a copy', () => {
  void test('is the same book, whole and verified, and never lands in one that holds something', async () => {
    const [from, to] = [join(folder, 'from.db'), join(folder, 'to.db')]
    await claimbook(from, 'add', inFolder('a.txt', three), inFolder('b.txt', five))
    const copied = await claimbook(from, 'copy', '--from', from, '--to', to)
    assert.equal(copied.code, 0, copied.error)
    assert.match(copied.out, /^All holds/u)
    for (const words of [
      ['list', '--json'],
      ['list', '--documents', '--json'],
      ['search', 'killed', '--json'],
    ])
      assert.equal((await claimbook(to, ...words)).out, (await claimbook(from, ...words)).out)
    const again = await claimbook(from, 'copy', '--from', from, '--to', to)
    assert.equal(again.code, 2)
    assert.match(again.error, /there is a book already/u)
  })
})

void describe('a judgement in a book', () => {
  void test('parts what was linked, and is taken back', async () => {
    const book = join(folder, 'judged.db')
    const added = await claimbook(book, 'add', '--json', inFolder('a.txt', three), inFolder('b.txt', five))
    const [a, b] = linesOf(added).map((line): { short: string } => JSON.parse(line))
    assert.equal(linesOf(await claimbook(book, 'list', '--json')).length, 1)
    const judged = await claimbook(book, 'judge', 'incident', a?.short ?? '', b?.short ?? '', 'different', '--why', 'two raids')
    assert.match(judged.out, /^j[0-9a-f]{10}\tincident\t/u)
    assert.equal(linesOf(await claimbook(book, 'list', '--json')).length, 2)
    assert.equal((await claimbook(book, 'judge', 'incident', a?.short ?? '', b?.short ?? '', 'same')).code, 2)
    await claimbook(book, 'withdraw', judged.out.split('\t')[0] ?? '')
    assert.equal(linesOf(await claimbook(book, 'list', '--json')).length, 1)
    assert.equal((await claimbook(book, 'verify')).code, 0)
  })

  void test('accepts or rejects a grade that is proposed', async () => {
    const book = join(folder, 'graded.db')
    await claimbook(book, 'add', inFolder('a.txt', three))
    const [incident] = linesOf(await claimbook(book, 'list', '--json')).map((line): { id: string } => JSON.parse(line))
    const grade = (of: string, ...more: readonly string[]) => claimbook(book, 'judge', 'grade', incident?.id ?? '', of, ...more)
    const judged = await grade('admiralty q1', 'different')
    assert.match(judged.out, /^j[0-9a-f]{10}\tgrade\ti-\w+-\w+ admiralty q1\t\d\trejected\n$/u)
    for (const [of, verdict] of [
      ['admiralty q1', 'same'],
      ['admiralty q99', 'same'],
      ['admiralty', 'same'],
      ['stars', 'same'],
      ['airwars', 'unsure'],
    ] as const)
      assert.equal((await grade(of, verdict)).code, 2, `${of} ${verdict}`)
    assert.equal((await grade('airwars', 'same', '--judgements', join(folder, 'grades.jsonl'))).code, 2)
    await claimbook(book, 'withdraw', judged.out.split('\t')[0] ?? '')
    assert.equal((await grade('admiralty q1', 'same')).code, 0)
    assert.equal((await claimbook(book, 'verify')).code, 0)
  })
})

void test('the bytes come back as they were', async () => {
  const book = join(folder, 'bytes.db')
  const path = inFolder('bytes.txt', `\ufeff${three}`)
  const added = await claimbook(book, 'add', '--json', path)
  const original = await claimbook(book, 'original', JSON.parse(added.out).document)
  assert.equal(original.out, readFileSync(path, 'utf8'))
})
