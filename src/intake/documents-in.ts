import { Failure } from '#base'
import type { Document } from '#model'
import { type About, formatOf, nameOf } from './about.ts'
import { decoded } from './decoded.ts'
import { documentInPage } from './html/document-in-page.ts'
import { documentInLine } from './jsonl.ts'
import { textDocument } from './text-document.ts'

/** Every report in the bytes, in order. What cannot be read is a Failure in its place; the others are still read. */
export function documentsIn(bytes: Uint8Array, about: About): (Document | Failure)[] {
  const format = formatOf(about, bytes)
  if (format === 'jsonl') return linesIn(bytes, about)
  return [format === 'html' ? documentInPage(bytes, about) : plainDocument(bytes, about)]
}

function plainDocument(bytes: Uint8Array, about: About): Document | Failure {
  const name = nameOf(about)
  const text = decoded(bytes, name)
  if (text instanceof Failure) return text
  const { path, publishedOn, publisher, url } = about
  return textDocument(text, { bytes, name, givenId: null, path, url, publisher, title: null, publishedOn, notes: [] })
}

const newline = 0x0a

function linesIn(bytes: Uint8Array, about: About): (Document | Failure)[] {
  const found: (Document | Failure)[] = []
  for (let start = 0, line = 1; start < bytes.length; line += 1) {
    const at = bytes.indexOf(newline, start)
    const end = at < 0 ? bytes.length : at
    const document = documentInLine(bytes.subarray(start, end), about, line)
    if (document) found.push(document)
    start = end + 1
  }
  return found.length > 0 ? found : [new Failure('text/empty', `${nameOf(about)}: holds no text`)]
}
