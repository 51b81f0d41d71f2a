import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../bin/claimbook.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'claimbook-cli-'))
after(() => rmSync(folder, { recursive: true }))

const files: Readonly<Record<string, string | Uint8Array>> = {
  'a.txt': 'date 2024-05-06\nOfficials said two people were killed in the town on Monday.',
  'b.txt': 'date 2024-05-07\nThe ministry denied that anyone was killed.',
  'a-again.txt': 'date 2024-05-06\nOfficials said two people were killed in the town on Monday.',
  'notes.bin': Uint8Array.of(0x61, 0x62, 0, 0x63),
  'latin.txt': Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20),
  'empty.txt': '',
  'blank.txt': ' \n\n',
  'mixed.jsonl': '{"id":"one","text":"One man fell."}\n{"id": broken\n{"id":"three","text":"Three men fell."}\n',
  'page.html': '<html><body><p>Officials said two people were killed.</p></body></html>',
  'big.txt': '',
}
mkdirSync(join(folder, 'desk/may'), { recursive: true })
writeFileSync(join(folder, 'desk/may/c.txt'), 'The governor said the road was open.')
writeFileSync(join(folder, 'desk/a.html'), '<html><body><p>Officials said the bridge was closed.</p></body></html>')
writeFileSync(join(folder, 'desk/may/bridge.jpg'), Uint8Array.of(0xff, 0xd8))
for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
truncateSync(join(folder, 'big.txt'), 200 * 1024 * 1024)
symlinkSync(bin, join(folder, 'linked'))

type Ran = { readonly code: number | null; readonly out: string; readonly said: string[] }

function run(words: string, input = '', program = bin): Ran {
  const env = { ...process.env, NO_COLOR: '1' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words.split(' ').filter(Boolean)], {
    cwd: folder,
    input,
    env,
    encoding: 'utf8',
  })
  return { code: status, out: stdout, said: stderr.split('\n').filter(Boolean) }
}

type Line = {
  document: { path: string | null; givenId: string | null; text: string; publishedOn: string | null; publisher: string | null }
}
function isLine(value: unknown): value is Line {
  return typeof value === 'object' && value !== null && 'document' in value
}
const documentsIn = (out: string): Line['document'][] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line))
    .filter(isLine)
    .map(({ document }) => document)
const namesIn = (out: string): string[] => documentsIn(out).map(({ path, givenId }) => givenId ?? path ?? 'standard input')

/** Which documents come out, with which exit code and which messages. */
function check(
  what: string,
  words: string,
  expected: { readonly code: number; readonly read: string[]; readonly said: string[] },
): void {
  void test(what, () => {
    const { code, out, said } = run(`read --format jsonl ${words}`)
    assert.deepEqual({ code, read: namesIn(out), said }, expected)
  })
}
const fails = (what: string, words: string, message: string) =>
  check(what, `${words} b.txt`, { code: 1, read: ['b.txt'], said: [`claimbook: ${message}`] })

fails('a missing file', 'missing.txt', 'missing.txt: does not exist')
check('a folder, with what lies deeper in it', 'desk b.txt', {
  code: 0,
  read: ['desk/a.html', 'desk/may/c.txt', 'b.txt'],
  said: ['claimbook: desk: 1 picture, recording or the like was not opened'],
})
fails('a binary file', 'notes.bin', 'notes.bin: is not text (NUL byte at offset 2)')
fails('invalid UTF-8', 'latin.txt', 'latin.txt: is not valid UTF-8 (byte offset 3); save it as UTF-8 and try again')
fails('an empty text', 'empty.txt', 'empty.txt: holds no text')
fails('a blank text', 'blank.txt', 'blank.txt: holds no text')
fails('a text of 200 MB', 'big.txt', 'big.txt: is too large (200 MiB; a report may have 64 MiB)')
check('a broken line of JSON', 'mixed.jsonl', {
  code: 1,
  read: ['one', 'three'],
  said: ['claimbook: mixed.jsonl: line 2 is not JSON'],
})
const damaged = fileURLToPath(new URL('papers/damaged-page-tree.pdf', import.meta.url))
void test('a paper whose tree of pages is damaged stops nothing', () => {
  const { said, out, code } = run(`read --format jsonl ${damaged} b.txt`)
  assert.deepEqual([code, namesIn(out)], [0, [damaged, 'b.txt']])
  assert.deepEqual(said, [])
})
check('the same bytes twice', 'a.txt b.txt a-again.txt', {
  code: 0,
  read: ['a.txt', 'b.txt'],
  said: ['claimbook: a-again.txt: the same bytes as a.txt; read once'],
})
check('every kind of file, in the order of the input', 'page.html mixed.jsonl a.txt', {
  code: 1,
  read: ['page.html', 'one', 'three', 'a.txt'],
  said: ['claimbook: mixed.jsonl: line 2 is not JSON'],
})

/** What is wrong with the command line is said in its first line. */
function wrong(what: string, words: string, first: RegExp): void {
  void test(what, () => {
    const { code, out, said } = run(words)
    assert.equal(code, 2)
    assert.equal(out, '')
    assert.match(said[0] ?? '', first)
  })
}
wrong('an unknown flag', 'read --nope a.txt', /^claimbook: unknown option '--nope'/)
wrong('a day that never was', 'read --date 2024-02-30 a.txt', /^claimbook: .*2024-02-30.*YYYY-MM-DD/)
wrong('no file', 'read', /^claimbook: missing required argument 'files'/)
wrong('an unknown command', 'frobnicate', /^claimbook: unknown command/)
wrong('an unknown format', 'read --format xml a.txt', /^claimbook: .*xml/)
wrong('no workers', 'read --workers 0 a.txt', /^claimbook: .*workers/)
for (const format of ['html', 'csv', 'geojson'])
  wrong(
    `each report by itself in ${format}`,
    `compare --each --format ${format} a.txt`,
    new RegExp(`^claimbook: .*'--each'.*${format}`),
  )
