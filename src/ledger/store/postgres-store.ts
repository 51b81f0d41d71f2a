import type * as Postgres from 'pg'
import sql from 'sql-template-tag'
import { never, onDemand } from '#base'
import { clean } from './clean.ts'
import { postgresFailure } from './postgres-failure.ts'
import { applicationId, rowOf } from './sqlite-store.ts'
import { textIn } from './rows.ts'
import { type Opened, type Row, type Store, usualPatience, type Value } from './store.ts'

/** Connections at most; a command needs one, a server several. */
const mostConnections = 8
/** Of a schema of the user's own: "postgres://host/db?schema=desk". */
const usualSchema = 'claimbook'

/** A PostgreSQL server, 15 or later. All tables lie in one schema, which is made where there is none. Times are told in UTC. */
export async function openPostgres(address: string, { make, patience = usualPatience }: Opened): Promise<Store> {
  const name = withoutPassword(address)
  const { schema, connection } = parts(address)
  const pg: typeof Postgres = onDemand('pg')
  const pool = new pg.Pool({
    connectionString: connection,
    max: mostConnections,
    connectionTimeoutMillis: patience,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === int8 || oid === numeric ? Number : pg.types.getTypeParser(oid, format),
    },
    options: `-c search_path=${schema} -c timezone=UTC -c client_min_messages=warning`,
    application_name: 'claimbook',
    // What is asked at once is sent at once.
    pipeline: true,
  })
  pool.on('error', () => {})
  const attempt = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work()
    } catch (cause) {
      throw postgresFailure(name, cause)
    }
  }
  const over = (client: Pick<Postgres.ClientBase, 'query'>): Store => ({
    dialect: 'postgres',
    name,
    all: (statement) =>
      attempt(async () =>
        (await client.query<Readonly<Record<string, unknown>>>(statement.text, statement.values)).rows.map(rowOf),
      ),
    run: (statement) => attempt(async () => (await client.query(statement.text, statement.values)).rowCount ?? 0),
    insert: (table, rows) =>
      attempt(async () => {
        if (rows.length === 0) return 0
        const columns = Object.keys(rows[0] ?? {}).join(', ')
        const words = `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json) on conflict do nothing`
        return (await client.query(words, [JSON.stringify(rows.map(jsonRow))])).rowCount ?? 0
      }),
    script: (words) => attempt(async () => void (await client.query(words))),
    transaction: () => never('a transaction within a transaction'),
    snapshot: () => never('a snapshot within a transaction'),
    // What can be seen follows from it alone.
    state: () =>
      attempt(async () =>
        textIn(rowOf((await client.query('select pg_current_snapshot()::text as state')).rows[0] ?? {}), 'state'),
      ),
    close: () => Promise.resolve(),
  })
  const between = async <Result>(begin: string, work: (inside: Store) => Promise<Result>): Promise<Result> => {
    const client = await attempt(() => pool.connect())
    // A server that goes away between two statements says so to nobody who waits; the next statement fails.
    const gone = () => {}
    client.on('error', gone)
    try {
      await attempt(() => client.query(begin))
      const result = await work(over(client))
      await attempt(() => client.query('commit'))
      client.off('error', gone).release()
      return result
    } catch (cause) {
      // A connection that cannot even roll back is given up; the server then does.
      await client.query('rollback').then(
        () => client.off('error', gone).release(),
        () => client.release(true),
      )
      throw cause
    }
  }
  const store: Store = {
    ...over({ query: pool.query.bind(pool) }),
    transaction: (work) => between('begin', work),
    snapshot: (work) => between('begin isolation level repeatable read read only', work),
    close: () => pool.end(),
  }
  try {
    if (make) await makeSchema(store, schema)
    return store
  } catch (cause) {
    await store.close()
    throw cause
  }
}

/** Only where there is none: a user who may not make schemas may still keep a book in one that is there. Of two who make it at once one waits. */
async function makeSchema(store: Store, schema: string): Promise<void> {
  const found = await store.all(sql`select 1 as found from pg_namespace where nspname = ${schema}`)
  if (found.length > 0) return
  await store.script(`select pg_advisory_xact_lock(${applicationId}); create schema if not exists ${schema}`)
}

/** Types that come as text unless they are asked for as numbers: counts, and their sums. */
const int8 = 20
const numeric = 1700

export const isPostgres = (address: string): boolean => /^postgres(?:ql)?:\/\//iu.test(address)

/** The schema is no word that the server's own address knows. */
function parts(address: string): { readonly schema: string; readonly connection: string } {
  const found = /[?&]schema=([^&]*)/u.exec(address)
  const schema = found?.[1] ?? usualSchema
  if (!/^[a-z_][a-z0-9_]{0,62}$/u.test(schema))
    throw postgresFailure(withoutPassword(address), new Error(`“${schema}” is no name of a schema: small letters, digits and _`))
  return { schema, connection: address.replace(/([?&])schema=[^&]*&?/u, '$1').replace(/[?&]$/u, '') }
}

export const withoutPassword = (address: string): string =>
  address.replace(/^(\w+:\/\/[^:/@]*):[^/?#]*@/u, '$1:…@').replace(/([?&]password=)[^&]*/u, '$1…')

/** Bytes as PostgreSQL writes them in text. */
const jsonRow = (row: Row): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : typeof value === 'string' ? clean(value) : value,
    ]),
  )
