import type { Sql } from 'sql-template-tag'

/** What a column holds. Instants and days are ISO 8601 text, truth is 0 or 1. */
export type Value = string | number | Uint8Array | null
export type Row = Readonly<Record<string, Value>>

/** One database, whichever it is: statements are written once, in the SQL that both speak. Everything that fails throws a `Failure`. */
export type Store = {
  readonly dialect: 'sqlite' | 'postgres'
  /** How messages call it; never with a password. */
  readonly name: string
  readonly all: (statement: Sql) => Promise<readonly Row[]>
  /** How many rows it changed. */
  readonly run: (statement: Sql) => Promise<number>
  /** Adds rows that all have the same columns; those whose key is there already are left as they are. How many were added. */
  readonly insert: (table: string, rows: readonly Row[]) => Promise<number>
  /** Several statements without values, as migrations have them. */
  readonly script: (words: string) => Promise<void>
  /** All that `work` does through the store it is given happens, or nothing. Inside one there is no other. */
  readonly transaction: <Result>(work: (inside: Store) => Promise<Result>) => Promise<Result>
  readonly close: () => Promise<void>
}

/** The first row, or null. */
export const one = async (store: Store, statement: Sql): Promise<Row | null> => (await store.all(statement))[0] ?? null