wrong('no command', '', /^Usage: claimbook/)

void test('standard input, and what is known of it from outside', () => {
  const { code, out } = run('read --format jsonl --date 2024-01-02 --publisher Wire -', 'date 2024-05-06 It fell.')
  const [document] = documentsIn(out)
  assert.equal(code, 0)
  assert.deepEqual([document?.path, document?.publishedOn, document?.publisher], [null, '2024-01-02', 'Wire'])
  assert.equal(document?.text, 'date 2024-05-06 It fell.')
})
void test('json is one array', () => {
  const value: unknown = JSON.parse(run('read --format json a.txt b.txt').out)
  assert.ok(Array.isArray(value) && value.length === 2)
  assert.deepEqual(JSON.parse(run('read --format json empty.txt').out), [])
})
void test('each report is compared with itself alone, in the order of the input', () => {
  const lines = run('compare --each --format jsonl b.txt a.txt').out.trim().split('\n')
  const compared = lines.map((line) => JSON.parse(line).documents.length)
  assert.deepEqual(compared, [1, 1])
})
void test('text and md name every report', () => {
  for (const format of ['text', 'md']) {
    const { code, out } = run(`compare --format ${format} a.txt b.txt`)
    assert.equal(code, 0)
    assert.match(out, /a\.txt[^]*b\.txt/)
  }
})
for (const command of ['read', 'compare']) {
  void test(`${command}: html, csv and geojson are one file that names every report`, () => {
    const page = run(`${command} --format html a.txt b.txt`)
    assert.equal(page.code, 0)
    assert.match(page.out, /^<!doctype html>\n[^]*a\.txt[^]*b\.txt[^]*<\/html>\n$/)
    const table = run(`${command} --format csv a.txt b.txt`)
    assert.match(table.out, /^incident,title,.*\r\ni1,.*,q1,killed,.*\r\ni2,.*\r\n$/)
    const map = run(`${command} --format geojson a.txt b.txt`)
    assert.equal(JSON.parse(map.out).type, 'FeatureCollection')
    assert.deepEqual([page.said, table.said, map.said], [[], [], []])
  })
}
void test('in html too, all opens what is folded', () => {
  assert.doesNotMatch(run('read --format html a.txt').out, /<details class="appendix" open>|class="receipt"/)
  assert.match(run('read --all --format html a.txt').out, /class="receipt"/)
})
void test('it runs through a symbolic link', () => {
  assert.match(run('--version', '', join(folder, 'linked')).out, /^\d+\.\d+\.\d+\n$/)
})
for (const words of ['--help', 'read --help', 'compare --help', 'judge --help']) {
  void test(`${words} has examples`, () => {
    const { code, out } = run(words)
    assert.equal(code, 0)
    assert.match(out, /Examples:\n {2}claimbook /)
  })
}
void test('a reader that has seen enough is no error', () => {
  const lines = Array.from({ length: 200 }, (_, index) =>
    JSON.stringify({ id: `n${index}`, text: `Officials said ${index} men fell. `.repeat(40) }),
  )
  writeFileSync(join(folder, 'many.jsonl'), lines.join('\n'))
  const command = `"${process.execPath}" "${bin}" read --format jsonl many.jsonl | head -c 10`
  const { stdout, stderr } = spawnSync(command, { cwd: folder, shell: true, encoding: 'utf8' })
  assert.deepEqual([stdout, stderr], ['{"document', ''])
})
void test('a judgement is kept, respected, refused twice, and withdrawn', () => {
  const apart = () => JSON.parse(run('compare --format json --judgements j.jsonl a.txt b.txt').out).incidents.length
  const { code, out } = run('judge incident a.txt b.txt same --judgements j.jsonl --by Editor')
  const [id = ''] = out.split('\t')
  assert.deepEqual([code, id.length, apart()], [0, 11, 1])
  const again = run('judge incident b.txt a.txt different --judgements j.jsonl')
  assert.deepEqual([again.code, again.said], [1, [`claimbook: j.jsonl: ${id} says “same” of these already; withdraw it first`]])
  assert.equal(run(`withdraw ${id} --judgements j.jsonl`).code, 0)
  assert.equal(apart(), 2)
})
void test('a comparison without the judgements that it was given is not printed', () => {
  const { code, out, said } = run('compare --judgements none.jsonl a.txt')
  assert.deepEqual([code, out, said], [1, '', ['claimbook: none.jsonl: does not exist']])
})
wrong('a verdict that is none', 'judge incident a.txt b.txt maybe', /^claimbook: .*'maybe' is invalid.*same, different, unsure/)
void test('threads change nothing', () => {
  const lines = Array.from({ length: 90 }, (_, index) =>
    index === 50 ? '{' : JSON.stringify({ id: `n${index}`, text: `Officials said ${index} men fell.` }),
  )
  writeFileSync(join(folder, 'threads.jsonl'), lines.join('\n'))
  const alone = run('read --format jsonl --workers 1 threads.jsonl')
  assert.equal(documentsIn(alone.out).length, 89)
  assert.deepEqual(run('read --format jsonl --workers 2 threads.jsonl'), alone)
})
