import { Failure } from '#base'
import type { Document } from '#model'
import { type About, nameOf } from './about.ts'
import { documentInPage } from './html/document-in-page.ts'
import { documentInLine } from './jsonl.ts'
import { kindOf } from './kinds.ts'
import { plainDocument } from './plain.ts'

/** `takenIn` at once, of bytes at hand in the formats that need no unpacking: plain text, JSON Lines and HTML. */
export function documentsIn(bytes: Uint8Array, about: About): (Document | Failure)[] {
  const { format } = kindOf(about, bytes.subarray(0, 4096))
  if (format === 'jsonl') return linesIn(bytes, about)
  return [format === 'html' ? documentInPage(bytes, about) : plainDocument(bytes, about)]
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
