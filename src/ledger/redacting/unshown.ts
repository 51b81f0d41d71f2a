import sql, { join } from 'sql-template-tag'
import { Failure } from '#base'
import type { DocumentId, Reading } from '#model'
import { candidates } from '../finding/candidates.ts'
import { readingsWithin } from '../filing/filed-readings.ts'
import { showClaims } from '../filing/shown-claims.ts'
import { queryFrom } from '../search/query.ts'
import { documentIn, numberIn, textIn } from '../store/rows.ts'
import { one, type Store } from '../store/store.ts'

/** Documents whose claims must be made findable anew, since what is withheld changed. */
export async function unshownCount(store: Store): Promise<number> {
  const row = await one(store, sql`select count(*) as rows from unshown`)
  return row ? numberIn(row, 'rows') : 0
}

/** Some of them, behind another in the order of the ids, without taking them. */
export async function unshownAfter(store: Store, last: string, most: number): Promise<readonly DocumentId[]> {
  const rows = await store.all(
    sql`select document_id from unshown where document_id > ${last} order by document_id limit ${most}`,
  )
  return rows.map((row) => documentIn(row))
}

/** Lets the documents be shown anew whose claims have all the words of a name. */
export async function unshowMentioning(inside: Store, name: string): Promise<void> {
  const query = queryFrom(`"${name.replaceAll('"', ' ')}"`)
  if (query instanceof Failure) return
  let before = Number.MAX_SAFE_INTEGER
  for (;;) {
    const rows = await candidates(inside, { query, exact: false, older: true, most: page }, before, page)
    await inside.insert(
      'unshown',
      [...new Set(rows.map((row) => documentIn(row)))].map((id) => ({ document_id: id })),
    )
    if (rows.length < page) return
    before = numberIn(rows.at(-1) ?? {}, 'number')
  }
}
const page = 500

export async function takeUnshown(inside: Store, most: number): Promise<readonly DocumentId[]> {
  const rows = await inside.all(sql`select document_id from unshown order by document_id limit ${most}`)
  const found = rows.map((row) => documentIn(row))
  if (found.length > 0) await inside.run(sql`delete from unshown where document_id in (${join(found)})`)
  return found
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
  await inside.insert(
    'unlinked',
    these.map((id) => ({ document_id: id })),
  )
}
