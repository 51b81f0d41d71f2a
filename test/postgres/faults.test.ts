import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Client } from 'pg'
import { closeLedger, type Ledger, openLedger, stats } from '#ledger'
import { addUndisturbed, disturbing, holds, shownIn, timesRead, within } from '../book/disturbing.ts'
import { contentsOf, filed, itemOf, opening, statement } from '../book/opened.ts'
import { chanceFrom, filedIn, pause, run, started } from '../book/program.ts'
import { reportsIn } from '../book/reports.ts'
import { raid, strike } from '../book/texts.ts'
import { addressOf, freshSchema, server } from './server.ts'

const folder = mkdtempSync(join(tmpdir(), 'claimbook-server-faults-'))
after(() => rmSync(folder, { recursive: true }))

disturbing('a server', freshSchema)

async function asked(words: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    return (await client.query<Readonly<Record<string, unknown>>>(words)).rows
  } finally {
    await client.end()
  }
}

/** What is said where the server lets nobody in. */
function refused(what: string, address: () => Promise<URL>, code: string, message: RegExp): void {
  void test(`${what} is said, without the password`, async () => {
    const at = await address()
    for (const make of [false, true])
      await assert.rejects(openLedger(at.href, opening(make)), (failure: Error & { readonly code?: string }) => {
        assert.equal(failure.code, code)
        assert.match(failure.message, message)
        if (at.password !== '') assert.ok(!failure.message.includes(at.password))
        return true
      })
    const { code: exit, said } = await run('stats', '--book', at.href)
    assert.equal(exit, 1)
    assert.match(said, message)
  })
}
const changed = (change: (address: URL) => void) => async (): Promise<URL> => {
  const address = new URL(await freshSchema())
  change(address)
  return address
}
refused(
  'a wrong password',
  changed((address) => void (address.password = 'wrong-password')),
  'book/refused',
  /the server refuses this user or password/u,
)
refused(
  'a database that is not there',
  changed((address) => void (address.pathname = '/nowhere')),
  'book/missing',
  /the server has no such database; `createdb` makes one/u,
)
refused(
  'a server that is not there',
  changed((address) => void (address.port = '1')),
  'book/unreachable',
  /no server answers there/u,
)

void test('where there is no book, none is made by looking', async () => {
  const address = await freshSchema()
  await assert.rejects(openLedger(address, opening(false)), {
    code: 'book/missing',
    message: /there is no book here; `claimbook add FILE…` makes one/u,
  })
  const schema = new URL(address).searchParams.get('schema')
  assert.deepEqual(await asked(`select nspname from pg_namespace where nspname = '${schema}'`), [])
})

void test('a user who may make nothing is told so; one who may write in the schema keeps a book there', async () => {
  const [user, schema] = [`reader_${process.pid}`, `own_${process.pid}`]
  await asked(`create role ${user} login password 'guest'`)
  try {
    const [given] = await asked('select current_database() as database')
    await asked(`revoke create on database ${String(given?.['database'])} from public`)
    const address = new URL(addressOf(schema))
    ;[address.username, address.password] = [user, 'guest']
    await assert.rejects(openLedger(address.href, opening()), { code: 'book/refused', message: /this user may not do that/u })
    await asked(`create schema ${schema} authorization ${user}`)
    await within(address.href, (ledger) => filed(ledger, itemOf(raid)))
    await holds(address.href, [itemOf(raid).document.id])
  } finally {
    await asked(`drop schema if exists ${schema} cascade; drop role ${user}`)
  }
})

void test('a name of a schema that is none is refused', async () => {
  await assert.rejects(openLedger(addressOf('a;drop'), opening()), /is no name of a schema/u)
})

const pidOf = async ({ store }: Pick<Ledger, 'store'>): Promise<unknown> =>
  (await store.all(statement('select pg_backend_pid() as pid')))[0]?.['pid']

