import sql, { raw } from 'sql-template-tag'
import { Failure } from '#base'
import { numberIn } from '../store/rows.ts'
import { applicationId } from '../store/sqlite-store.ts'
import { one, type Store } from '../store/store.ts'
import type { Migration } from './migration.ts'
import { latest, migrations } from './migrations.ts'

/** The number of the last step that a book's schema has been through; 0 where there is no book yet. */
export async function schemaOf(store: Store): Promise<number> {
  const known =
    store.dialect === 'sqlite'
      ? sql`select count(*) as tables from sqlite_schema where name = 'schema_step'`
      : sql`select count(*) as tables from information_schema.tables where table_schema = current_schema() and table_name = 'schema_step'`
  const found = await one(store, known)
  if (!found || numberIn(found, 'tables') === 0) return 0
  const step = await one(store, sql`select coalesce(max(number), 0) as number from schema_step`)
  return step ? numberIn(step, 'number') : 0
}

/** Brings the schema to a step, up or down, in one transaction: all steps are taken or none. */
export async function migrate(store: Store, to: number = latest): Promise<void> {
  const from = await schemaOf(store)
  if (from > latest) throw newer(store, from)
  if (from === to) return
  await store.transaction(async (inside) => {
    if (store.dialect === 'postgres') await inside.run(sql`select pg_advisory_xact_lock(${applicationId})`)
    const start = await schemaOf(inside)
    if (start === 0) await inside.script(beginning(inside))
    for (const step of migrations.slice(start, to)) await up(inside, step)
    for (const step of migrations.slice(to, start).toReversed()) await down(inside, step)
  })
}

export const newer = ({ name }: Store, step: number): Failure =>
  new Failure(
    'book/newer',
    `${name}: was written by a newer claimbook (schema ${step}; this one knows ${latest}). Nothing was touched; update claimbook to open it`,
  )

async function up(store: Store, { number, name, up: words, sqlite, postgres }: Migration): Promise<void> {
  await store.script(inWordsOf(store, words))
  await store.script(inWordsOf(store, (store.dialect === 'sqlite' ? sqlite : postgres) ?? ''))
  await store.insert('schema_step', [{ number, name }])
}

async function down(store: Store, { number, down: words, holds }: Migration): Promise<void> {
  for (const table of holds) {
    const row = await one(store, sql`select count(*) as rows from ${raw(table)}`)
    if (row && numberIn(row, 'rows') > 0)
      throw new Failure(
        'book/fault',
        `${store.name}: step ${number} of its schema holds what was filed (${table}) and is not taken back`,
      )
  }
  await store.script(words)
  await store.run(sql`delete from schema_step where number = ${number}`)
}

const beginning = ({ dialect }: Store): string =>
  `create table if not exists schema_step (number ${dialect === 'sqlite' ? 'integer' : 'bigint'} not null primary key, name text not null);
   ${dialect === 'sqlite' ? `pragma application_id = ${applicationId};` : ''}`

const inWordsOf = ({ dialect }: Store, words: string): string =>
  words
    .replaceAll('{bytes}', dialect === 'sqlite' ? 'blob' : 'bytea')
    .replaceAll('{whole}', dialect === 'sqlite' ? 'integer' : 'bigint')
    .replaceAll('{real}', dialect === 'sqlite' ? 'real' : 'double precision')
    .replaceAll('{id}', dialect === 'sqlite' ? 'text' : 'text collate "C"')
    .replaceAll('{keyed}', dialect === 'sqlite' ? ' without rowid' : '')
