import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../bin/claimbook.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'claimbook-own-'))
after(() => rmSync(folder, { recursive: true }))
const files: Readonly<Record<string, string>> = {
  'villages.csv': 'name,lat,lon,country\nQwertivka,46.5,32.1,UA\n',
  'broken.csv': 'name,lat,lon\nQwertivka,46.5,32.1\nNowhere,146.5,32.1\n',
  'actors.csv': 'name,kind,aliases\nWhite Birch Brigade,group,WBB;the Birches\n',
  'kinds.csv': 'name,kind\nWhite Birch Brigade,choir\n',
  'a.txt': 'date 2024-05-06\nThe WBB said two people were killed in Qwertivka on Monday.',
}
for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)

function run(words: string) {
  const env = { ...process.env, NO_COLOR: '1', CLAIMBOOK_GAZETTEER: undefined }
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words.split(' ')], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  return { code: status, out: stdout, said: stderr.trim() }
}
type Referent = { readonly kind: string; readonly name: string; readonly lat?: number | null; readonly known?: string | null }
const readingOf = (
  words: string,
): { readonly referents: readonly Referent[]; readonly reader: { readonly references: string } } =>
  JSON.parse(run(`read --format json ${words}`).out)[0]

void test('places and actors of one’s own are read, and the reading says so', () => {
  const made = run('gazetteer import villages.csv --gazetteer own.sqlite')
  assert.deepEqual([made.code, made.out], [0, 'own.sqlite: 1 place and 0 other names from villages.csv\n'])
  const plain = readingOf('a.txt')
  const own = readingOf('--gazetteer own.sqlite --actors actors.csv a.txt')
  const told = ({ referents }: typeof own) => [
    referents.find(({ name }) => name === 'Qwertivka')?.lat,
    referents.find(({ name }) => name.endsWith('WBB'))?.known,
  ]
  assert.deepEqual(told(plain), [null, null])
  assert.deepEqual(told(own), [46.5, 'White Birch Brigade'])
  assert.notEqual(plain.reader.references, own.reader.references)
})

void test('a line that is wrong is told, and the others are kept', () => {
  const { code, out, said } = run('gazetteer import broken.csv --gazetteer partly.sqlite')
  assert.deepEqual([code, out], [1, 'partly.sqlite: 1 place and 0 other names from broken.csv\n'])
  assert.match(said, /^claimbook: broken\.csv, line 3: “146\.5, 32\.1” is no point/)
})

void test('a name is looked up', () => {
  const { code, out } = run('gazetteer show Kherson')
  assert.equal(code, 0)
  assert.match(out, /^Kherson, UA · region · .*claimed by UA, RU/)
  assert.match(out, /\nKherson, Kherson, UA · seat · /)
  assert.deepEqual(run('gazetteer show Qwertivka').code, 1)
})

const fails = (words: string, said: RegExp) =>
  void test(words, () => {
    const found = run(words)
    assert.deepEqual([found.code, found.out.trim().replace('[]', '')], [1, ''])
    assert.match(found.said, said)
  })
fails(
  'read --format json --gazetteer a.txt a.txt',
  /^claimbook: a\.txt: is no gazetteer of claimbook .*`claimbook gazetteer import` makes one/,
)
fails('read --format json --gazetteer none.sqlite a.txt', /^claimbook: none\.sqlite: /)
fails('read --format json --actors kinds.csv a.txt', /^claimbook: kinds\.csv: .*row 1: “choir” is no kind/)
fails('read --format json --actors none.csv a.txt', /^claimbook: none\.csv: does not exist/)
fails('gazetteer import none.csv', /^claimbook: none\.csv: does not exist; nothing was imported/)
