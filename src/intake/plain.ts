import { Failure } from '#base'
import type { Document } from '#model'
import { type About, nameOf } from './about.ts'
import { decoded } from './decoded.ts'
import { textDocument } from './text-document.ts'

/** A plain text, kept character for character. */
export function plainDocument(bytes: Uint8Array, about: About): Document | Failure {
  const name = nameOf(about)
  const text = decoded(about.charset === undefined ? bytes : inUtf8(bytes, about.charset), name)
  if (text instanceof Failure) return text
  const { path, publishedOn, publisher, url } = about
  return textDocument(text, { bytes, name, givenId: null, path, url, publisher, title: null, publishedOn, notes: [] })
}

/** The same characters in UTF-8, where only what they came with tells their encoding. */
const inUtf8 = (bytes: Uint8Array, charset: string): Uint8Array =>
  /^utf-?8$/iu.test(charset) ? bytes : new TextEncoder().encode(new TextDecoder(charset).decode(bytes))
