import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Failure, never, sha256Of } from '#base'
import { catchUp, shownNow } from '#desk'
import { documentsIn, extractor } from '#intake'
import {
  closeLedger,
  custodyOf,
  file,
  membersOf,
  type Filed,
  type Ledger,
  openLedger,
  summaries,
  type Summary,
  type ToFile,
  verify,
} from '#ledger'
import { type Day, dayOf, type DocumentId, documentIdOf, type Reading } from '#model'
import { raw } from 'sql-template-tag'
import { read } from '#reading'

/** The address of a place where no book is yet. */
export type Place = () => Promise<string>

/** A clock that goes on by a second whenever it is looked at, and chance that is none: the same steps make the same book. */
export function opening(make = true) {
  let [seconds, drawn] = [0, 0]
  return {
    make,
    by: 'tester',
    program: 'claimbook test',
    patience: 3000,
    clock: () => new Date(Date.UTC(2024, 5, 8, 9) + 1000 * seconds++).toISOString(),
    chance: (bytes: number) => Uint8Array.from({ length: bytes }, () => drawn++ % 256),
  }
}

/** Opens a fresh book, tries something on it, and holds that it verifies afterwards. */
export function checks(name: string, place: Place) {
  const opened = async (what: string, work: (ledger: Ledger, address: string) => Promise<void>, isWhole: boolean) => {
    await test(`${name}: ${what}`, async () => {
      const address = await place()
      const ledger = await openLedger(address, opening())
      try {
        await work(ledger, address)
        if (isWhole) assert.deepEqual(await faultsOf(ledger), [])
      } finally {
        await closeLedger(ledger)
      }
    })
  }
  return {
    check: (what: string, work: (ledger: Ledger, address: string) => Promise<void>) => void opened(what, work, true),
    /** For books that are broken on purpose. */
    checkBroken: (what: string, work: (ledger: Ledger, address: string) => Promise<void>) => void opened(what, work, false),
  }
}
export type Checks = ReturnType<typeof checks>

export type Said = {
  readonly path?: string
  readonly url?: string
  readonly publisher?: string
  readonly publishedOn?: string
  /** Of the reader; another one reads the same. */
  readonly version?: string
  /** That it is in, where it is not English. */
  readonly language?: string
}

/** A text as it is filed with its reading. */
export function itemOf(
  text: string,
  { path = 'report.txt', url, publisher, publishedOn, version, language = 'en' }: Said = {},
): ToFile {
  const bytes = new TextEncoder().encode(text)
  const given = {
    path,
    url: url ?? null,
    publisher: publisher ?? null,
    publishedOn: dayIn(publishedOn),
    format: 'plain',
  } as const
  const [plain] = documentsIn(bytes, given)
  if (!plain || plain instanceof Failure) throw new Error(`no document: ${plain?.message}`)
  const document = { ...plain, language }
  const found = readingOf(read(document), version)
  return { document, bytes, given, extractor, read: { reading: found, shown: found, edition: 0 } }
}
export const unreadOf = (item: ToFile): ToFile => ({ ...item, read: null })

/** A reading that was made elsewhere, filed as if its text were all that was received. */
export function itemOfReading(reading: Reading): ToFile {
  const bytes = new TextEncoder().encode(reading.document.text)
  const sha256 = sha256Of(bytes)
  const document = { ...reading.document, sha256, id: documentIdOf(sha256), url: null }
  const claims = reading.claims.map((claim) => ({ ...claim, document: document.id }))
  const own = { ...reading, document, claims }
  const given = { path: document.path, url: null, publisher: null, publishedOn: null, format: 'plain' }
  return { document, bytes, given, extractor, read: { reading: own, shown: own, edition: 0 } }
}

const dayIn = (iso: string | undefined): Day | null => (iso === undefined ? null : (dayOf(iso) ?? never(`no day ${iso}`)))
const readingOf = (reading: Reading, version: string | undefined): Reading =>
  version === undefined ? reading : { ...reading, reader: { ...reading.reader, version } }

/** Files items in one transaction, and links and compares what they changed. */
export async function filed(ledger: Ledger, ...items: readonly ToFile[]): Promise<readonly Filed[]> {
  const all = await file(ledger, items, 'tester')
  await catchUp(ledger, () => {})
  return all
}
export const cameOf = (all: readonly Filed[]): string[] => all.map(({ came }) => came)

export const faultsOf = async (ledger: Ledger): Promise<string[]> =>
  (await verify(ledger, 'tester', () => {}, { shown: (await shownNow(ledger)).showing })).faults.map(({ what }) => what)

/** What was done so far, the first first. */
export async function doneIn(ledger: Ledger, document: DocumentId | null = null): Promise<string[]> {
  const lines = await custodyOf(ledger, { document, most: 10_000 })
  return lines.toReversed().map(({ did }) => did)
}

export const ledgerTables = [
  'document',
  'original',
  'receipt',
  'extraction',
  'reading',
  'custody',
  'judgement',
  'withdrawal',
  'redaction',
  'lifting',
  'tombstone',
] as const
export const derivedTables = [
  'waiting',
  'standing',
  'claim',
  'unread_passage',
  'unlinked',
  'account',
  'membership',
  'incident',
  'incident_claim',
] as const

/** How many rows each table has, and the head of the chain. */
export async function contentsOf({ store }: Ledger): Promise<Readonly<Record<string, unknown>>> {
  const counts: Record<string, unknown> = {}
  for (const table of [...ledgerTables, ...derivedTables]) {
    const [row] = await store.all(statement(`select count(*) as rows from ${table}`))
    counts[table] = row?.['rows']
  }
  const [head] = await store.all(statement('select hash from custody order by position desc limit 1'))
  return { ...counts, head: head?.['hash'] }
}

/** Words of SQL as they stand. */
export const statement = (words: string) => raw(words)

/** The incidents that a list shows, each with the documents that tell of it. */
export async function incidentsIn(
  ledger: Ledger,
): Promise<readonly (Pick<Summary, 'id' | 'title'> & { readonly told: readonly DocumentId[] })[]> {
  const all = await summaries(ledger.store, { most: 1000 })
  return Promise.all(
    all.map(async ({ id, title }) => {
      const members = await membersOf(ledger.store, id)
      return { id, title, told: [...new Set(members.map(({ document }) => document))] }
    }),
  )
}
