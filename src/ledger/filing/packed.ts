import { gunzipSync, gzipSync } from 'node:zlib'
import { sha256Of } from '#base'
import type { Comparison, Document, Reading } from '#model'

/** JSON in gzip (RFC 1952), as any tool opens it in ten years, with the SHA-256 of the JSON. */
export function packed(value: unknown): { readonly body: Uint8Array; readonly sha256: string } {
  const json = Buffer.from(JSON.stringify(value))
  return { body: gzipSync(json, { level: 6 }), sha256: sha256Of(json) }
}

export const unpackedJson = (body: Uint8Array): Uint8Array => gunzipSync(body)

/** What was packed, as text. Its hash is `verify`'s business. */
export const unpackedText = (body: Uint8Array): string => new TextDecoder().decode(unpackedJson(body))

export function unpackedDocument(body: Uint8Array): Document {
  const document: Document = JSON.parse(unpackedText(body))
  return document
}

/** What was read in a document, without the document. */
export type Findings = Omit<Reading, 'document'>
export function unpackedFindings(body: Uint8Array): Findings {
  const findings: Findings = JSON.parse(unpackedText(body))
  return findings
}

export function unpackedComparison(body: Uint8Array): Comparison {
  const comparison: Comparison = JSON.parse(unpackedText(body))
  return comparison
}
