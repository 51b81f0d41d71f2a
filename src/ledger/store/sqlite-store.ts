import { pathToFileURL } from 'node:url'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { Failure, never } from '#base'
import type { Sql } from 'sql-template-tag'
import { oneAfterAnother } from './one-after-another.ts'
import { isLocked, missing, sqliteFailure } from './sqlite-failure.ts'
import { untilFree } from './until-free.ts'
import { type Opened, type Row, type Store, usualPatience, type Value } from './store.ts'

/** Statements are compiled once; so many are kept. */
const mostKept = 200
/** In milliseconds: so long SQLite itself waits for another that writes. Then this process goes on with other work, and asks again. */
const pause = 20
/** "Clmb": what `file` and we know a book by. */
export const applicationId = 0x436c6d62

/**
 * A file, made where there is none if `make` says so. WAL and full synchronisation: what a transaction has committed outlasts a power cut, readers
 * never wait, and several processes may write. Deleted rows are overwritten with zeros.
 */
export function openSqlite(path: string, how: Opened): Store {
  const failure = (cause: unknown) => sqliteFailure(path, cause)
  const file = opened(path, how)
  const kept = new Map<string, StatementSync>()
  const prepared = (words: string): StatementSync => {
    const known = kept.get(words)
    if (known) return known
    if (kept.size >= mostKept) kept.clear()
    const statement = file.prepare(words)
    kept.set(words, statement)
    return statement
  }
  const attempt = <Result>(work: () => Result): Result => {
    try {
      return work()
    } catch (cause) {
      throw failure(cause)
    }
  }
  const inside: Store = {
    dialect: 'sqlite',
    name: path,
    all: async (statement) =>
      attempt(() =>
        prepared(statement.sql)
          .all(...valuesOf(statement))
          .map(rowOf),
      ),
    run: async (statement) => attempt(() => Number(prepared(statement.sql).run(...valuesOf(statement)).changes)),
    insert: async (table, rows) =>
      attempt(() => {
        if (rows.length === 0) return 0
        const columns = Object.keys(rows[0] ?? {})
        const places = columns.map(() => '?').join(', ')
        const statement = prepared(`insert into ${table} (${columns.join(', ')}) values (${places}) on conflict do nothing`)
        return rows.reduce((sum, row) => sum + Number(statement.run(...columns.map((column) => row[column] ?? null)).changes), 0)
      }),
    script: async (words) => attempt(() => file.exec(words)),
    transaction: () => never('a transaction within a transaction'),
    snapshot: () => never('a snapshot within a transaction'),
    // The first changes with what other connections commit, the second with what this one does (sqlite.org/pragma.html#pragma_data_version).
    state: async () =>
      attempt(() => {
        const others = prepared('pragma data_version').get()?.['data_version']
        return `${String(others)}.${String(prepared('select total_changes() as own').get()?.['own'])}`
      }),
    close: () => Promise.resolve(),
  }
  const alone = oneAfterAnother()
  const patiently = untilFree(how.patience ?? usualPatience)
  const between = <Result>(begin: string, work: (inside: Store) => Promise<Result>): Promise<Result> =>
    alone(async () => {
      await patiently(async () => attempt(() => file.exec(begin)))
      try {
        const result = await work(inside)
        attempt(() => file.exec('commit'))
        return result
      } catch (cause) {
        if (file.isTransaction) file.exec('rollback')
        throw cause
      }
    })
  return {
    ...inside,
    all: (statement) => alone(() => patiently(() => inside.all(statement))),
    run: (statement) => alone(() => patiently(() => inside.run(statement))),
    insert: (table, rows) => alone(() => patiently(() => inside.insert(table, rows))),
    script: (words) => alone(() => patiently(() => inside.script(words))),
    transaction: (work) => between('begin immediate', work),
    snapshot: (work) => between('begin', work),
    state: () => alone(() => patiently(() => inside.state())),
    close: () => alone(async () => file.close()),
  }
}

function opened(path: string, { make, patience = usualPatience }: Opened): DatabaseSync {
  try {
    const file = new DatabaseSync(path === ':memory:' ? path : addressOf(path, make ? 'rwc' : 'rw'), {
      timeout: patience,
      enableForeignKeyConstraints: true,
    })
    try {
      const pragma = (name: string) => file.prepare(`pragma ${name}`).get()?.[name]
      const tables = file.prepare('select count(*) as tables from sqlite_schema').get()?.['tables']
      if (tables === 0 && !make) throw missing(path)
      if (tables !== 0 && pragma('application_id') !== applicationId)
        throw new Failure('book/foreign', `${path}: is a database, but no book of claimbook; nothing was changed in it`)
      if (pragma('journal_mode') !== 'wal') toWal(file, patience)
      file.exec('pragma synchronous = full; pragma secure_delete = on; pragma trusted_schema = off')
      file.exec(`pragma busy_timeout = ${pause}`)
      return file
    } catch (cause) {
      file.close()
      throw cause
    }
  } catch (cause) {
    throw sqliteFailure(path, cause)
  }
}

/** Of several processes that make a book at once, one sets its journal while SQLite refuses the others without waiting (sqlite.org/wal.html). */
function toWal(file: DatabaseSync, patience: number): void {
  for (const until = performance.now() + patience; ;) {
    try {
      file.exec('pragma journal_mode = wal')
      return
    } catch (cause) {
      if (!isLocked(cause) || performance.now() >= until) throw cause
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
    }
  }
}

function addressOf(path: string, mode: string): URL {
  const address = pathToFileURL(path)
  address.searchParams.set('mode', mode)
  return address
}

const valuesOf = ({ values }: Sql): SQLInputValue[] => values.map(inputOf)

export function inputOf(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number' || value instanceof Uint8Array) return value
  return never(`a ${typeof value} as a value of SQL`)
}

export function rowOf(values: Readonly<Record<string, unknown>>): Row {
  const row: Record<string, Value> = {}
  for (const column in values) row[column] = inputOf(values[column])
  return row
}
