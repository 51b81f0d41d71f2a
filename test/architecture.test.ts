import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { test } from 'node:test'

const page = readFileSync('ARCHITECTURE.md', 'utf8')
const words = (text: string) => text.split(/[^\w-]+/).filter(Boolean)
const table = /^\| room \| may import \|.*\n(?:\|.*\n)+/m.exec(page)?.[0] ?? ''
/** From the table's rows, "| `room` | rooms that it may import | …". */
const doors = new Map(
  [...table.matchAll(/^\| `([\w-]+)` \| ([^|]*)\|/gm)].map(([, room = '', list = '']) => [
    room,
    words(list).filter((word) => word !== 'nothing'),
  ]),
)
const pure = ['intake', 'language', 'claims', 'grounding', 'reading', 'linking', 'risk', 'withholding']

type File = {
  readonly path: string
  readonly room: string
  readonly isTest: boolean
  readonly text: string
  readonly imports: readonly string[]
}
const importing = /\bfrom\s*['"]([^'"]+)['"]|\bimport\s*(?:\(\s*)?['"]([^'"]+)['"]/g
const files: readonly File[] = globSync('src/**/*.{ts,tsx}').map((path) => {
  const text = readFileSync(path, 'utf8')
  const imports = [...text.matchAll(importing)].map(([, from, bare]) => from ?? bare ?? '')
  return { path, room: path.split(sep)[1] ?? '', isTest: path.endsWith('.test.ts'), text, imports }
})

/** No file has a fault; the message lists every file that has one. */
function check(name: string, faultsOf: (file: File) => readonly string[]): void {
  void test(name, () => {
    assert.deepEqual(
      files.flatMap((file) => faultsOf(file).map((fault) => `${file.path}: ${fault}`)),
      [],
    )
  })
}

void test('every room is on the map, and every room on the map has files', () => {
  assert.deepEqual([...new Set(files.map(({ room }) => room))].toSorted(), [...doors.keys()].toSorted())
})

check('a room imports only the rooms that the map allows it', ({ room, isTest, imports }) => {
  const crossed = imports.filter((target) => target.startsWith('#')).map((target) => target.slice(1))
  return crossed
    .filter((target) => (isTest ? !doors.has(target) : !doors.get(room)?.includes(target)))
    .map((target) => `may not import #${target}`)
})

check('a room is left only by the doors of others', ({ path, room, isTest, imports }) => {
  const near = imports.filter((target) => target.startsWith('.') && target !== '../../package.json' && !target.endsWith('.css'))
  const homes = [join('src', room) + sep, ...(isTest ? [`test${sep}`] : [])]
  return near
    .filter((target) => !homes.some((home) => join(dirname(path), target).startsWith(home)))
    .map((target) => `leaves by ${target}`)
})

check('a room never imports its own door', ({ room, isTest, imports }) =>
  imports.filter((target) => !isTest && (target === `#${room}` || target === './index.ts' || target === '../index.ts')),
)

check('reading has no access to files, network, clock or chance', ({ room, isTest, text, imports }) => {
  if (isTest || !pure.includes(room)) return []
  const world = [...text.matchAll(/\bnew Date\(\)|\b(?:process|performance)\.\w+|\bfetch\(|\bMath\.random\b|\bDate\.now\b/g)]
  return [...imports.filter((target) => target.startsWith('node:')), ...world.map(([found]) => found)]
})

check('base alone may read shipped data, in one file', ({ path, room, isTest, imports }) =>
  room !== 'base' || isTest || path.endsWith('read-data.ts') ? [] : imports.filter((target) => target.startsWith('node:fs')),
)

/** What only one room may know, for the others ask it. */
const owners: readonly (readonly [string, readonly string[]])[] = [
  ['node:sqlite', ['ledger', 'atlas']],
  ['pg', ['ledger']],
  ['sql-template-tag', ['ledger']],
]
check('the ledger alone knows SQL, beside the atlas', ({ room, isTest, imports }) =>
  owners.filter(([target, rooms]) => !isTest && imports.includes(target) && !rooms.includes(room)).map(([target]) => target),
)

/** Doors to other machines, with the rooms that go through them; `http` listens by its framework, `web` runs in a browser. */
const network: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:node:)?(?:net|tls|dns|http|https|http2|dgram)(?:\/|$)|^undici(?:\/|$)/u, ['fetching']],
  [/^fetch$|^WebSocket$|^EventSource$|^XMLHttpRequest$/u, ['stamps', 'web']],
]
/** Of a file, the modules and globals that could open a connection. */
const reachingIn = ({ imports, text }: Pick<File, 'imports' | 'text'>): readonly string[] => [
  ...imports,
  ...[...text.matchAll(/\bonDemand\(\s*['"`]([^'"`]+)/gu)].map(([, target = '']) => target),
  ...[...text.matchAll(/\bglobalThis\.(fetch)\b|(?<![\w.])(fetch)\(|\bnew (WebSocket|EventSource|XMLHttpRequest)\(/gu)].map(
    ([, one, two, three]) => one ?? two ?? three ?? '',
  ),
]
check('fetching and stamps alone reach the network', (file) =>
  file.isTest
    ? []
    : reachingIn(file).filter((target) => network.some(([pattern, rooms]) => pattern.test(target) && !rooms.includes(file.room))),
)
void test('what could open a connection is seen', () => {
  const text = "onDemand('undici/lib/x.js'); globalThis.fetch; fetch(url); new EventSource('/'); x.fetch(); prefetch()"
  assert.deepEqual(reachingIn({ imports: ['node:net'], text }), ['node:net', 'undici/lib/x.js', 'fetch', 'fetch', 'EventSource'])
})

const kept = [
  'document',
  'original',
  'receipt',
  'extraction',
  'reading',
  'custody',
  'judgement',
  'withdrawal',
  'redaction',
  'lifting',
  'tombstone',
]
/** Words of SQL that change or take rows, with the table, or with "${…}" where its name is put in. */
const changing = /\b(?:update|delete\s+from|drop\s+table|truncate)\s+(?:table\s+)?(\w+|\$\{\w+\})/giu
/** The tables that a file changes; where names are put in, all that it names. */
function changedIn(text: string): string[] {
  const named = [...text.matchAll(/sql`(\w+)`/gu)].map(([, name = '']) => name)
  return [...text.matchAll(changing)].flatMap(([, name = '']) => (name.startsWith('$') ? named : [name.toLowerCase()]))
}
check('the ledger only appends', ({ path, room, isTest, text }) =>
  room !== 'ledger' || isTest || /ledger.(?:deleting|schema)./u.test(path)
    ? []
    : changedIn(text)
        .filter((name) => kept.includes(name))
        .map((name) => `changes ${name}`),
)
void test('what the ledger would change is seen', () => {
  assert.deepEqual(changedIn('DELETE from\n custody where; sql`update Reading set`; drop table document'), [
    'custody',
    'reading',
    'document',
  ])
  assert.deepEqual(changedIn('for (const table of [sql`claim`, sql`receipt`]) sql`delete from ${table}`'), ['claim', 'receipt'])
})

void test('every invariant names a test that exists', () => {
  const tests = globSync(['src/**/*.test.ts', 'test/**/*.ts']).map((path) => readFileSync(path, 'utf8'))
  const invariants = page.replaceAll(/\s+/g, ' ').split('**Invariant:**').slice(1)
  const named = invariants.map((text) => /^[^*]*?\(test: '([^']+)'\)/.exec(text)?.[1] ?? `no test named: ${text.slice(0, 60)}`)
  const holds = (name: string) => tests.some((source) => ["'", '"', '`'].some((quote) => source.includes(quote + name + quote)))
  assert.deepEqual(
    named.filter((name) => !holds(name)),
    [],
  )
})
