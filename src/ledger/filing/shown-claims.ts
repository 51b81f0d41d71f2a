import sql from 'sql-template-tag'
import type { DocumentId, Reading } from '#model'
import { clean } from '../store/clean.ts'
import type { Row, Store } from '../store/store.ts'
import { together } from '../store/together.ts'
import { numberedRow } from './claim-rows.ts'
import { type Findable, findableOf } from './findable.ts'

/** A reading as it may be shown, and the position in the chain at which it was filed. */
export type Shown = {
  readonly reading: Reading
  readonly readingId: string
  readonly position: number
  readonly stands: boolean
  /** Whether something in it is withheld. */
  readonly withheld: boolean
}

/** The same, made ready before. */
export type Standing = Omit<Shown, 'reading'> & { readonly findable: Findable }

/** Makes the claims of these readings findable, in place of whatever the documents had before. */
export const showClaims = (inside: Store, all: readonly Shown[], alreadyShown: ReadonlySet<DocumentId>): Promise<void> =>
  showFindable(
    inside,
    all.map(({ reading, ...rest }) => ({ ...rest, findable: findableOf(reading, inside.dialect) })),
    alreadyShown,
  )

export async function showFindable(
  inside: Store,
  all: readonly Standing[],
  alreadyShown: ReadonlySet<DocumentId>,
): Promise<void> {
  const again = all.filter(({ findable }) => alreadyShown.has(findable.document.id))
  for (const { findable } of again) await hideClaims(inside, findable.document.id)
  const claims = all.flatMap(({ findable, position, stands }) =>
    findable.claims.map(({ row, index }, i) => ({
      row: numberedRow(row, { position, index: i, stands }),
      index,
    })),
  )
  const passages = all.flatMap(({ findable, position, stands }) =>
    findable.passages.map(({ row, index }, i) => ({ row: numberedRow(row, { position, index: i, stands }), index })),
  )
  const onServer = inside.dialect === 'postgres'
  await together([
    inside.insert(
      'claim',
      claims.map(({ row, index }) => (onServer ? { ...row, ...index } : row)),
    ),
    ...(onServer
      ? []
      : claims.map(({ row: { number }, index: { words, sources, places, acts, times } }) =>
          inside.run(
            sql`insert into claim_search (rowid, words, sources, places, acts, times) values (${number}, ${words}, ${sources}, ${places}, ${acts}, ${times})`,
          ),
        )),
    inside.insert(
      'unread_passage',
      passages.map(({ row, index }) => (onServer ? { ...row, ...index } : row)),
    ),
    ...(onServer
      ? []
      : passages.map(({ row: { number }, index: { words } }) =>
          inside.run(sql`insert into passage_search (rowid, words) values (${number}, ${words})`),
        )),
    inside.insert('standing', all.map(standingRow)),
  ])
}

/** Takes a document's claims out of what can be found; what was read in it stays filed. */
export async function hideClaims(inside: Store, document: DocumentId): Promise<void> {
  if (inside.dialect === 'sqlite') {
    await inside.run(sql`delete from claim_search where rowid in (select number from claim where document_id = ${document})`)
    await inside.run(
      sql`delete from passage_search where rowid in (select number from unread_passage where document_id = ${document})`,
    )
  }
  await inside.run(sql`delete from claim where document_id = ${document}`)
  await inside.run(sql`delete from unread_passage where document_id = ${document}`)
  await inside.run(sql`delete from standing where document_id = ${document}`)
}

const standingRow = ({ findable: { document, claims }, readingId, stands, withheld }: Standing): Row => ({
  document_id: document.id,
  reading_id: readingId,
  stands: stands ? 1 : 0,
  withheld: withheld ? 1 : 0,
  path: document.path === null ? null : clean(document.path),
  url: document.url === null ? null : clean(document.url),
  title: clean(document.title ?? ''),
  published_on: document.publishedOn,
  claims: claims.length,
})
