import sql, { join, type Sql } from 'sql-template-tag'
import { wordOfAct } from '../filing/claim-rows.ts'
import { fts5Match } from '../search/fts5-match.ts'
import { searchWords } from '../search/words.ts'
import { numberIn } from '../store/rows.ts'
import { one, type Row, type Store } from '../store/store.ts'
import { asked, columns, hasState, plain } from './conditions.ts'
import type { Sought } from './find-claims.ts'
import { timesWithin } from './times-within.ts'

/** From the latest backwards: FTS5 hands its rows out in that order, and nothing is sorted. */
export async function candidatesInFile(store: Store, sought: Sought, before: number, most: number): Promise<readonly Row[]> {
  const match = matchOf(sought)
  const number = match === null ? sql`c.number` : sql`f.rowid`
  const conditions = [
    ...(match === null ? [] : inIndex(match, sought, before)),
    ...plain(sought, before),
    ...(sought.state === undefined ? [] : [await inState(store, sought.state, match === null ? number : sql`+${number}`)]),
  ]
  const where = join(conditions, ' and ')
  const from = match === null ? sql`claim c` : sql`claim_search f cross join claim c on c.number = f.rowid`
  return store.all(sql`select ${columns} from ${from} where ${where} order by ${number} desc limit ${most}`)
}

/** What FTS5 is asked; null where nothing is asked of it. */
function matchOf(sought: Sought): string | null {
  const { source, place, act, since, until } = sought
  const query = asked(sought)
  const times = timesWithin(since, until)
  const parts = [
    ...(query === null ? [] : [`{words} : (${fts5Match(query)})`]),
    ...(source === undefined ? [] : [`{sources} : (${phrase(source)})`]),
    ...(place === undefined ? [] : [`{places} : (${phrase(place)})`]),
    ...(act === undefined ? [] : [`{acts} : ("${wordOfAct(act)}")`]),
    ...(times === null ? [] : [`{times} : (${times.map((time) => `"${time}"`).join(' OR ')})`]),
  ]
  return parts.length === 0 ? null : parts.join(' AND ')
}

const phrase = (words: string): string =>
  searchWords(words)
    .map(({ word }) => `"${word}"`)
    .join(' + ')

const inIndex = (match: string, { document }: Sought, before: number): Sql[] => [
  sql`claim_search match ${match}`,
  sql`f.rowid < ${before}`,
  // The claims of a document lie together.
  ...(document === undefined
    ? []
    : [
        sql`f.rowid between (select min(number) from claim where document_id = ${document})
            and (select max(number) from claim where document_id = ${document})`,
      ]),
]

/** A state that so few claims have is looked up once, not for every claim that has the words. */
const few = 20_000

/** `number` with a plus: so the index of words is not asked once for each of them. */
async function inState(store: Store, state: string, number: Sql): Promise<Sql> {
  const counted = sql`select 1 from incident_claim where state = ${state} limit ${few + 1}`
  const count = await one(store, sql`select count(*) as rows from (${counted})`)
  if (!count || numberIn(count, 'rows') > few) return hasState(state)
  return sql`${number} in (
    select n.number from incident_claim i cross join claim n on n.document_id = i.document_id and n.claim_id = i.claim_id where i.state = ${state})`
}
