import sql, { join, type Sql } from 'sql-template-tag'
import type { Day, DocumentId, PassageId, Span } from '#model'
import type { Ledger } from '../ledger.ts'
import { fts5Match } from '../search/fts5-match.ts'
import { matchesIn } from '../search/matches-in.ts'
import type { Query } from '../search/query.ts'
import { relevanceOf } from '../search/relevance-of.ts'
import { type Snippet, snippetOf } from '../search/snippet-of.ts'
import { tsQuery } from '../search/ts-query.ts'
import { documentIn, numberIn, passageIn, textIn, textOrNull } from '../store/rows.ts'
import type { Row, Store } from '../store/store.ts'

/** What passages are looked for, among those that nobody read for their language. All that is given must hold. */
export type SoughtPassages = {
  readonly query: Query
  /** Words as they are written, with their marks and in their script. */
  readonly exact: boolean
  /** First and last day of publication. */
  readonly since?: Day
  readonly until?: Day
  readonly document?: DocumentId
  /** Those of pages that have a newer version too. */
  readonly older: boolean
  readonly most: number
}

export type PassageHit = {
  readonly document: DocumentId
  readonly passage: PassageId
  /** ISO 639-1. */
  readonly language: string
  /** Where the words stand in the document's text, as it may be shown. */
  readonly spans: readonly Span[]
  readonly snippet: Snippet
  readonly day: string | null
  readonly stands: boolean
}

/** So many of the latest that match are ranked against each other. */
const ranked = 400
/** Characters around what was found. */
const width = 160

/** Passages in languages that are not read yet, whose words match: the best of the latest 400 first. `more`: there are others. */
export async function findPassages(
  { store }: Ledger,
  sought: SoughtPassages,
): Promise<{ readonly hits: readonly PassageHit[]; readonly more: boolean }> {
  const rows = await passageCandidates(store, sought, Number.MAX_SAFE_INTEGER, ranked)
  const found = rows
    .flatMap((row) => {
      const words = textIn(row, 'words')
      const spans = matchesIn(words, sought.query, { exact: sought.exact })
      return spans === null ? [] : [{ row, words, spans, score: relevanceOf(words, sought.query, () => 1) }]
    })
    .toSorted((a, b) => b.score - a.score || numberIn(b.row, 'number') - numberIn(a.row, 'number'))
  const hits = found.slice(0, sought.most).map(({ row, words, spans }): PassageHit => {
    const start = numberIn(row, 'start')
    return {
      document: documentIn(row),
      passage: passageIn(row),
      language: textIn(row, 'language'),
      spans: spans.map((at) => ({ start: start + at.start, end: start + at.end })),
      snippet: snippetOf(words, spans, width),
      day: textOrNull(row, 'day'),
      stands: row['stands'] === 1,
    }
  })
  return { hits, more: found.length > hits.length || rows.length === ranked }
}

/** The latest before a number that each database's own index finds, filed last first. */
export function passageCandidates(store: Store, sought: SoughtPassages, before: number, most: number): Promise<readonly Row[]> {
  const { query, exact, since, until, document, older } = sought
  // Without folding, what must not stand there is decided by the words themselves.
  const asked = exact ? { ...query, none: [] } : query
  const conditions: Sql[] = [
    sql`p.number < ${before}`,
    ...(older ? [] : [sql`p.stands = 1`]),
    ...(since === undefined ? [] : [sql`p.day >= ${since}`]),
    ...(until === undefined ? [] : [sql`p.day <= ${until}`]),
    ...(document === undefined ? [] : [sql`p.document_id = ${document}`]),
    store.dialect === 'sqlite' ? sql`passage_search match ${fts5Match(asked)}` : sql`p.searched @@ ${tsQuery(asked)}::tsquery`,
  ]
  const from =
    store.dialect === 'sqlite' ? sql`passage_search f cross join unread_passage p on p.number = f.rowid` : sql`unread_passage p`
  return store.all(sql`
    select p.number, p.document_id, p.passage_id, p.language, p.day, p.stands, p.start, p.words from ${from} where ${join(conditions, ' and ')}
    order by p.number desc limit ${most}`)
}
