import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Failure, sha256Of } from '#base'
import { closeLedger, file, openLedger, stats } from '#ledger'
import { disturbing, holds, within } from './book/disturbing.ts'
import { faultsOf, filed, itemOf, opening } from './book/opened.ts'
import { chanceFrom, filedIn, run, started } from './book/program.ts'
import { reportsIn } from './book/reports.ts'
import { denial, raid, raidAgain, strike } from './book/texts.ts'

const folder = mkdtempSync(join(tmpdir(), 'claimbook-faults-'))
after(() => rmSync(folder, { recursive: true }))
let books = 0
const place = async () => join(folder, `${(books += 1)}.db`)

disturbing('a file', place)

const whole = join(folder, 'whole.db')
before(async () => {
  const ledger = await openLedger(whole, opening())
  await filed(ledger, itemOf(raid), itemOf(raidAgain), itemOf(strike), itemOf(denial))
  await closeLedger(ledger)
})

/** What is said where a file is no whole book; the file stays as it is. */
function refused(what: string, spoil: (path: string) => void, code: Failure['code'], message: RegExp): void {
  void test(`${what} is refused, and stays as it is`, async () => {
    const path = await place()
    writeFileSync(path, readFileSync(whole))
    spoil(path)
    const bytes = sha256Of(readFileSync(path))
    for (const make of [false, true]) {
      const faults = await openLedger(path, opening(make)).then(
        async (ledger) => {
          try {
            return await faultsOf(ledger)
          } finally {
            await closeLedger(ledger)
          }
        },
        (cause: unknown) => cause,
      )
      const failure = faults instanceof Failure ? faults : new Failure('book/damaged', String(faults))
      assert.deepEqual(failure.code, code)
      assert.match(failure.message, message)
      assert.equal(sha256Of(readFileSync(path)), bytes)
    }
    const { code: exit, out, said } = await run('verify', '--book', path)
    assert.equal(exit, 1)
    assert.match(out + said, message)
    assert.doesNotMatch(said, /stopped:|fault of claimbook/u)
    assert.equal(sha256Of(readFileSync(path)), bytes)
  })
}
const chance = chanceFrom(7)
function scribble(path: string, from: number, length: number): void {
  const opened = openSync(path, 'r+')
  writeSync(
    opened,
    Uint8Array.from({ length }, () => Math.floor(chance() * 256)),
    0,
    length,
    from,
  )
  closeSync(opened)
}
const size = () => readFileSync(whole).length
refused(
  'a book whose header is broken',
  (path) => scribble(path, 0, 100),
  'book/damaged',
  /is damaged, or no book .*nothing was changed/u,
)
refused('a book with pages that are broken', (path) => scribble(path, 8192, size() - 8192), 'book/damaged', /is damaged/u)
refused(
  'a book with a page that is broken in the middle',
  (path) => scribble(path, 4096 * Math.floor(size() / 8192), 4096),
  'book/damaged',
  /damaged|the file:|rowid|malformed/u,
)
refused('a book cut off', (path) => truncateSync(path, 4096 * Math.floor(size() / 8192)), 'book/damaged', /is damaged/u)
refused(
  'a text',
  (path) => writeFileSync(path, 'Once upon a time there was no book.'.repeat(100)),
  'book/damaged',
  /is damaged, or no book/u,
)
refused(
  'the database of another program',
  (path) => {
    rmSync(path)
    const other = new DatabaseSync(path)
    other.exec('create table song (title text); insert into song values (1)')
    other.close()
  },
  'book/foreign',
  /is a database, but no book of claimbook; nothing was changed in it/u,
)
refused(
  'a book of a newer version',
  (path) => {
    const book = new DatabaseSync(path)
    book.exec(`insert into schema_step values (99, 'later')`)
    book.close()
  },
  'book/newer',
  /newer claimbook \(schema 99/u,
)

void test('an empty file is no book yet, and becomes one', async () => {
  const path = await place()
  writeFileSync(path, '')
  const { code, said } = await run('stats', '--book', path)
  assert.deepEqual([code, said], [1, `claimbook: ${path}: there is no book here; \`claimbook add FILE…\` makes one\n`])
  assert.equal(readFileSync(path).length, 0)
  await within(path, (ledger) => filed(ledger, itemOf(raid)))
  await holds(path, [itemOf(raid).document.id])
})

void test('where there is no book, none is made by looking', async () => {
  const missing = [
    [await place(), /there is no book here; `claimbook add FILE…` makes one/u],
    [join(folder, 'nowhere', 'claims.db'), /there is no folder .*nowhere to keep it in/u],
    [folder, /is a folder, not a book/u],
  ] as const
  const list = readdirSync(folder)
  for (const [path, message] of missing) await assert.rejects(openLedger(path, opening(false)), { code: 'book/missing', message })
  for (const [path, message] of missing.slice(1))
    await assert.rejects(openLedger(path, opening(true)), { code: 'book/missing', message })
  assert.deepEqual(readdirSync(folder), list)
})

void test('a book at a relative path lies in the folder of whoever says it', async () => {
  const [at, book] = [process.cwd(), 'claims here.db']
  try {
    process.chdir(folder)
    await within(book, (ledger) => filed(ledger, itemOf(raid)))
    assert.ok(readdirSync(folder).includes(book))
  } finally {
    process.chdir(at)
  }
})

void test('a book that another process writes to is waited for, and then said to be locked', async () => {
  const path = await place()
  writeFileSync(path, readFileSync(whole))
  const ledger = await openLedger(path, { ...opening(), patience: 100 })
  const other = new DatabaseSync(path)
  try {
    other.exec('begin immediate')
    await assert.rejects(file(ledger, [itemOf('Nobody can file this.')], 'tester'), {
      code: 'book/locked',
      message: `${path}: another process is writing to it; try again when it has finished`,
    })
    assert.equal((await stats(ledger)).documents, 4)
    other.exec('rollback')
    assert.deepEqual(
      (await file(ledger, [itemOf('Now it can be filed.')], 'tester')).map(({ came }) => came),
      ['new'],
    )
  } finally {
    other.close()
    await closeLedger(ledger)
  }
})

void test('a book that may not be written is refused, and stays as it is', async () => {
  const own = join(folder, 'read-only')
  mkdirSync(own)
  const path = join(own, 'claims.db')
  writeFileSync(path, readFileSync(whole))
  chmodSync(path, 0o444)
  chmodSync(own, 0o555)
  chmodSync(folder, 0o755)
  const shut = join(folder, 'shut')
  mkdirSync(shut, 0o000)
  const list = readdirSync(own)
  await asNobody(async () => {
    for (const make of [false, true])
      await assert.rejects(openLedger(path, opening(make)), {
        code: 'book/refused',
        message: /cannot be opened; this user must be able to write|may not be written/u,
      })
    await assert.rejects(openLedger(join(own, 'new.db'), opening()), { code: /^book\/(?:refused|missing)$/u })
    await assert.rejects(openLedger(join(shut, 'claims.db'), opening()), { code: 'book/refused', message: /permission denied/u })
  })
  assert.deepEqual([readdirSync(own), sha256Of(readFileSync(path))], [list, sha256Of(readFileSync(whole))])
})

/** Root may write everywhere; for a while it is somebody else. */
async function asNobody(work: () => Promise<void>): Promise<void> {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  try {
    await work()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

/** A disk with some room, where a book is begun, that is full before all is filed. */
function fills(
  what: string,
  add: (book: string, reportsPath: string) => ReturnType<typeof started>,
  at: (work: (where: string) => Promise<void>) => Promise<void>,
): void {
  void test(`${what}: what was said to be filed is there, and the next one goes on`, () =>
    at(async (where) => {
      const path = reportsIn(join(folder, 'many.jsonl'), 0, 60)
      const book = join(where, 'claims.db')
      await within(book, (ledger) => filed(ledger, itemOf(raid)))
      const outcome = await add(book, path).ran
      assert.equal(outcome.code, 1, outcome.said)
      assert.match(outcome.said, /claims\.db: (?:no space is left for it|the disk failed .*); nothing of the last step was kept/u)
      assert.ok(filedIn(outcome).length < 60)
      rmSync(join(where, 'ballast'), { force: true })
      await holds(book, [itemOf(raid).document.id, ...filedIn(outcome)])
      assert.equal((await run('add', '--book', book, path)).code, 0)
      assert.equal((await within(book, stats)).documents, 61)
      await holds(book, [])
    }))
}
const adding = (book: string, path: string) => ['add', '--book', book, '--json', '--workers', '1', path]
// In blocks of 512 bytes; a write over the limit is an error of the disk, as SQLite sees it.
fills(
  'a file that may not grow',
  (book, path) => started(adding(book, path), { shell: `trap '' XFSZ; ulimit -f 700` }),
  async (work) => {
    const where = join(folder, 'bounded')
    mkdirSync(where)
    await work(where)
  },
)
// Only root may mount a disk.
if (process.geteuid?.() === 0)
  fills(
    'a disk that is full',
    (book, path) => started(adding(book, path)),
    async (work) => {
      const where = join(folder, 'disk')
      mkdirSync(where)
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', where])
      try {
        writeFileSync(join(where, 'ballast'), Buffer.alloc(1_350_000))
        await work(where)
      } finally {
        execFileSync('umount', [where])
      }
    },
  )
