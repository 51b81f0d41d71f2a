import sql, { join } from 'sql-template-tag'
import { Failure } from '#base'
import type { DocumentId, Reading } from '#model'
import { holdChain } from '../custody/append.ts'
import { candidates } from '../finding/candidates.ts'
import { passageCandidates } from '../finding/find-passages.ts'
import { holdLinks } from '../incidents/queue.ts'
import { readingsWithin } from '../filing/filed-readings.ts'
import { showClaims } from '../filing/shown-claims.ts'
import { queryFrom } from '../search/query.ts'
import { documentIn, numberIn, textIn } from '../store/rows.ts'
import { one, type Row, type Store } from '../store/store.ts'

/** Documents that must be shown anew since what is withheld changed, until their claims, links and comparisons all are. */
export async function unshownCount(store: Store): Promise<number> {
  const row = await one(store, sql`select count(*) as rows from unshown`)
  return row ? numberIn(row, 'rows') : 0
}

/** Some of them, behind another in the order of the ids, without taking them. */
export async function unshownAfter(store: Store, last: string, most: number): Promise<readonly DocumentId[]> {
  const rows = await store.all(
    sql`select document_id from unshown where shown = 0 and document_id > ${last} order by document_id limit ${most}`,
  )
  return rows.map((row) => documentIn(row))
}

/** Lets the documents be shown anew whose claims, their sources, or passages that were not read have all the words of a name. */
export async function unshowMentioning(inside: Store, name: string): Promise<void> {
  const query = queryFrom(`"${name.replaceAll('"', ' ')}"`)
  if (query instanceof Failure) return
  const all = { exact: false, older: true, most: page }
  await unshowAmong(inside, (before) => candidates(inside, { ...all, query }, before, page))
  await unshowAmong(inside, (before) => candidates(inside, { ...all, query: null, source: name }, before, page))
  await unshowAmong(inside, (before) => passageCandidates(inside, { ...all, query }, before, page))
}

/** `more`: those that are found before a number, a few at a time. */
async function unshowAmong(inside: Store, more: (before: number) => Promise<readonly Row[]>): Promise<void> {
  for (
    let rows = await more(Number.MAX_SAFE_INTEGER);
    rows.length > 0;
    rows = await more(numberIn(rows.at(-1) ?? {}, 'number'))
  ) {
    const documents = [...new Set(rows.map((row) => documentIn(row)))]
    await inside.run(sql`update unshown set shown = 0 where document_id in (${join(documents)})`)
    await inside.insert(
      'unshown',
      documents.map((id) => ({ document_id: id })),
    )
  }
}
const page = 500

export async function takeUnshown(inside: Store, most: number): Promise<readonly DocumentId[]> {
  await holdChain(inside)
  await holdLinks(inside)
  const rows = await inside.all(sql`select document_id from unshown where shown = 0 order by document_id limit ${most}`)
  const found = rows.map((row) => documentIn(row))
  if (found.length > 0) await inside.run(sql`update unshown set shown = 1 where document_id in (${join(found)})`)
  return found
}

/** When links and comparisons have followed: nothing is left to be done for those that were shown. */
export const allShown = (inside: Store): Promise<number> => inside.run(sql`delete from unshown where shown = 1`)

/** Nobody sees an incident any more, until it is compared anew, that tells of one of these documents. */
export async function blankIncidents(inside: Store, documents: readonly DocumentId[]): Promise<void> {
  if (documents.length === 0) return
  await inside.run(sql`
    update incident set stale = 1, title = '', tolls = '', place = null, documents = 0, body = null
    where incident_id in (select incident_id from membership where document_id in (${join(documents)}))`)
}

/** Makes the claims of some documents findable anew as they may be shown now, and lets them be linked anew. Where nothing is withheld nor was, nothing changes. */
export async function showAnew(
  inside: Store,
  documents: readonly DocumentId[],
  shown: (reading: Reading) => Reading,
): Promise<void> {
  if (documents.length === 0) return
  const rows = await inside.all(sql`
    select s.document_id, s.reading_id, s.stands, s.withheld, r.position from standing s
    join reading r on r.document_id = s.document_id and r.reading_id = s.reading_id where s.document_id in (${join(documents)})`)
  const standing = new Map(rows.map((row) => [documentIn(row), row]))
  const changed = (await readingsWithin(inside, [...standing.keys()])).flatMap((reading) => {
    const row = standing.get(reading.document.id)
    const now = shown(reading)
    if (!row || (now === reading && row['withheld'] === 0)) return []
    const [readingId, position] = [textIn(row, 'reading_id'), numberIn(row, 'position')]
    return [{ reading: now, readingId, position, stands: row['stands'] === 1, withheld: now !== reading }]
  })
  const these = changed.map(({ reading }) => reading.document.id)
  await showClaims(inside, changed, new Set(these))
  await blankIncidents(inside, these)
  await inside.insert(
    'unlinked',
    these.map((id) => ({ document_id: id })),
  )
}
