import sql, { join, type Sql } from 'sql-template-tag'
import { facetWords } from '../filing/shown-claims.ts'
import { wordOfAct } from '../filing/claim-rows.ts'
import { fts5Match } from '../search/fts5-match.ts'
import { tsQuery } from '../search/ts-query.ts'
import { lexeme } from '../search/ts-vector.ts'
import { searchWords } from '../search/words.ts'
import type { Row, Store } from '../store/store.ts'
import type { Sought } from './find-claims.ts'

/** The latest claims that each database's own index finds, filed last first. */
export function candidates(store: Store, sought: Sought, before: number, most: number): Promise<readonly Row[]> {
  if (isEmpty(sought.source) || isEmpty(sought.place)) return Promise.resolve([])
  const conditions = [...(store.dialect === 'sqlite' ? inFile(sought, before) : onServer(sought)), ...plain(sought, before)]
  const where = sql`where ${join(conditions, ' and ')}`
  const from =
    store.dialect === 'sqlite' && isWorded(sought) ? sql`claim_search f cross join claim c on c.number = f.rowid` : sql`claim c`
  const order = store.dialect === 'sqlite' && isWorded(sought) ? sql`f.rowid` : sql`c.number`
  return store.all(sql`
    select c.number, c.document_id, c.claim_id, c.stance, c.day, c.stands, c.sources, c.start, c.words from ${from} ${where}
    order by ${order} desc limit ${most}`)
}

/** A name without a word in it, which nobody has. */
const isEmpty = (words: string | undefined): boolean => words !== undefined && searchWords(words).length === 0

const isWorded = ({ query, source, place, act }: Sought): boolean =>
  query !== null || source !== undefined || place !== undefined || act !== undefined

/** Without folding, what must not stand there is decided by the words themselves. */
const asked = ({ query, exact }: Sought) => (query && exact ? { ...query, none: [] } : query)

function inFile(sought: Sought, before: number): Sql[] {
  const query = asked(sought)
  const phrase = (words: string) =>
    searchWords(words)
      .map(({ word }) => `"${word}"`)
      .join(' + ')
  const parts = [
    ...(query === null ? [] : [`{words} : (${fts5Match(query)})`]),
    ...(sought.source === undefined ? [] : [`{sources} : (${phrase(sought.source)})`]),
    ...(sought.place === undefined ? [] : [`{places} : (${phrase(sought.place)})`]),
    ...(sought.act === undefined ? [] : [`{acts} : ("${wordOfAct(sought.act)}")`]),
  ]
  return [
    ...(parts.length === 0 ? [] : [sql`claim_search match ${parts.join(' AND ')}`]),
    ...(parts.length > 0 ? [sql`f.rowid < ${before}`] : []),
  ]
}

function onServer(sought: Sought): Sql[] {
  const query = asked(sought)
  const phrase = (facet: 's' | 'p', words: string) => facetWords(facet, words).map(lexeme).join(' <-> ')
  const facets = [
    ...(sought.source === undefined ? [] : [phrase('s', sought.source)]),
    ...(sought.place === undefined ? [] : [phrase('p', sought.place)]),
    ...(sought.act === undefined ? [] : [lexeme(`a:${wordOfAct(sought.act)}`)]),
  ]
  return [
    ...(query === null ? [] : [sql`c.searched @@ ${tsQuery(query)}::tsquery`]),
    ...(facets.length === 0 ? [] : [sql`c.facets @@ ${facets.map((one) => `(${one})`).join(' & ')}::tsquery`]),
  ]
}

const plain = ({ stance, state, since, until, document, older }: Sought, before: number): Sql[] => [
  sql`c.number < ${before}`,
  ...(older ? [] : [sql`c.stands = 1`]),
  ...(stance === undefined ? [] : [sql`c.stance = ${stance}`]),
  ...(since === undefined ? [] : [sql`c.day >= ${since}`]),
  ...(until === undefined ? [] : [sql`c.day <= ${until}`]),
  ...(document === undefined ? [] : [sql`c.document_id = ${document}`]),
  ...(state === undefined
    ? []
    : [
        sql`exists (select 1 from incident_claim i where i.document_id = c.document_id and i.claim_id = c.claim_id and i.state = ${state})`,
      ]),
]
