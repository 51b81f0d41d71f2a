import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, describe, test } from 'node:test'
import { gunzipSync } from 'node:zlib'

const folder = mkdtempSync(join(tmpdir(), 'claimbook-'))
const book = join(folder, 'book.db')
after(() => rmSync(folder, { recursive: true }))

/** What the command line prints, on both streams, and its exit code. */
function claimbook(...words: readonly string[]): { readonly out: string; readonly code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['bin/claimbook.js', ...words], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', CLAIMBOOK_BOOK: book, CLAIMBOOK_BY: 'A. Keeper' },
  })
  return { out: `${stdout}${stderr}`, code: status }
}
const write = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const capture = `date 2024-06-05
Ivan Sorokin, 19, a conscript, was captured near Haparanda on Tuesday, the White Birch Brigade said.

Mr Sorokin was shown in a video. The governor of Norrbotten, Elin Stenvaara, denied that anybody had been captured.
`
const mother = `date 2024-06-06
The mother of Ivan Sorokin asked the White Birch Brigade to release him, the Bothnia Courier reported.
`
const unrelated = `date 2024-06-07
Colonel Lev Sorokin of the coast guard said the harbour of Kalix had been closed.
`

/** Tables that hold what was filed, sealed; every other must be free of a withheld name. */
const sealed = new Set(['original', 'extraction', 'reading', 'receipt'])

/** Where the derived tables of the book hold a name, also inside what is packed. */
function leaksOf(name: string): string[] {
  const file = new DatabaseSync(book, { readOnly: true })
  const tables = file.prepare("select name from sqlite_schema where type = 'table' and name not like 'claim_search%'").all()
  const found = tables.flatMap(({ name: table }) =>
    sealed.has(String(table))
      ? []
      : file
          .prepare(`select * from ${String(table)}`)
          .all()
          .flatMap((row) =>
            Object.entries(row).flatMap(([column, value]) =>
              textOf(value).toLowerCase().includes(name.toLowerCase()) ? [`${String(table)}.${column}`] : [],
            ),
          ),
  )
  const words = file
    .prepare('select count(*) as rows from claim_search where claim_search match ?')
    .get(`"${name.toLowerCase()}"`)
  file.close()
  return [...found, ...(words?.['rows'] === 0 ? [] : ['claim_search'])]
}
function textOf(value: unknown): string {
  if (!(value instanceof Uint8Array)) return String(value)
  return value[0] === 0x1f && value[1] === 0x8b ? gunzipSync(value).toString('utf8') : Buffer.from(value).toString('latin1')
}

void describe('a redaction', () => {
  before(() => {
    const added = claimbook('add', write('ivan-sorokin-captured.txt', capture), write('mother.txt', mother))
    assert.equal(added.code, 0, added.out)
    assert.notDeepEqual(leaksOf('sorokin'), [], 'the name is there before')
  })

  void test('of a class leaves the name in nothing that is derived, and in nothing that is printed', () => {
    const made = claimbook('redact', 'class', 'prisoners', '--why', 'Geneva III, 13')
    assert.match(made.out, /^w[0-9a-f]{10}\tclass\tprisoners\n$/u)
    assert.deepEqual(leaksOf('sorokin'), [])
    const [first] = JSON.parse(`[${claimbook('list', '--documents', '--json').out.trim().split('\n').join(',')}]`)
    const commands = [
      ['search', 'captured'],
      ['search', 'sorokin'],
      ['list'],
      ['list', '--documents'],
      ['custody'],
      ['redact', 'list'],
      ['show', first.id, '--all'],
      ['show', first.id, '--json'],
      ['add', join(folder, 'ivan-sorokin-captured.txt')],
      ['export', '--format', 'json', '--withhold', 'none'],
      ['export', '--format', 'html'],
      ['export', '--format', 'jsonl'],
    ]
    for (const words of commands) {
      const { out, code } = claimbook(...words)
      assert.equal(code, 0, `${words.join(' ')}: ${out}`)
      assert.doesNotMatch(out.replaceAll(folder, ''), /sorokin/iu, words.join(' '))
    }
    assert.match(claimbook('search', 'captured').out, /\[withheld: prisoner \w+-\w+\], 19, a conscript/u)
  })

  void test('holds for what comes later, and leaves another of the same last name alone', () => {
    const again = `${mother}\nIvan Sorokin had been at the border for two weeks.\n`
    assert.equal(claimbook('add', write('again.txt', again), write('unrelated.txt', unrelated)).code, 0)
    assert.doesNotMatch(claimbook('search', 'border').out, /Ivan/u)
    assert.match(claimbook('search', 'harbour').out, /Lev Sorokin/u)
  })

  void test('is opened only for a reason, and that is written down', () => {
    const [incident] = JSON.parse(`[${claimbook('list', '--json', '--place', 'Haparanda').out.trim()}]`)
    const refused = claimbook('show', incident.id, '--unredacted')
    assert.equal(refused.code, 2)
    assert.doesNotMatch(refused.out, /sorokin/iu)
    const shown = claimbook('show', incident.id, '--unredacted', '--all', '--why', 'asked by the court')
    assert.match(shown.out, /Ivan Sorokin/u)
    assert.match(claimbook('custody').out, /viewed-unredacted {2}by A\. Keeper/u)
    const { document } = incident
    assert.equal(claimbook('original', document).code, 2)
    assert.match(claimbook('original', document, '--why', 'asked by the court').out, /Ivan Sorokin, 19/u)
    assert.equal(claimbook('custody').out.match(/viewed-unredacted/gu)?.length, 2)
  })

  void test('of a name holds wherever it stands, and its reason does not tell it', () => {
    const made = claimbook('redact', 'name', 'Elin Stenvaara', '--why', 'Stenvaara asked for it', '--json')
    const { label } = JSON.parse(made.out)
    assert.match(label, /^\[withheld: person \w+-\w+\]$/u)
    assert.deepEqual(leaksOf('stenvaara'), [])
    assert.match(claimbook('search', 'governor').out.replaceAll(/\s+/gu, ' '), /\[withheld: person \w+-\w+\]/u)
  })

  void test('is lifted, and everything is there again', () => {
    const ids = claimbook('redact', 'list')
      .out.trim()
      .split('\n')
      .map((line) => line.split('\t')[0] ?? '')
    assert.equal(ids.length, 2)
    for (const id of ids) assert.equal(claimbook('lift', id).code, 0)
    assert.match(claimbook('search', 'sorokin', 'captured').out, /Ivan \*Sorokin\*/u)
    assert.match(claimbook('search', 'stenvaara').out, /Elin \*Stenvaara\*/u)
    assert.equal(claimbook('verify').code, 0)
  })
})

void test('an export withholds everybody at risk unless it is said otherwise, and says so beside it', () => {
  const out = join(folder, 'accounts.json')
  assert.equal(claimbook('export', '--format', 'json', '--out', out, '--place', 'Haparanda').code, 0)
  const { stdout } = spawnSync('cat', [out, `${out}.manifest.json`], { encoding: 'utf8' })
  assert.doesNotMatch(stdout, /Ivan Sorokin/u)
  assert.match(stdout, /"redaction_profile": "redactions minors prisoners private victims witnesses"/u)
  assert.match(claimbook('export', '--withhold', 'none', '--place', 'Haparanda').out, /Ivan Sorokin/u)
  assert.match(claimbook('custody').out, /exported/u)
})
