import sql from 'sql-template-tag'
import type { DocumentId } from '#model'
import { append, type Doing, holdChain } from '../custody/append.ts'
import type { Ledger } from '../ledger.ts'
import { redactionEdition } from '../redacting/redactions.ts'
import { among, type Row, type Store } from '../store/store.ts'
import { together } from '../store/together.ts'
import { holdWaiting } from './hold-waiting.ts'
import { knownOf } from './known.ts'
import { type Kept, keptOf } from './kept.ts'
import { receiptsOn, restand, standingAmong } from './pages.ts'
import { showFindable, type Standing } from './shown-claims.ts'
import type { Filed, ToFile } from './to-file.ts'

/**
 * Files documents with what was read in them, all or none of them: bytes, receipt, text, reading, claims and the lines of the chain of custody in one
 * transaction. What is there already is not filed again. Gives what came of each, in order. `also` is done in the same transaction.
 */
export async function file(
  ledger: Ledger,
  batch: readonly ToFile[],
  by: string,
  also: Also = async () => {},
): Promise<readonly Filed[]> {
  // Made ready before the transaction begins: while it is open, others wait for it.
  const all = batch.map((item) => keptOf(item, ledger.store.dialect))
  return ledger.store.transaction(async (inside) => {
    const filed = await fileKept(inside, ledger, all, by, true)
    await also(inside, filed)
    return filed
  })
}

export type Also = (inside: Store, filed: readonly Filed[]) => Promise<void>

/** The same within a transaction that is open. `came` is false for documents that the book holds, and only were read. */
export async function fileWithin(
  inside: Store,
  ledger: Ledger,
  batch: readonly ToFile[],
  by: string,
  came = true,
): Promise<readonly Filed[]> {
  const all = batch.map((item) => keptOf(item, inside.dialect))
  return fileKept(inside, ledger, all, by, came)
}

async function fileKept(
  inside: Store,
  ledger: Ledger,
  all: readonly Kept[],
  by: string,
  came: boolean,
): Promise<readonly Filed[]> {
  const these = [...new Set(all.map(({ id }) => id))]
  await holdWaiting(inside, these)
  await holdChain(inside)
  const known = await knownOf(inside, these)
  const pages = await receiptsOn(inside, [...new Set(all.flatMap(({ page }) => page ?? []))])
  const ids = new Set(known.ids)
  const documents = new Set(known.documents)
  const news: News[] = []
  const filed = all.map((kept): Filed => {
    const { id, page } = kept
    if (known.deleted.has(id)) return { document: id, came: 'deleted', after: null }
    const before = page === null ? [] : (pages.get(page) ?? [])
    const last = before.at(-1)?.document ?? id
    const turn = before.findLast(({ document }) => document !== id)?.receipt ?? null
    const receipt = kept.receiptAfter(turn)
    const isReceived = came && !ids.has(receipt)
    const reading = kept.reading !== null && !ids.has(kept.reading.id)
    const found: News = {
      kept,
      after: isReceived && last !== id ? last : null,
      isNew: !documents.has(id),
      received: isReceived ? { receipt, turn } : null,
      extraction: !ids.has(kept.extractionId) && (isReceived || reading),
      reading,
    }
    if (page !== null && isReceived) pages.set(page, [...before, { document: id, receipt }])
    if (isReceived) ids.add(receipt)
    for (const key of [kept.extractionId, kept.reading?.id ?? '']) ids.add(key)
    documents.add(id)
    if (isReceived || reading) news.push(found)
    return { document: id, came: cameOf(found), after: found.after }
  })
  await write(inside, ledger, by, news, { shown: known.shown, read: known.read })
  const read = all.filter(({ reading }) => reading !== null).map(({ id }) => id)
  if (read.length > 0) await inside.run(sql`delete from waiting where document_id ${among(inside, read)}`)
  return filed
}

type News = {
  readonly kept: Kept
  readonly after: DocumentId | null
  readonly isNew: boolean
  readonly received: { readonly receipt: string; readonly turn: string | null } | null
  readonly extraction: boolean
  readonly reading: boolean
}

const cameOf = ({ isNew, after, received, reading }: News): Filed['came'] => {
  if (after !== null) return 'version'
  if (isNew) return 'new'
  if (reading) return 'reading'
  return received === null ? 'known' : 'again'
}

/** What was shown and read already. */
type Before = { readonly shown: ReadonlySet<DocumentId>; readonly read: ReadonlySet<DocumentId> }

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
  // In this order they lead to one another; none waits for the answer to the one before.
  await together([
    inside.insert(
      'document',
      rows(({ isNew, kept }) => (isNew ? kept.documentRow : null)),
    ),
    inside.insert(
      'original',
      rows(({ isNew, kept }) => (isNew ? kept.originalRow : null)),
    ),
    inside.insert(
      'receipt',
      rows(
        ({ kept, received }) =>
          received && {
            ...kept.receiptRow,
            receipt_id: received.receipt,
            position: positions.get(received.receipt) ?? 0,
            at,
            by,
          },
      ),
    ),
    inside.insert(
      'extraction',
      rows(({ extraction, kept }) => (extraction ? kept.extractionRow : null)),
    ),
    inside.insert(
      'reading',
      rows(({ reading, kept }) =>
        reading && kept.reading ? { ...kept.reading.row, position: positions.get(kept.reading.id) ?? 0 } : null,
      ),
    ),
    derive(inside, news, before, positions),
  ])
}

function doingsOf({ kept, received, reading }: News): { readonly key: string; readonly doing: Doing }[] {
  const { id, receivedAbout, reading: read } = kept
  return [
    ...(received
      ? [{ key: received.receipt, doing: { did: 'received', documentId: id, about: { ...received, ...receivedAbout } } as const }]
      : []),
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
  const edition = await redactionEdition(inside)
  const latest = new Map(news.filter(({ reading }) => reading).map(({ kept }) => [kept.id, kept]))
  const touched = [...new Set(news.flatMap(({ kept, after }) => [kept.id, ...(after === null ? [] : [after])]))]
  const standing = await standingAmong(inside, touched)
  const shown = [...latest.values()].flatMap(({ id, reading }): Standing[] =>
    reading
      ? [
          {
            findable: reading.findable,
            readingId: reading.id,
            position: positions.get(reading.id) ?? 0,
            stands: standing.has(id),
            withheld: reading.withheld,
          },
        ]
      : [],
  )
  await showFindable(inside, shown, before.shown)
  const rises = await restand(inside, touched)
  const waiting = news
    .filter(({ kept }) => !latest.has(kept.id) && !before.read.has(kept.id))
    .map(({ kept }) => ({ document_id: kept.id }))
  await inside.insert('waiting', waiting)
  // What was withheld changed since this was read: it is shown anew before anybody sees it.
  const outdated = [...latest.values()].filter(({ reading }) => reading?.edition !== edition)
  if (outdated.length > 0)
    await inside.run(
      sql`delete from unshown where document_id ${among(
        inside,
        outdated.map(({ id }) => id),
      )}`,
    )
  await inside.insert(
    'unshown',
    outdated.map(({ id }) => ({ document_id: id })),
  )
  await inside.insert(
    'unlinked',
    [...new Set([...latest.keys(), ...rises])].map((id) => ({ document_id: id })),
  )
}
