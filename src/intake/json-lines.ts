import { Failure } from '#base'
import { nameOf } from './about.ts'
import { documentInLine } from './jsonl.ts'
import type { Kind } from './kind.ts'
import { inMebibytes, longestLine } from './limits.ts'
import { linesOf } from './lines.ts'

/** One report a line; one line in memory at a time. */
export const jsonLines: Kind = {
  format: 'jsonl',
  fits: (path) => /\.(?:jsonl|ndjson)$/iu.test(path ?? ''),
  reports: async function* (delivery, about) {
    const name = nameOf(about)
    const readIn = (bytes: Uint8Array, line: number) => {
      const document = documentInLine(bytes, about, line)
      return document && !(document instanceof Failure) ? { document, bytes, about } : document
    }
    let found = 0
    for await (const { bytes, line } of linesOf(delivery.chunks(), longestLine)) {
      const read = bytes
        ? readIn(bytes, line)
        : new Failure('jsonl/line', `${name}: line ${line} is longer than ${inMebibytes(longestLine)}`)
      if (!read) continue
      found += 1
      yield read
    }
    if (found === 0) yield new Failure('text/empty', `${name}: holds no text`)
  },
}
