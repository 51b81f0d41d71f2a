import type { Entry } from '../custody/entry.ts'

/** A line of the chain, as far as rows are held against it. */
type Line = Pick<Entry, 'documentId' | 'position' | 'at' | 'by'>

/** What the chain of custody says was filed, under the ids of documents, receipts, texts, readings and judgements. */
export type Said = {
  readonly documents: ReadonlyMap<string, string>
  readonly deleted: ReadonlySet<string>
  readonly receipts: ReadonlyMap<string, Line & { readonly turn: string | null }>
  /** The hashes of texts. */
  readonly texts: ReadonlyMap<string, { readonly documentId: string; readonly sha256: string }>
  readonly readings: ReadonlyMap<string, Line & { readonly sha256: string; readonly reader: string }>
  readonly judged: ReadonlySet<string>
  readonly redacted: ReadonlySet<string>
  readonly lifted: ReadonlySet<string>
  /** The hash of each line by its position: what time-stamps are of. */
  readonly hashes: ReadonlyMap<number, string>
  readonly withdrawn: ReadonlySet<string>
}

/** Gathers what the lines say; `note` takes the next. */
export function saying(): { readonly said: Said; readonly note: (entry: Entry) => void } {
  const documents = new Map<string, string>()
  const deleted = new Set<string>()
  const receipts = new Map<string, Line & { turn: string | null }>()
  const texts = new Map<string, { documentId: string; sha256: string }>()
  const readings = new Map<string, Line & { sha256: string; reader: string }>()
  const [judged, withdrawn, redacted, lifted] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()]
  const hashes = new Map<number, string>()
  const note = ({ did, documentId, position, at, by, about: json, hash }: Entry): void => {
    hashes.set(position, hash)
    const about = aboutOf(json)
    const textOrNull = (key: string) => (typeof about[key] === 'string' ? about[key] : null)
    const text = (key: string) => textOrNull(key) ?? ''
    const line = { documentId, position, at, by }
    if (did === 'received' || did === 'read') texts.set(text('extraction'), { documentId, sha256: text('text') })
    if (did === 'received') documents.set(documentId, text('sha256'))
    if (did === 'received') receipts.set(text('receipt'), { ...line, turn: textOrNull('turn') })
    if (did === 'read') readings.set(text('reading'), { ...line, sha256: text('sha256'), reader: text('reader') })
    if (did === 'deleted') deleted.add(documentId)
    if (did === 'judged') judged.add(text('judgement'))
    if (did === 'withdrew') withdrawn.add(text('judgement'))
    if (did === 'redacted') redacted.add(text('redaction'))
    if (did === 'lifted') lifted.add(text('redaction'))
  }
  return { said: { documents, deleted, receipts, texts, readings, judged, withdrawn, redacted, lifted, hashes }, note }
}

function aboutOf(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
