import sql, { join, type Sql } from 'sql-template-tag'
import type { ClaimRef, Comparison, DocumentId, QuestionKind, QuestionState, Value } from '#model'
import { packed, unpackedComparison } from '../filing/packed.ts'
import { clean } from '../store/clean.ts'
import { bytesIn, documentIn, numberIn, numberOrNull, textIn, textOrNull } from '../store/rows.ts'
import { one, type Row, type Store } from '../store/store.ts'
import type { BookIncidentId } from './memberships.ts'

/** What the answers to one question of numbers say, each value once, in the order in which they were said. */
export type Toll = {
  readonly ask: QuestionKind
  readonly about: string
  readonly state: QuestionState
  readonly values: readonly Value[]
}

/** An incident as a list shows it. */
export type Summary = {
  readonly id: BookIncidentId
  /** The document that told of it first, of those in the book. */
  readonly document: DocumentId
  readonly title: string
  readonly earliest: string | null
  readonly latest: string | null
  readonly place: { readonly name: string; readonly lat: number | null; readonly lon: number | null } | null
  readonly documents: number
  readonly claims: number
  readonly sources: number
  readonly origins: number
  /** States of its questions, each once: "contradicted single-origin". */
  readonly states: readonly string[]
  readonly tolls: readonly Toll[]
}

/** What is known of an incident once its accounts were compared. `answers`: the states of the questions that each claim answers. */
export type Compared = Omit<Summary, 'id' | 'document'> & {
  readonly comparison: Comparison
  readonly answers: readonly { readonly claim: ClaimRef; readonly state: string }[]
}

/** Incidents whose accounts changed since they were compared. On a server others skip them, and who changes them again waits, until the transaction ends. */
export async function takeStale(inside: Store, most: number): Promise<readonly BookIncidentId[]> {
  const hold = inside.dialect === 'postgres' ? sql`for update skip locked` : sql``
  const rows = await inside.all(sql`select incident_id from incident where stale = 1 order by incident_id limit ${most} ${hold}`)
  return rows.map((row) => textIn(row, 'incident_id'))
}
export async function staleCount(store: Store): Promise<number> {
  const row = await one(store, sql`select count(*) as rows from incident where stale = 1`)
  return row ? numberIn(row, 'rows') : 0
}

/** Files what came of comparing an incident; null where no account is left in it. */
export async function fileComparison(inside: Store, incident: BookIncidentId, compared: Compared | null): Promise<void> {
  await inside.run(sql`delete from incident_claim where incident_id = ${incident}`)
  if (!compared) {
    await inside.run(sql`
      update incident set stale = 0, title = '', earliest = null, latest = null, place = null, lat = null, lon = null, documents = 0, claims = 0, sources = 0,
      origins = 0, states = '', tolls = '', body = null where incident_id = ${incident}`)
    return
  }
  const { title, earliest, latest, place, documents, claims, sources, origins, states, tolls, comparison, answers } = compared
  const { body } = packed(comparison)
  await inside.run(sql`
    update incident set stale = 0, title = ${clean(title)}, earliest = ${earliest}, latest = ${latest}, place = ${place && clean(place.name)}, lat = ${place?.lat ?? null},
    lon = ${place?.lon ?? null}, documents = ${documents}, claims = ${claims}, sources = ${sources}, origins = ${origins},
    states = ${states.join(' ')}, tolls = ${clean(JSON.stringify(tolls))}, body = ${body} where incident_id = ${incident}`)
  await inside.insert(
    'incident_claim',
    answers.map(({ claim, state }) => {
      const [document_id = '', claim_id = ''] = claim.split('/')
      return { document_id, claim_id, incident_id: incident, state }
    }),
  )
}

/** The comparison of an incident as it was filed; null where there is no such incident, or no account left in it. */
export async function comparisonOf(store: Store, incident: BookIncidentId): Promise<Comparison | null> {
  const row = await one(store, sql`select body from incident where incident_id = ${incident} and body is not null`)
  return row && unpackedComparison(bytesIn(row, 'body'))
}

/** Where an incident's accounts went: its own id where it is still there; null where nobody knows of it. */
export async function whereIs(store: Store, incident: BookIncidentId): Promise<BookIncidentId | null> {
  let id = incident
  for (let step = 0; step < mostMoves; step += 1) {
    const row = await one(store, sql`select moved_to from incident where incident_id = ${id}`)
    if (!row) return null
    const next = textOrNull(row, 'moved_to')
    if (next === null) return id
    id = next
  }
  return null
}
const mostMoves = 50

/** Which incidents to list. */
export type Wanted = {
  readonly state?: string
  readonly place?: string
  /** Words, or beginnings and other parts of words, that its title has, in any order. */
  readonly title?: string
  readonly since?: string
  readonly until?: string
  readonly ids?: readonly BookIncidentId[]
  readonly most: number
  readonly after?: number
}

/** Incidents, the latest first. */
export async function summaries(store: Store, wanted: Wanted): Promise<readonly Summary[]> {
  const rows = await store.all(sql`
    select * from incident where ${conditions(wanted)}
    order by coalesce(latest, earliest, '') desc, documents desc, incident_id limit ${wanted.most} offset ${wanted.after ?? 0}`)
  return rows.map(summaryIn)
}
export async function summaryCount(store: Store, wanted: Wanted): Promise<number> {
  const row = await one(store, sql`select count(*) as rows from incident where ${conditions(wanted)}`)
  return row ? numberIn(row, 'rows') : 0
}

function conditions({ state, place, title = '', since, until, ids }: Wanted): Sql {
  const words = title.split(/\s+/u).filter((word) => word !== '')
  const all = [
    sql`documents > 0`,
    ...(state === undefined ? [] : [sql`(' ' || states || ' ') like ${`% ${state} %`}`]),
    ...(place === undefined ? [] : [sql`lower(place) like ${holding(place.toLowerCase())}`]),
    // SQLite makes only the letters of ASCII small.
    ...words.map((word) => sql`(lower(title) like ${holding(word.toLowerCase())} or title like ${holding(word)})`),
    ...(since === undefined ? [] : [sql`coalesce(latest, earliest) >= ${since}`]),
    ...(until === undefined ? [] : [sql`coalesce(earliest, latest) <= ${until}`]),
    ...(ids === undefined ? [] : [ids.length === 0 ? sql`1 = 0` : sql`incident_id in (${join(ids)})`]),
  ]
  return join(all, ' and ')
}

const holding = (word: string): string => `%${word.replaceAll(/[%_\\]/gu, '')}%`

function summaryIn(row: Row): Summary {
  const place = textOrNull(row, 'place')
  return {
    id: textIn(row, 'incident_id'),
    document: documentIn(row),
    title: textIn(row, 'title'),
    earliest: textOrNull(row, 'earliest'),
    latest: textOrNull(row, 'latest'),
    place: place === null ? null : { name: place, lat: numberOrNull(row, 'lat'), lon: numberOrNull(row, 'lon') },
    documents: numberIn(row, 'documents'),
    claims: numberIn(row, 'claims'),
    sources: numberIn(row, 'sources'),
    origins: numberIn(row, 'origins'),
    states: textIn(row, 'states').split(' ').filter(Boolean),
    tolls: tollsIn(textIn(row, 'tolls')),
  }
}

function tollsIn(json: string): readonly Toll[] {
  const tolls: readonly Toll[] = json === '' ? [] : JSON.parse(json)
  return tolls
}
