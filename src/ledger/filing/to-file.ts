import type { Document, DocumentId, Reading } from '#model'

/** What somebody said of the bytes when they handed them in; with it the same document comes out of them again. */
export type Given = {
  readonly format: string
  readonly path: string | null
  readonly publishedOn: string | null
  readonly publisher: string | null
  readonly url: string | null
  readonly account?: string
  readonly charset?: string
  /** How the bytes came over the network; absent where they did not. */
  readonly fetched?: HowFetched
}

/** What a server said when it sent a page, and when: enough to write the page into a web archive. */
export type HowFetched = {
  /** As it was asked for. */
  readonly url: string
  /** The address that answered. */
  readonly finalUrl: string
  readonly status: number
  /** In the order and spelling in which they came, cookies left out. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** ISO 8601 in UTC. */
  readonly at: string
  /** The addresses that were sent on to, in order. */
  readonly redirects: readonly string[]
}

/** A document as it came in. */
export type Received = {
  readonly document: Document
  /** As received: their SHA-256 is the document's. */
  readonly bytes: Uint8Array
  readonly given: Given
  /** The program that took the text out of the bytes, and its version. */
  readonly extractor: string
}

/** A document that was read. `shown` is its reading without what is withheld; the book keeps `reading` sealed and makes only the other findable. */
export type Read = {
  readonly reading: Reading
  readonly shown: Reading
  /** `redactionEdition` of what was withheld. */
  readonly edition: number
}

export type ToFile = Received & { readonly read: Read | null }

/**
 * What came of filing a document. new: it was not there; version: nor was it, but an older one of its page; again: it was, and came another way;
 * reading: it was, and is read by another reader; known: nothing changed; deleted: it has a tombstone, and nothing was filed.
 */
export type Filed = {
  readonly document: DocumentId
  readonly came: 'new' | 'version' | 'again' | 'reading' | 'known' | 'deleted'
  /** The version that it follows. */
  readonly after: DocumentId | null
}
