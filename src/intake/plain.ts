import { Failure } from '#base'
import type { Document } from '#model'
import { type About, nameOf } from './about.ts'
import { decoded } from './decoded.ts'
import { textDocument } from './text-document.ts'

/** A plain text, kept character for character. */
export function plainDocument(bytes: Uint8Array, about: About): Document | Failure {
  const name = nameOf(about)
  const text = decoded(bytes, name)
  if (text instanceof Failure) return text
  const { path, publishedOn, publisher, url } = about
  return textDocument(text, { bytes, name, givenId: null, path, url, publisher, title: null, publishedOn, notes: [] })
}