void test('a connection that breaks within a transaction leaves nothing, and the next one is made', async () => {
  await within(await freshSchema(), async (ledger) => {
    await filed(ledger, itemOf(raid))
    const before = await contentsOf(ledger)
    const broken = ledger.store.transaction(async (inside) => {
      await inside.insert('document', [{ document_id: 'd0', sha256: '0', size: 0, format: 'plain' }])
      await asked(`select pg_terminate_backend(${String(await pidOf({ store: inside }))})`)
      await pause(100)
      await inside.insert('document', [{ document_id: 'd1', sha256: '0', size: 0, format: 'plain' }])
    })
    await assert.rejects(broken, { code: 'book/unreachable', message: /the server went away/u })
    assert.deepEqual(await contentsOf(ledger), before)
    // One that breaks while nobody uses it is not missed.
    await asked(`select pg_terminate_backend(${String(await pidOf(ledger))})`)
    await pause(100)
    assert.deepEqual(
      (await filed(ledger, itemOf(strike))).map(({ came }) => came),
      ['new'],
    )
  })
})

void test('a server that ends the connection of a process that adds: it says so, and what it said was filed is there', async () => {
  const reports = reportsIn(join(folder, 'reports.jsonl'), 0, 45)
  const chance = chanceFrom(3)
  // A database of its own, so that nobody else is cut off.
  const database = `faults_${process.pid}`
  await asked(`create database ${database}`)
  try {
    const address = new URL(server)
    address.pathname = `/${database}`
    const book = address.href
    const codes: (number | null)[] = []
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const { ran } = started(['add', '--book', book, '--json', '--workers', '1', reports])
      await pause(1000 * chance())
      await endOne(database, ran)
      const outcome = await ran
      codes.push(outcome.code)
      const gone = /^claimbook: postgres:\/\/\S+: the server went away \([^\n]*\); nothing of the last step was kept\n$/u
      assert.match(outcome.said, outcome.code === 1 ? gone : /^$/u)
      if (filedIn(outcome).length > 0) await holds(book, filedIn(outcome))
    }
    assert.ok(codes.includes(1), 'no connection was ended')
    await within(book, (ledger) => addUndisturbed(ledger, reports))
    const expected = await freshSchema()
    await within(expected, (ledger) => addUndisturbed(ledger, reports))
    assert.deepEqual(await within(book, shownIn), await within(expected, shownIn))
  } finally {
    await asked(`drop database ${database} with (force)`)
  }
})

/** Ends a connection that is at work, as soon as there is one, unless the process ends before. */
async function endOne(database: string, ran: Promise<unknown>): Promise<void> {
  const over = ran.then(() => true)
  const words = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = '${database}' and (state = 'active' or state = 'idle in transaction')`
  while (!(await Promise.race([over, pause(2).then(() => false)]))) if ((await asked(words)).length > 0) return
}

void test('three workers read each document once, though one is killed', async () => {
  const reports = reportsIn(join(folder, 'waiting.jsonl'), 0, 90)
  const [alone, shared] = [await freshSchema(), await freshSchema()]
  for (const book of [alone, shared]) assert.equal((await run('add', '--no-read', '--book', book, reports)).code, 0)
  assert.equal((await run('work', '--book', alone, '--workers', '1')).code, 0)
  const workers = [1, 2, 3].map((name) =>
    started(['work', '--book', shared, '--workers', '1', '--batch', '4', '--by', `worker ${name}`, '--json']),
  )
  await untilRead(shared, 8)
  workers[0]?.child.kill('SIGKILL')
  const [, ...others] = await Promise.all(workers.map(({ ran }) => ran))
  assert.deepEqual(
    others.map(({ code, said }) => [code, said]),
    [
      [0, ''],
      [0, ''],
    ],
  )
  assert.equal((await run('work', '--book', shared, '--workers', '1')).code, 0)
  const { documents, waiting, unlinked, stale } = await within(shared, stats)
  assert.deepEqual([documents, waiting, unlinked, stale], [90, 0, 0, 0])
  assert.deepEqual(await within(shared, timesRead), [1])
  const readers = await asked(`select distinct by from ${new URL(shared).searchParams.get('schema')}.custody where did = 'read'`)
  assert.ok(readers.length >= 2, 'one worker did everything')
  const [one, many] = [await within(alone, shownIn), await within(shared, shownIn)]
  assert.deepEqual(many.documents, one.documents)
  assert.deepEqual(many.claims.toSorted(), one.claims.toSorted())
  const told = (incidents: readonly string[]) => incidents.map((words) => words.replace(/^\S+ /u, '')).toSorted()
  assert.deepEqual(told(many.incidents), told(one.incidents))
})

async function untilRead(book: string, least: number): Promise<void> {
  const ledger = await openLedger(book, opening(false))
  try {
    while ((await stats(ledger)).readings < least) await pause(20)
  } finally {
    await closeLedger(ledger)
  }
}
