import sql, { join } from 'sql-template-tag'
import type { DocumentId } from '#model'
import { append, type Doing, holdChain } from '../custody/append.ts'
import type { Ledger } from '../ledger.ts'
import { redactionEdition } from '../redacting/redactions.ts'
import type { Row, Store } from '../store/store.ts'
import { knownOf } from './known.ts'
import { type Kept, keptOf } from './kept.ts'
import { standingOn } from './pages.ts'
import { type Shown, showClaims } from './shown-claims.ts'
import type { Filed, ToFile } from './to-file.ts'

/**
 * Files documents with what was read in them, all or none of them: bytes, receipt, text, reading, claims and the lines of the chain of custody in one
 * transaction. What is there already is not filed again. Gives what came of each, in order.
 */
export const file = (ledger: Ledger, batch: readonly ToFile[], by: string): Promise<readonly Filed[]> =>
  ledger.store.transaction((inside) => fileWithin(inside, ledger, batch, by))

/** The same within a transaction that is open. */
export async function fileWithin(inside: Store, ledger: Ledger, batch: readonly ToFile[], by: string): Promise<readonly Filed[]> {
  await holdChain(inside)
  const known = await knownOf(inside, [...new Set(batch.map(({ document }) => document.id))])
  const all = batch.map((item) => keptOf(item))
  const pages = await standingOn(inside, [...new Set(all.flatMap(({ page }) => page ?? []))])
  const ids = new Set(known.ids)
  const documents = new Set(known.documents)
  const news: News[] = []
  const filed = all.map((kept): Filed => {
    const { id, page } = kept
    if (known.deleted.has(id)) return { document: id, came: 'deleted', after: null }
    const before = page === null ? undefined : pages.get(page)
    const after = before === undefined || before === id ? null : before
    const receiptId = kept.receiptAfter(after)
    const isNew = !documents.has(id)
    const one: News = {
      kept,
      after,
      isNew,
      receiptId: ids.has(receiptId) ? null : receiptId,
      extraction: !ids.has(kept.extractionId),
      reading: kept.reading !== null && !ids.has(kept.reading.id),
    }
    if (page !== null && one.receiptId !== null) pages.set(page, id)
    for (const key of [receiptId, kept.extractionId, kept.reading?.id ?? '']) ids.add(key)
    documents.add(id)
    if (one.receiptId !== null || one.extraction || one.reading) news.push(one)
    return { document: id, came: cameOf(one), after: one.receiptId === null ? null : after }
  })
  await write(inside, ledger, by, news, { shown: known.shown, read: known.read, pages })
  return filed
}

type News = {
  readonly kept: Kept
  readonly after: DocumentId | null
  readonly isNew: boolean
  readonly receiptId: string | null
  readonly extraction: boolean
  readonly reading: boolean
}

const cameOf = ({ isNew, after, receiptId, reading }: News): Filed['came'] => {
  if (receiptId !== null && after !== null) return 'version'
  if (isNew) return 'new'
  if (reading) return 'reading'
  return receiptId === null ? 'known' : 'again'
}

/** What was shown and read already, and which document stands for each page now. */
type Before = {
  readonly shown: ReadonlySet<DocumentId>
  readonly read: ReadonlySet<DocumentId>
  readonly pages: ReadonlyMap<string, DocumentId>
}

async function write(inside: Store, ledger: Ledger, by: string, news: readonly News[], before: Before): Promise<void> {
  const lines = news.flatMap((one) => doingsOf(one))
  const entries = await append(
    inside,
    ledger,
    by,
    lines.map(({ doing }) => doing),
  )
  const positions = new Map(lines.map(({ key }, i) => [key, entries[i]?.position ?? 0]))
  const at = entries[0]?.at ?? ledger.clock()
  const rows = (of: (one: News) => Row | null): Row[] => news.map(of).filter((row) => row !== null)
  await inside.insert(
    'document',
    rows(({ isNew, kept }) => (isNew ? kept.documentRow : null)),
  )
  await inside.insert(
    'original',
    rows(({ isNew, kept }) => (isNew ? kept.originalRow : null)),
  )
  await inside.insert(
    'receipt',
    rows(({ kept, receiptId }) =>
      receiptId === null ? null : { ...kept.receiptRow, receipt_id: receiptId, position: positions.get(receiptId) ?? 0, at, by },
    ),
  )
  await inside.insert(
    'extraction',
    rows(({ extraction, kept }) => (extraction ? kept.extractionRow() : null)),
  )
  await inside.insert(
    'reading',
    rows(({ reading, kept }) =>
      reading && kept.reading ? { ...kept.reading.row, position: positions.get(kept.reading.id) ?? 0 } : null,
    ),
  )
  await derive(inside, news, before, positions)
}

function doingsOf({ kept, receiptId, reading }: News): { readonly key: string; readonly doing: Doing }[] {
  const { id, receivedAbout, reading: read } = kept
  return [
    ...(receiptId === null
      ? []
      : [
          {
            key: receiptId,
            doing: { did: 'received', documentId: id, about: { receipt: receiptId, ...receivedAbout } } as const,
          },
        ]),
    ...(reading && read ? [{ key: read.id, doing: { did: 'read', documentId: id, about: read.about } as const }] : []),
  ]
}

/** What the tables that can be made again must say now. */
async function derive(
  inside: Store,
  news: readonly News[],
  before: Before,
  positions: ReadonlyMap<string, number>,
): Promise<void> {
  const overtaken = new Set(news.flatMap(({ after, receiptId }) => (receiptId === null ? [] : (after ?? []))))
  const standing = new Set(before.pages.values())
  const stands = ({ id, page }: Kept) => page === null || standing.has(id)
  const edition = await redactionEdition(inside)
  const latest = new Map(news.filter(({ reading }) => reading).map(({ kept }) => [kept.id, kept]))
  const shown = [...latest.values()].flatMap((kept): Shown[] =>
    kept.reading
      ? [
          {
            reading: kept.reading.shown,
            readingId: kept.reading.id,
            position: positions.get(kept.reading.id) ?? 0,
            stands: stands(kept),
            withheld: kept.reading.withheld,
          },
        ]
      : [],
  )
  await showClaims(inside, shown, before.shown)
  const falls = [...overtaken].filter((id) => !standing.has(id))
  const rises = news
    .filter(({ after, kept: { id } }) => after !== null && standing.has(id) && before.shown.has(id) && !latest.has(id))
    .map(({ kept }) => kept.id)
  for (const [documents, value] of [
    [falls, 0],
    [rises, 1],
  ] as const)
    if (documents.length > 0) {
      await inside.run(sql`update standing set stands = ${value} where document_id in (${join(documents)})`)
      await inside.run(sql`update claim set stands = ${value} where document_id in (${join(documents)})`)
    }
  const waiting = news
    .filter(({ kept }) => !latest.has(kept.id) && !before.read.has(kept.id))
    .map(({ kept }) => ({ document_id: kept.id }))
  await inside.insert('waiting', waiting)
  if (latest.size > 0) await inside.run(sql`delete from waiting where document_id in (${join([...latest.keys()])})`)
  // What was withheld changed since this was read: it is shown anew before anybody sees it.
  const outdated = [...latest.values()].filter(({ reading }) => reading?.edition !== edition)
  await inside.insert(
    'unshown',
    outdated.map(({ id }) => ({ document_id: id })),
  )
  await inside.insert(
    'unlinked',
    [...new Set([...latest.keys(), ...rises])].map((id) => ({ document_id: id })),
  )
}
