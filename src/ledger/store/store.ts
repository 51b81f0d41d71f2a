import sql, { type Sql } from 'sql-template-tag'

/** What a column holds. Instants and days are ISO 8601 text, truth is 0 or 1. */
export type Value = string | number | Uint8Array | null
export type Row = Readonly<Record<string, Value>>

/** `make`: whether a book may be begun. `patience`: for how many milliseconds to wait for a server, or for another process that writes. */
export type Opened = { readonly make: boolean; readonly patience?: number }
export const usualPatience = 10_000

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
  /** What `work` reads through the store it is given is one state of the book, whatever others write meanwhile. */
  readonly snapshot: <Result>(work: (inside: Store) => Promise<Result>) => Promise<Result>
  /** A word that stays the same for as long as nobody changes what the database holds, be it another process; two that differ may still hold the same. */
  readonly state: () => Promise<string>
  readonly close: () => Promise<void>
}

/** "in (…)" with any number of values as one, so that the statement is the same for all numbers of them. */
export const among = ({ dialect }: Pick<Store, 'dialect'>, values: readonly (string | number)[]): Sql =>
  dialect === 'sqlite' ? sql`in (select value from json_each(${JSON.stringify(values)}))` : sql`= any (${values})`

/** The first row, or null. */
export const one = async (store: Store, statement: Sql): Promise<Row | null> => (await store.all(statement))[0] ?? null
