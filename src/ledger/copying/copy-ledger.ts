import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Reading } from '#model'
import { append, headOf } from '../custody/append.ts'
import { readingsWithin } from '../filing/filed-readings.ts'
import { showClaims } from '../filing/shown-claims.ts'
import type { Ledger } from '../ledger.ts'
import { documentIn, numberIn, textIn } from '../store/rows.ts'
import type { Row, Store } from '../store/store.ts'

/** Tables whose rows are the same in every book, each with the key by which its rows are read page by page. */
const tables: readonly (readonly [name: string, ...key: string[]])[] = [
  ['document', 'document_id'],
  ['original', 'document_id'],
  ['receipt', 'document_id', 'receipt_id'],
  ['extraction', 'document_id', 'extraction_id'],
  ['reading', 'document_id', 'reading_id'],
  ['custody', 'position', 'document_id'],
  ['judgement', 'document_id', 'judgement_id'],
  ['withdrawal', 'document_id', 'judgement_id', 'position'],
  ['redaction', 'document_id', 'redaction_id'],
  ['lifting', 'document_id', 'redaction_id', 'position'],
  ['tombstone', 'document_id'],
  ['stamp', 'document_id', 'position', 'authority'],
  ['waiting', 'document_id'],
  ['unlinked', 'document_id'],
  ['unshown', 'document_id'],
  ['withheld_person', 'document_id', 'person'],
  ['account', 'document_id', 'number'],
  ['account_word', 'word', 'month', 'number', 'document_id'],
  ['account_post', 'post', 'number', 'document_id'],
  ['account_link', 'number', 'other', 'document_id'],
  ['passage_line', 'line', 'document_id'],
  ['word_count', 'word'],
  ['membership', 'document_id', 'number'],
  ['incident', 'document_id', 'incident_id'],
  ['watched', 'document_id', 'address'],
  ['watched_item', 'document_id', 'address', 'item'],
  ['watch_state', 'document_id', 'name'],
  ['incident_claim', 'document_id', 'claim_id', 'incident_id', 'state'],
]

/** Rows that are held at once: of what may be large, few. */
const page = 500
const fewRows = 20
const large = new Set(['watched_item', 'original', 'extraction', 'reading', 'account', 'incident', 'standing'])

export type Copying = {
  readonly by: string
  /** Takes out what is withheld. */
  readonly shown: (reading: Reading) => Reading
  readonly progress: (table: string, rows: number) => void
}

/**
 * Copies a whole book, as it is at one moment, into an empty one (`openEmpty`), whichever databases they are on, in one transaction: the copy is there whole, or
 * not at all. It has the same id, key and chain of custody, to which both books get a line.
 */
export async function copyLedger(from: Ledger, to: Store, { by, shown, progress }: Copying): Promise<void> {
  await from.store.snapshot((source) =>
    to.transaction(async (inside) => {
      await inside.insert('book', await source.all(sql`select key, value from book`))
      for (const [table, ...key] of tables) {
        let rows = 0
        for await (const some of pagesOf(source, table, key)) {
          await inside.insert(table, some)
          rows += some.length
          progress(table, rows)
        }
      }
      await copyClaims(source, inside, shown, progress)
      const head = await headOf(inside)
      const about = { from: from.store.dialect, head: head?.hash ?? null }
      await append(inside, { ...from, store: inside }, by, [{ did: 'copied', documentId: '', about }])
    }),
  )
  await from.store.transaction((inside) =>
    append(inside, from, by, [{ did: 'copied', documentId: '', about: { to: to.dialect } }]),
  )
}

async function* pagesOf(store: Store, table: string, key: readonly string[]): AsyncGenerator<readonly Row[]> {
  const columns = join(key.map((column) => raw(column)))
  const most = large.has(table) ? fewRows : page
  let last: Row | undefined
  for (;;) {
    const behind: Sql =
      last === undefined ? sql`1 = 1` : sql`(${columns}) > (${join(key.map((column) => last?.[column] ?? null))})`
    const rows = await store.all(sql`select * from ${raw(table)} where ${behind} order by ${columns} limit ${most}`)
    if (rows.length > 0) yield rows
    last = rows.at(-1)
    if (rows.length < most) return
  }
}

/** What is searched lies otherwise in each database: it is made anew from the readings. */
async function copyClaims(
  source: Store,
  inside: Store,
  shown: (reading: Reading) => Reading,
  progress: (table: string, rows: number) => void,
) {
  let rows = 0
  for await (const some of pagesOf(source, 'standing', ['document_id'])) {
    const standing = new Map(some.map((row) => [documentIn(row), row]))
    const readings = await readingsWithin(source, [...standing.keys()])
    const positions = await source.all(
      sql`select document_id, reading_id, position from reading where document_id in (${join([...standing.keys()])})`,
    )
    const positionOf = new Map(positions.map((row) => [textIn(row, 'reading_id'), numberIn(row, 'position')]))
    await showClaims(
      inside,
      readings.map((reading) => {
        const row = standing.get(reading.document.id) ?? {}
        const readingId = textIn(row, 'reading_id')
        const visible = shown(reading)
        const position = positionOf.get(readingId) ?? 0
        return { reading: visible, readingId, position, stands: row['stands'] === 1, withheld: visible !== reading }
      }),
      new Set(),
    )
    rows += some.length
    progress('claim', rows)
  }
}
