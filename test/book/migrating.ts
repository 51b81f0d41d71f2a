import assert from 'node:assert/strict'
import { closeLedger, openLedger, type Store } from '#ledger'
import { isPostgres, openPostgres } from '../../src/ledger/store/postgres-store.ts'
import { openSqlite } from '../../src/ledger/store/sqlite-store.ts'
import { migrate, schemaOf } from '../../src/ledger/schema/migrate.ts'
import { latest, migrations } from '../../src/ledger/schema/migrations.ts'
import { type Checks, contentsOf, filed, itemOf, opening, type Place, statement } from './opened.ts'
import { raid } from './texts.ts'
import { test } from 'node:test'

/** Every step of the schema, up and down, from every step before it. */
export function migrating(name: string, place: Place, { check, checkBroken }: Checks): void {
  for (let from = 0; from <= latest; from += 1)
    void test(`${name}: from step ${from} up to the last and down again, the schema is what it was`, async () => {
      const store = await bareStore(await place())
      try {
        await migrate(store, from)
        const before = await schemaIn(store)
        await migrate(store)
        assert.equal(await schemaOf(store), latest)
        const whole = await schemaIn(store)
        await migrate(store, from)
        // The table of steps itself stays.
        assert.deepEqual((await schemaIn(store)).filter(notOfSteps), before.filter(notOfSteps))
        assert.equal(await schemaOf(store), from)
        await migrate(store)
        assert.deepEqual(await schemaIn(store), whole)
        assert.ok(whole.length > before.length || from === latest)
      } finally {
        await store.close()
      }
    })

  for (const { number, holds } of migrations)
    if (holds.length > 0)
      check(`step ${number} is not taken back while something is filed`, async (ledger) => {
        await filed(ledger, itemOf(raid))
        const before = await contentsOf(ledger)
        await assert.rejects(migrate(ledger.store, number - 1), {
          code: 'book/fault',
          message: /holds what was filed \(document\)/u,
        })
        assert.equal(await schemaOf(ledger.store), latest)
        assert.deepEqual(await contentsOf(ledger), before)
      })

  check('a book of every step is brought up when it is opened', async (ledger, address) => {
    for (let step = 1; step < latest; step += 1) {
      await migrate(ledger.store, step)
      await closeLedger(await openLedger(address, opening(false)))
      assert.equal(await schemaOf(ledger.store), latest)
    }
  })

  checkBroken('a book of a newer version is refused, and nothing is touched', async (ledger, address) => {
    await filed(ledger, itemOf(raid))
    await ledger.store.run(statement(`insert into schema_step (number, name) values (99, 'later')`))
    const before = await contentsOf(ledger)
    for (const make of [true, false])
      await assert.rejects(openLedger(address, opening(make)), {
        code: 'book/newer',
        message: /was written by a newer claimbook \(schema 99; this one knows \d+\). Nothing was touched/u,
      })
    assert.deepEqual(await contentsOf(ledger), before)
  })
}

const bareStore = async (address: string): Promise<Store> =>
  isPostgres(address) ? openPostgres(address, { make: true }) : openSqlite(address, { make: true })

const notOfSteps = (line: string): boolean => !/schema_step/u.test(line)

/** All tables, columns and indexes, a line for each. */
async function schemaIn(store: Store): Promise<string[]> {
  const lines =
    store.dialect === 'sqlite'
      ? ["select coalesce(type || ' ' || name || ' ' || sql, type || ' ' || name) as line from sqlite_schema"]
      : [
          `select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(collation_name, '') as line
            from information_schema.columns where table_schema = current_schema()`,
          `select indexdef as line from pg_indexes where schemaname = current_schema()`,
          `select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint where connamespace = current_schema()::regnamespace`,
        ]
  const rows = await Promise.all(lines.map((words) => store.all(statement(words))))
  return rows
    .flat()
    .map(({ line }) => String(line))
    .toSorted()
}
