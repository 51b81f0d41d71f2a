import sql from 'sql-template-tag'
import { sha256Of } from '#base'
import { type Claim, type Document, type DocumentId, documentIdOf, type Span } from '#model'
import { unpackedDocument, unpackedFindings, unpackedJson } from '../filing/packed.ts'
import { bytesIn, documentIn, numberIn, textIn } from '../store/rows.ts'
import type { Row, Store } from '../store/store.ts'
import type { Fault } from './fault.ts'

/** What the chain of custody says was filed: hashes under the ids of documents and readings. */
export type Said = {
  readonly documents: ReadonlyMap<string, { readonly sha256: string }>
  readonly deleted: ReadonlySet<string>
  readonly texts: ReadonlyMap<string, string>
  readonly readings: ReadonlyMap<string, string>
}

export type CheckedDocument = {
  readonly id: DocumentId
  readonly readings: number
  readonly claims: number
  readonly faults: readonly Fault[]
}

/** Bytes of documents held at once, roughly: so many documents. */
const page = 50

/** Every document: its bytes, texts and readings against their own hashes and against the chain. */
export async function* documentsChecked(store: Store, said: Said): AsyncGenerator<CheckedDocument> {
  let last = ''
  for (;;) {
    const rows = await store.all(sql`
      select d.document_id, d.sha256, d.size, o.bytes from document d left join original o on o.document_id = d.document_id
      where d.document_id > ${last} order by d.document_id limit ${page}`)
    if (rows.length === 0) return
    const [from, to] = [last, textIn(rows.at(-1) ?? {}, 'document_id')]
    const within = sql`document_id > ${from} and document_id <= ${to}`
    const texts = grouped(await store.all(sql`select * from extraction where ${within}`))
    const readings = grouped(await store.all(sql`select * from reading where ${within} order by position`))
    for (const row of rows) {
      const id = documentIn(row)
      yield documentChecked(id, row, { texts: texts.get(id) ?? [], readings: readings.get(id) ?? [], said })
    }
    last = to
  }
}

type Parts = { readonly texts: readonly Row[]; readonly readings: readonly Row[]; readonly said: Said }

function documentChecked(id: DocumentId, row: Row, { texts, readings, said }: Parts): CheckedDocument {
  const faults: string[] = []
  const sha256 = textIn(row, 'sha256')
  if (documentIdOf(sha256) !== id) faults.push('its id does not follow from its hash')
  const logged = said.documents.get(id)
  if (!logged) faults.push('the chain of custody says nothing of its receipt')
  else if (logged.sha256 !== sha256) faults.push('its hash is not the one in the chain of custody')
  if (row['bytes'] === null) {
    if (!said.deleted.has(id)) faults.push('its bytes are gone, and nobody deleted it')
  } else {
    const bytes = bytesIn(row, 'bytes')
    if (sha256Of(bytes) !== sha256) faults.push('its bytes are not those that were received')
    if (bytes.length !== numberIn(row, 'size'))
      faults.push(`it has ${bytes.length} bytes where ${numberIn(row, 'size')} were received`)
  }
  const documents = new Map(texts.map((text) => [textIn(text, 'extraction_id'), textChecked(text, said, faults)]))
  const claims = readings.map((reading) => readingChecked(reading, documents, said, faults))
  return {
    id,
    readings: readings.length,
    claims: claims.reduce((sum, count) => sum + count, 0),
    faults: faults.map((what) => ({ what: `document ${id}: ${what}` })),
  }
}

function textChecked(row: Row, said: Said, faults: string[]): Document | null {
  const id = textIn(row, 'extraction_id')
  const document = attempt(() => unpackedDocument(bytesIn(row, 'body')))
  if (!document) {
    faults.push(`its text ${id} cannot be unpacked`)
    return null
  }
  const hash = sha256Of(new TextEncoder().encode(document.text))
  if (hash !== textIn(row, 'text_sha256')) faults.push(`its text ${id} is not the one that was taken out of it`)
  if (said.texts.get(id) !== hash) faults.push(`its text ${id} is not the one in the chain of custody`)
  return document
}

function readingChecked(row: Row, documents: ReadonlyMap<string, Document | null>, said: Said, faults: string[]): number {
  const id = textIn(row, 'reading_id')
  const json = attempt(() => unpackedJson(bytesIn(row, 'body')))
  if (!json) {
    faults.push(`its reading ${id} cannot be unpacked`)
    return 0
  }
  const hash = sha256Of(json)
  if (hash !== textIn(row, 'sha256')) faults.push(`its reading ${id} is not the one that was filed`)
  if (said.readings.get(id) !== hash) faults.push(`its reading ${id} is not the one in the chain of custody`)
  const document = documents.get(textIn(row, 'extraction_id'))
  const reading = attempt(() => unpackedFindings(bytesIn(row, 'body')))
  if (!document || !reading) return 0
  if (reading.claims.length !== numberIn(row, 'claims'))
    faults.push(`its reading ${id} has not the number of claims that was filed`)
  const stray = reading.claims.find((claim) =>
    spansOf(claim).some(({ start, end }) => start < 0 || end > document.text.length || start > end),
  )
  if (stray) faults.push(`claim ${stray.id} of reading ${id} leads to no words of the text`)
  return reading.claims.length
}

const spansOf = ({ sources, cue, content, hedges, basis }: Claim): Span[] => [
  ...sources.flatMap(({ spans }) => spans),
  ...(cue?.spans ?? []),
  ...content,
  ...hedges,
  ...basis.words,
]

function attempt<Result>(work: () => Result): Result | null {
  try {
    return work()
  } catch {
    return null
  }
}

function grouped(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(textIn(row, 'document_id'), [...(groups.get(textIn(row, 'document_id')) ?? []), row])
  return groups
}
