import sql, { join } from 'sql-template-tag'
import type { DocumentId } from '#model'
import { documentIn, numberIn, textIn } from '../store/rows.ts'
import { among, one, type Store } from '../store/store.ts'
import type { BookIncidentId } from './memberships.ts'

/** What links knew of a document: the number and incident of each of its accounts, by its place in the document. */
export type Forgotten = {
  readonly accounts: ReadonlyMap<number, { readonly number: number; readonly incident: BookIncidentId | null }>
  /** Accounts of others that were of one incident with its own: they must be grouped anew. */
  readonly left: readonly number[]
  /** Whether it had been linked at all. */
  readonly was: boolean
}

/** Takes all that links know of a document out of them. */
export async function forget(inside: Store, document: DocumentId): Promise<Forgotten> {
  const rows = await inside.all(sql`
    select a.number, a.place, m.incident_id from account a left join membership m on m.document_id = a.document_id and m.number = a.number
    where a.document_id = ${document}`)
  const lines = await one(inside, sql`select count(*) as rows from passage_line where document_id = ${document}`)
  const accounts = new Map(
    rows.map((row) => [
      numberIn(row, 'place'),
      { number: numberIn(row, 'number'), incident: row['incident_id'] === null ? null : textIn(row, 'incident_id') },
    ]),
  )
  const was = accounts.size > 0 || (lines !== null && numberIn(lines, 'rows') > 0)
  if (!was) return { accounts, left: [], was }
  const incidents = [...accounts.values()].flatMap(({ incident }) => incident ?? [])
  const left =
    incidents.length === 0
      ? []
      : await inside.all(
          sql`select number from membership where document_id <> ${document} and incident_id in (${join(incidents)})`,
        )
  if (incidents.length > 0) await inside.run(sql`update incident set stale = 1 where incident_id in (${join(incidents)})`)
  const numbers = [...accounts.values()].map(({ number }) => number)
  if (numbers.length > 0) {
    const own = sql`(${join(numbers)})`
    const others = (await inside.all(sql`select other from account_link where number in ${own}`)).map((row) =>
      numberIn(row, 'other'),
    )
    if (others.length > 0) await inside.run(sql`delete from account_link where other in ${own} and number in (${join(others)})`)
  }
  for (const table of [sql`account_link`, sql`account_word`, sql`account_post`, sql`account`, sql`membership`, sql`passage_line`])
    await inside.run(sql`delete from ${table} where document_id = ${document}`)
  return { accounts, left: left.map((row) => numberIn(row, 'number')), was }
}

/** Other versions of the pages that documents stand for now, older or deleted, as far as links still know them. */
export async function overtakenBy(
  inside: Store,
  documents: readonly DocumentId[],
): Promise<readonly { readonly by: DocumentId; readonly older: DocumentId }[]> {
  if (documents.length === 0) return []
  const rows = await inside.all(sql`
    select distinct own.document_id as by_document, a.document_id from receipt own
    join receipt r on r.page = own.page and r.document_id <> own.document_id
    join account a on a.document_id = r.document_id left join standing s on s.document_id = r.document_id
    where own.document_id ${among(inside, documents)} and coalesce(s.stands, 0) = 0`)
  return rows.map((row) => ({ by: documentIn(row, 'by_document'), older: documentIn(row) }))
}

/** Which of these documents links know something of. */
export async function linkedAmong(inside: Store, documents: readonly DocumentId[]): Promise<ReadonlySet<DocumentId>> {
  if (documents.length === 0) return new Set()
  const rows = await inside.all(sql`
    select document_id from account where document_id ${among(inside, documents)}
    union select document_id from passage_line where document_id ${among(inside, documents)}`)
  return new Set(rows.map((row) => documentIn(row)))
}
