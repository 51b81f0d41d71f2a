import sql, { type Sql } from 'sql-template-tag'
import { Failure } from '#base'
import { judgementIdIn, judgementIn } from '../judging/judgements.ts'
import { numberIn, textIn } from '../store/rows.ts'
import type { Store } from '../store/store.ts'
import { again } from './claims.ts'
import type { Fault } from './fault.ts'
import type { Said } from './said.ts'

/** What was judged, withdrawn and deleted, against the chain; and what is derived: that every row leads to what it is of. */
export async function faultsAmongRows(store: Store, secret: Uint8Array, said: Said): Promise<readonly Fault[]> {
  const faults: string[] = []
  const judgements = await store.all(sql`select * from judgement order by position`)
  for (const row of judgements) {
    const id = textIn(row, 'judgement_id')
    if (judgementIdIn({ secret }, judgementIn(row)) !== id) faults.push(`judgement ${id}: is not what was decided`)
  }
  const columns = [
    ['judgement', sql`select judgement_id as id from judgement`, said.judged],
    ['withdrawal of judgement', sql`select judgement_id as id from withdrawal`, said.withdrawn],
    ['redaction', sql`select redaction_id as id from redaction`, said.redacted],
    ['lifting of redaction', sql`select redaction_id as id from lifting`, said.lifted],
    ['tombstone of document', sql`select document_id as id from tombstone`, said.deleted],
  ] as const
  for (const [what, rows, logged] of columns) {
    const kept = new Set((await store.all(rows)).map((row) => textIn(row, 'id')))
    for (const id of kept) if (!logged.has(id)) faults.push(`${what} ${id}: the chain of custody does not know it`)
    for (const id of logged) if (!kept.has(id)) faults.push(`${what} ${id}: is gone`)
  }
  for (const row of await store.all(sql`select position, hash, authority from stamp`))
    if (said.hashes.get(numberIn(row, 'position')) !== textIn(row, 'hash'))
      faults.push(`stamp by ${textIn(row, 'authority')}: is not of line ${numberIn(row, 'position')} of the chain as it is`)
  for (const [what, count] of strays) {
    const [row] = await store.all(count)
    const found = row ? numberIn(row, 'rows') : 0
    if (found > 0) faults.push(`${found} ${what}; ${again}`)
  }
  return faults.map((what) => ({ what }))
}

const strays: readonly (readonly [string, Sql])[] = [
  [
    'claims can be found that no filed reading holds',
    sql`select count(*) as rows from claim c where not exists (select 1 from standing s where s.document_id = c.document_id)`,
  ],
  [
    'passages can be found that no filed reading holds',
    sql`select count(*) as rows from unread_passage p where not exists (select 1 from standing s where s.document_id = p.document_id)`,
  ],
  [
    'readings that stand are not filed',
    sql`select count(*) as rows from standing s where not exists (select 1 from reading r where r.document_id = s.document_id and r.reading_id = s.reading_id)`,
  ],
  [
    'documents have neither a reading nor a place among those that wait',
    sql`select count(*) as rows from original o
      where not exists (select 1 from standing s where s.document_id = o.document_id) and not exists (select 1 from waiting w where w.document_id = o.document_id)`,
  ],
  [
    'accounts belong to an incident that is not there',
    sql`select count(*) as rows from membership m where not exists (select 1 from incident i where i.incident_id = m.incident_id)`,
  ],
]

/** The pages of the file, and the index of words. */
export async function faultsOfFile(store: Store): Promise<readonly Fault[]> {
  const faults: Fault[] = []
  try {
    const rows = await store.all(sql`pragma quick_check`)
    for (const row of rows) {
      const said = String(Object.values(row)[0])
      if (said !== 'ok') faults.push({ what: `the file: ${said}` })
    }
    await store.run(sql`insert into claim_search (claim_search) values ('integrity-check')`)
    await store.run(sql`insert into passage_search (passage_search) values ('integrity-check')`)
  } catch (cause) {
    if (!(cause instanceof Failure && cause.code === 'book/damaged')) throw cause
    faults.push({ what: cause.message })
  }
  return faults
}
