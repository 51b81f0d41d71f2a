import sql, { join } from 'sql-template-tag'
import type { DocumentId } from '#model'
import { pageOf } from '../filing/page-of.ts'
import { receiptsOn } from '../filing/pages.ts'
import type { Ledger } from '../ledger.ts'
import { documentIn, numberIn, textIn, textOrNull } from '../store/rows.ts'
import type { Row, Store } from '../store/store.ts'

/** A document as a list shows it. */
export type FiledDocument = {
  readonly id: DocumentId
  readonly title: string
  /** As they may be shown; of one that is not read yet, as they were received. */
  readonly path: string | null
  readonly url: string | null
  readonly publishedOn: string | null
  readonly receivedAt: string
  readonly receivedBy: string
  readonly size: number
  readonly sha256: string
  readonly claims: number | null
  /** Languages of its passages that were not read for them, ISO 639-1. */
  readonly unread: readonly string[]
  /** read: its latest reading stands; overtaken: its page has a newer version; waiting: not read yet; deleted: only its tombstone is left. */
  readonly state: 'read' | 'overtaken' | 'waiting' | 'deleted'
  /** When it was deleted, by whom and why. */
  readonly tombstone: { readonly at: string; readonly by: string; readonly why: string | null } | null
}

const columns = sql`
  d.document_id, d.size, d.sha256, case when s.document_id is null then r.path else s.path end as path, case when s.document_id is null then r.url else s.url end as url, r.at, r.by, s.title, s.published_on, s.claims, s.stands,
  t.at as deleted_at, t.by as deleted_by, t.why as deleted_why
  from document d
  join receipt r on r.document_id = d.document_id
    and r.position = (select min(position) from receipt f where f.document_id = d.document_id)
  left join standing s on s.document_id = d.document_id
  left join tombstone t on t.document_id = d.document_id`

/** Documents, those received last first. */
export async function filedDocuments(
  { store }: Ledger,
  {
    most,
    after = 0,
    since,
    until,
  }: { readonly most: number; readonly after?: number; readonly since?: string; readonly until?: string },
): Promise<readonly FiledDocument[]> {
  const where = join(
    [
      sql`1 = 1`,
      ...(since === undefined ? [] : [sql`s.published_on >= ${since}`]),
      ...(until === undefined ? [] : [sql`s.published_on <= ${until}`]),
    ],
    ' and ',
  )
  const rows = await store.all(sql`select ${columns} where ${where} order by r.position desc limit ${most} offset ${after}`)
  return documentsOf(store, rows)
}

export async function filedDocument({ store }: Ledger, id: DocumentId): Promise<FiledDocument | null> {
  const [found] = await documentsOf(store, await store.all(sql`select ${columns} where d.document_id = ${id}`))
  return found ?? null
}

/** All versions of the page that a document is of, in the order in which they were received; a page that went back to an older one has it twice. */
export async function versionsOf(
  { store }: Ledger,
  id: DocumentId,
): Promise<readonly { readonly id: DocumentId; readonly at: string }[]> {
  const rows = await store.all(sql`
    select r.document_id, r.at, r.position from receipt r where r.page in (select page from receipt where document_id = ${id} and page is not null)
    order by r.position`)
  const all = rows.map((row) => ({ id: documentIn(row), at: textIn(row, 'at') }))
  return all.filter(({ id: own }, i) => own !== all[i - 1]?.id)
}

async function documentsOf(store: Store, rows: readonly Row[]): Promise<readonly FiledDocument[]> {
  if (rows.length === 0) return []
  const unread = await store.all(
    sql`select distinct document_id, language from unread_passage where document_id in (${join(rows.map((row) => documentIn(row)))}) order by language`,
  )
  const languages = Map.groupBy(unread, (row) => documentIn(row))
  return rows.map((row) =>
    documentOf(
      row,
      (languages.get(documentIn(row)) ?? []).map((one) => textIn(one, 'language')),
    ),
  )
}

function documentOf(row: Row, unread: readonly string[]): FiledDocument {
  const state = () => {
    if (row['deleted_at'] !== null) return 'deleted'
    if (row['stands'] === null) return 'waiting'
    return row['stands'] === 1 ? 'read' : 'overtaken'
  }
  return {
    id: documentIn(row),
    title: textOrNull(row, 'title') ?? '',
    path: textOrNull(row, 'path'),
    url: textOrNull(row, 'url'),
    publishedOn: textOrNull(row, 'published_on'),
    receivedAt: textIn(row, 'at'),
    receivedBy: textIn(row, 'by'),
    size: numberIn(row, 'size'),
    sha256: textIn(row, 'sha256'),
    claims: row['claims'] === null ? null : numberIn(row, 'claims'),
    unread,
    state: state(),
    tombstone:
      row['deleted_at'] === null
        ? null
        : { at: textIn(row, 'deleted_at'), by: textIn(row, 'deleted_by'), why: textOrNull(row, 'deleted_why') },
  }
}

/** The version that stands for the page at an address; null where the book has none of it. */
export async function documentAt({ store }: Ledger, url: string): Promise<DocumentId | null> {
  const page = pageOf(url)
  return page === null ? null : ((await receiptsOn(store, [page])).get(page)?.at(-1)?.document ?? null)
}
