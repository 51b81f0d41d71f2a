import type * as Postgres from 'pg'
import { never, onDemand } from '#base'
import { postgresFailure } from './postgres-failure.ts'
import { inputOf } from './sqlite-store.ts'
import type { Row, Store, Value } from './store.ts'

/** Connections at most; a command needs one, a server several. */
const mostConnections = 8
/** In milliseconds. */
const patience = 10_000
/** Of a schema of the user's own: "postgres://host/db?schema=desk". */
const usualSchema = 'claimbook'

/** A PostgreSQL server, 15 or later. All tables lie in one schema, which is made where there is none. Times are told in UTC. */
export async function openPostgres(address: string, { make }: { readonly make: boolean }): Promise<Store> {
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
    close: () => Promise.resolve(),
  })
  const store: Store = {
    ...over({ query: pool.query.bind(pool) }),
    transaction: async (work) => {
      const client = await attempt(() => pool.connect())
      try {
        await attempt(() => client.query('begin'))
        const result = await work(over(client))
        await attempt(() => client.query('commit'))
        client.release()
        return result
      } catch (cause) {
        // A connection that cannot even roll back is given up; the server then does.
        await client.query('rollback').then(
          () => client.release(),
          () => client.release(true),
        )
        throw cause
      }
    },
    close: () => pool.end(),
  }
  try {
    if (make) await store.script(`create schema if not exists ${schema}`)
    return store
  } catch (cause) {
    await store.close()
    throw cause
  }
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

export const withoutPassword = (address: string): string => address.replace(/^(\w+:\/\/[^:/@]*):[^@]*@/u, '$1:…@')

const rowOf = (row: Readonly<Record<string, unknown>>): Row =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, inputOf(value)]))

/** Bytes as PostgreSQL writes them in text. */
const jsonRow = (row: Row): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value,
    ]),
  )
