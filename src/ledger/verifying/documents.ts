import sql from 'sql-template-tag'
import { sha256Of } from '#base'
import { type DocumentId, documentIdOf, type Reading } from '#model'
import { standingAmong } from '../filing/pages.ts'
import { bytesIn, documentIn, numberIn, textIn } from '../store/rows.ts'
import type { Row, Store } from '../store/store.ts'
import { again, claimsChecked, passagesChecked } from './claims.ts'
import type { Fault } from './fault.ts'
import { readingChecked, textChecked } from './readings.ts'
import { receiptChecked } from './receipts.ts'
import type { Said } from './said.ts'

export type CheckedDocument = {
  readonly id: DocumentId
  readonly readings: number
  readonly claims: number
  readonly faults: readonly Fault[]
}

/** Bytes of documents held at once, roughly: so many documents. */
const page = 50

const parts = ['receipt', 'extraction', 'reading', 'standing', 'claim', 'passage'] as const
type Parts = Readonly<Record<(typeof parts)[number], readonly Row[]>>

/** Every document: its bytes, receipts, texts and readings against their own hashes and against the chain, its claims against its reading. */
export async function* documentsChecked(
  store: Store,
  said: Said,
  shown: (reading: Reading) => Reading,
): AsyncGenerator<CheckedDocument> {
  let last = ''
  for (;;) {
    const rows = await store.all(sql`
      select d.document_id, d.sha256, d.size, o.bytes from document d left join original o on o.document_id = d.document_id
      where d.document_id > ${last} order by d.document_id limit ${page}`)
    if (rows.length === 0) return
    const [from, to] = [last, textIn(rows.at(-1) ?? {}, 'document_id')]
    const within = sql`document_id > ${from} and document_id <= ${to}`
    const those = {
      receipt: grouped(await store.all(sql`select * from receipt where ${within} order by position`)),
      extraction: grouped(await store.all(sql`select * from extraction where ${within}`)),
      reading: grouped(await store.all(sql`select * from reading where ${within} order by position`)),
      standing: grouped(await store.all(sql`select * from standing where ${within}`)),
      claim: grouped(
        await store.all(sql`
          select number, document_id, claim_id, stance, day, stands, sources, start, words from claim where ${within} order by number`),
      ),
      passage: grouped(
        await store.all(sql`
          select number, document_id, passage_id, language, day, stands, start, words from unread_passage where ${within} order by number`),
      ),
    }
    const standing = await standingAmong(
      store,
      rows.map((row) => documentIn(row)),
    )
    for (const row of rows) {
      const id = documentIn(row)
      const own = (part: (typeof parts)[number]) => those[part].get(id) ?? []
      yield documentChecked(
        id,
        { row, standsNow: standing.has(id) },
        {
          receipt: own('receipt'),
          extraction: own('extraction'),
          reading: own('reading'),
          standing: own('standing'),
          claim: own('claim'),
          passage: own('passage'),
        },
        said,
        shown,
      )
    }
    last = to
  }
}

function documentChecked(
  id: DocumentId,
  { row, standsNow }: { readonly row: Row; readonly standsNow: boolean },
  { receipt, extraction, reading, standing, claim, passage }: Parts,
  said: Said,
  shown: (reading: Reading) => Reading,
): CheckedDocument {
  const isDeleted = said.deleted.has(id)
  const faults = [
    ...hashFaults(id, row, said),
    ...receipt.flatMap((one) => receiptChecked(id, one, said)),
    ...goneFrom(id, said.receipts, receipt, 'receipt_id').map((gone) => `its receipt ${gone} is gone`),
    ...(isDeleted
      ? []
      : [
          ...goneFrom(id, said.texts, extraction, 'extraction_id').map((gone) => `its text ${gone} is gone`),
          ...goneFrom(id, said.readings, reading, 'reading_id').map((gone) => `its reading ${gone} is gone`),
        ]),
  ]
  const texts = new Map(extraction.map((text) => [textIn(text, 'extraction_id'), textChecked(text, said, faults)]))
  const readings = new Map(reading.map((one) => [textIn(one, 'reading_id'), readingChecked(one, texts, said, faults)]))
  const [stands] = standing
  if (stands && (stands['stands'] === 1) !== standsNow)
    faults.push(standsNow ? `is not found among what stands; ${again}` : `stands, though its page has a newer version; ${again}`)
  const read = stands && readings.get(textIn(stands, 'reading_id'))
  if (stands && read) {
    const visible = { ...read, reading: shown(read.reading) }
    faults.push(...claimsChecked(stands, claim, visible), ...passagesChecked(stands, passage, visible))
  }
  return {
    id,
    readings: reading.length,
    claims: [...readings.values()].reduce((sum, one) => sum + (one?.reading.claims.length ?? 0), 0),
    faults: faults.map((what) => ({ what: `document ${id}: ${what}` })),
  }
}

function hashFaults(id: DocumentId, row: Row, said: Said): string[] {
  const faults: string[] = []
  const sha256 = textIn(row, 'sha256')
  if (documentIdOf(sha256) !== id) faults.push('its id does not follow from its hash')
  const logged = said.documents.get(id)
  if (logged === undefined) faults.push('the chain of custody says nothing of its receipt')
  else if (logged !== sha256) faults.push('its hash is not the one in the chain of custody')
  if (row['bytes'] === null) {
    if (!said.deleted.has(id)) faults.push('its bytes are gone, and nobody deleted it')
    return faults
  }
  const bytes = bytesIn(row, 'bytes')
  if (sha256Of(bytes) !== sha256) faults.push('its bytes are not those that were received')
  if (bytes.length !== numberIn(row, 'size'))
    faults.push(`it has ${bytes.length} bytes where ${numberIn(row, 'size')} were received`)
  return faults
}

/** Ids that the chain knows of a document, and that have no row. */
function goneFrom(
  id: DocumentId,
  said: ReadonlyMap<string, { readonly documentId: string }>,
  rows: readonly Row[],
  key: string,
): string[] {
  const kept = new Set(rows.map((row) => textIn(row, key)))
  return (ofDocument(said).get(id) ?? []).filter((one) => !kept.has(one))
}

const byDocument = new WeakMap<object, ReadonlyMap<string, readonly string[]>>()
function ofDocument(said: ReadonlyMap<string, { readonly documentId: string }>): ReadonlyMap<string, readonly string[]> {
  const known = byDocument.get(said)
  if (known) return known
  const made = new Map<string, string[]>()
  for (const [key, { documentId }] of said) {
    const own = made.get(documentId)
    if (own) own.push(key)
    else made.set(documentId, [key])
  }
  byDocument.set(said, made)
  return made
}

const grouped = (rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> =>
  Map.groupBy(rows, (row) => textIn(row, 'document_id'))
