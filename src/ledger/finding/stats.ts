import sql from 'sql-template-tag'
import type { Ledger } from '../ledger.ts'
import { numberIn, textOrNull } from '../store/rows.ts'
import { one } from '../store/store.ts'

/** What a book holds. `incidents` and `origins` are of the comparisons that are filed; what is not linked yet is in none. */
export type Stats = {
  readonly documents: number
  readonly versions: number
  readonly deleted: number
  readonly readings: number
  readonly claims: number
  readonly incidents: number
  readonly origins: number
  readonly judgements: number
  readonly redactions: number
  /** Not read yet, not linked yet, and incidents not compared since they changed. */
  readonly waiting: number
  readonly unlinked: number
  readonly stale: number
  /** Bytes of the documents as received. */
  readonly bytes: number
  readonly entries: number
  readonly earliest: string | null
  readonly latest: string | null
}

export async function stats({ store }: Ledger): Promise<Stats> {
  const row = await one(
    store,
    sql`select
      (select count(*) from document) as documents,
      (select count(*) from standing where stands = 0) as versions,
      (select count(*) from tombstone) as deleted,
      (select count(*) from reading) as readings,
      (select coalesce(sum(claims), 0) from standing where stands = 1) as claims,
      (select count(*) from incident where documents > 0) as incidents,
      (select coalesce(sum(origins), 0) from incident where documents > 0) as origins,
      (select count(*) from judgement j where not exists (select 1 from withdrawal w where w.document_id = j.document_id and w.judgement_id = j.judgement_id))
        as judgements,
      (select count(*) from redaction r where not exists (select 1 from lifting l where l.document_id = r.document_id and l.redaction_id = r.redaction_id))
        as redactions,
      (select count(*) from waiting) as waiting,
      (select count(*) from unlinked) as unlinked,
      (select count(*) from incident where stale = 1) as stale,
      (select coalesce(sum(size), 0) from document) as bytes,
      (select count(*) from custody) as entries,
      (select min(published_on) from standing) as earliest,
      (select max(published_on) from standing) as latest`,
  )
  const count = (column: string): number => (row ? numberIn(row, column) : 0)
  return {
    documents: count('documents'),
    versions: count('versions'),
    deleted: count('deleted'),
    readings: count('readings'),
    claims: count('claims'),
    incidents: count('incidents'),
    origins: count('origins'),
    judgements: count('judgements'),
    redactions: count('redactions'),
    waiting: count('waiting'),
    unlinked: count('unlinked'),
    stale: count('stale'),
    bytes: count('bytes'),
    entries: count('entries'),
    earliest: row ? textOrNull(row, 'earliest') : null,
    latest: row ? textOrNull(row, 'latest') : null,
  }
}
