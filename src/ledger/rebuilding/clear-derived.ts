import sql from 'sql-template-tag'
import type { DocumentId, Reading } from '#model'
import { holdChain } from '../custody/append.ts'
import { readingIn } from '../filing/filed-readings.ts'
import { standingAmong } from '../filing/pages.ts'
import { showClaims } from '../filing/shown-claims.ts'
import { holdLinks } from '../incidents/queue.ts'
import { documentIn, numberIn, textIn } from '../store/rows.ts'
import type { Store } from '../store/store.ts'

/** Which incident each account was of, by its document and its place there. */
export type Formerly = (document: DocumentId, place: number) => string | null

/**
 * Empties the tables that are made from what was filed, and lets all documents wait to be linked again. Incidents keep their names, so that they are found
 * under them again. Nobody files or links until the transaction ends.
 */
export async function clearDerived(inside: Store): Promise<Formerly> {
  await holdChain(inside)
  await holdLinks(inside)
  const rows = await inside.all(sql`
    select a.document_id, a.place, m.incident_id from account a join membership m on m.document_id = a.document_id and m.number = a.number`)
  const incidents = new Map(rows.map((row) => [`${documentIn(row)} ${numberIn(row, 'place')}`, textIn(row, 'incident_id')]))
  if (inside.dialect === 'sqlite')
    for (const index of [sql`claim_search`, sql`passage_search`]) await inside.run(sql`delete from ${index}`)
  for (const table of derived) await inside.run(sql`delete from ${table}`)
  await inside.run(sql`update incident set stale = 1`)
  return (document, place) => incidents.get(`${document} ${place}`) ?? null
}

const derived = [
  sql`claim`,
  sql`unread_passage`,
  sql`standing`,
  sql`unshown`,
  sql`unlinked`,
  sql`account`,
  sql`account_word`,
  sql`account_post`,
  sql`account_link`,
  sql`passage_line`,
  sql`word_count`,
  sql`membership`,
  sql`incident_claim`,
]

/** So many documents are held at once. */
const page = 20

/** Makes the claims of each document's latest reading findable, as `shown` lets them be, and sets apart what waits. How many of how many documents so far. */
export async function* showAll(
  inside: Store,
  shown: (reading: Reading) => Reading,
): AsyncGenerator<{ readonly done: number; readonly total: number }> {
  const latest = await inside.all(sql`
    select document_id, reading_id, position from reading r
    where position = (select max(position) from reading l where l.document_id = r.document_id) order by position`)
  for (let done = 0; done < latest.length; done += page) {
    const some = latest.slice(done, done + page)
    const standing = await standingAmong(
      inside,
      some.map((row) => documentIn(row)),
    )
    for (const row of some) {
      const document = documentIn(row)
      const [readingId, position] = [textIn(row, 'reading_id'), numberIn(row, 'position')]
      const [found] = await inside.all(sql`
        select r.body, x.body as text from reading r join extraction x on x.document_id = r.document_id and x.extraction_id = r.extraction_id
        where r.document_id = ${document} and r.reading_id = ${readingId}`)
      if (!found) continue
      const sealed = readingIn(found)
      const reading = shown(sealed)
      const stands = standing.has(document)
      await showClaims(inside, [{ reading, readingId, position, stands, withheld: reading !== sealed }], new Set())
    }
    yield { done: Math.min(done + page, latest.length), total: latest.length }
  }
  await inside.run(sql`
    insert into waiting (document_id) select o.document_id from original o
    where not exists (select 1 from reading r where r.document_id = o.document_id) on conflict do nothing`)
  await inside.run(
    sql`insert into unlinked (document_id) select document_id from standing where stands = 1 on conflict do nothing`,
  )
}
