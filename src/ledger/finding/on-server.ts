import sql, { join, type Sql } from 'sql-template-tag'
import { wordOfAct } from '../filing/claim-rows.ts'
import { facetWords } from '../filing/findable.ts'
import { tsQuery } from '../search/ts-query.ts'
import { lexeme } from '../search/ts-vector.ts'
import { textIn } from '../store/rows.ts'
import { one as first, type Row, type Store } from '../store/store.ts'
import { asked, columns, hasState, plain } from './conditions.ts'
import type { Sought } from './find-claims.ts'
import { timesWithin } from './times-within.ts'

/** Where so many or more are likely to match, the latest claims are looked through first. */
const many = 6000
/** So many of them. */
const latest = 100_000

/**
 * An index of words has no order, and what it finds must all be sorted: good for few, bad for a word that half of all claims have. Those are found soon among the
 * latest. How many there are, the server only guesses, so that it is never let look through all of them.
 */
export async function candidatesOnServer(store: Store, sought: Sought, before: number, most: number): Promise<readonly Row[]> {
  const words = inIndex(sought)
  const conditions = [...words, ...plain(sought, before), ...(sought.state === undefined ? [] : [hasState(sought.state)])]
  const where = join(conditions, ' and ')
  const isIndexed = words.length > 0 || sought.state !== undefined || sought.document !== undefined
  if (!isIndexed) return store.all(sql`select ${columns} from claim c where ${where} order by c.number desc limit ${most}`)
  if ((await likely(store, where)) >= many) {
    const found = await store.all(sql`
      select ${columns} from (select * from claim where number < ${before} order by number desc limit ${latest}) c where ${where} order by c.number desc limit ${most}`)
    if (found.length === most) return found
  }
  return store.all(sql`select ${columns} from claim c where ${where} order by c.number + 0 desc limit ${most}`)
}

/** How many claims match, as the server guesses from its statistics. */
async function likely(store: Store, where: Sql): Promise<number> {
  const plan = await first(store, sql`explain select 1 from claim c where ${where}`)
  return Number(/ rows=(\d+)/u.exec(plan ? textIn(plan, 'QUERY PLAN') : '')?.[1] ?? 0)
}

function inIndex(sought: Sought): Sql[] {
  const { source, place, act, since, until } = sought
  const query = asked(sought)
  const times = timesWithin(since, until)
  const facets = [
    ...(source === undefined ? [] : [phrase('s', source)]),
    ...(place === undefined ? [] : [phrase('p', place)]),
    ...(act === undefined ? [] : [lexeme(`a:${wordOfAct(act)}`)]),
    ...(times === null ? [] : [times.map((time) => lexeme(`t:${time}`)).join(' | ')]),
  ]
  return [
    ...(query === null ? [] : [sql`c.searched @@ ${tsQuery(query)}::tsquery`]),
    ...(facets.length === 0 ? [] : [sql`c.facets @@ ${facets.map((one) => `(${one})`).join(' & ')}::tsquery`]),
  ]
}

const phrase = (facet: 's' | 'p', words: string): string => facetWords(facet, words).map(lexeme).join(' <-> ')
