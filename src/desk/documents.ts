import { Failure } from '#base'
import { type About, documentInLine, documentsIn, formatOf, nameOf } from '#intake'
import type { Document } from '#model'
import { inMebibytes, largestDocument, longestLine } from './limits.ts'
import { linesOf } from './lines.ts'
import { failureOf, type Input, opened, type Opened } from './opened.ts'

/** A document, and the bytes that it came in: of JSON Lines, those of its line. */
export type Intaken = { readonly document: Document; readonly bytes: Uint8Array }

/** Every report in the file, in order; what cannot be read is a Failure in its place. `consumed` hears of the bytes as they come. */
export async function* documentsOf(
  path: Input,
  given: Omit<About, 'path'>,
  consumed: (bytes: number) => void,
): AsyncGenerator<Intaken | Failure> {
  const input = await opened(path)
  if (input instanceof Failure) {
    yield input
    return
  }
  const about = { ...given, path: input.path }
  try {
    yield* formatOf(about, new Uint8Array()) === 'jsonl' ? inLines(input, about, consumed) : inWhole(input, about, consumed)
  } catch (cause) {
    yield failureOf(input.path, cause)
  }
}

async function* inLines(input: Opened, about: About, consumed: (bytes: number) => void): AsyncGenerator<Intaken | Failure> {
  let found = 0
  for await (const { bytes, line } of linesOf(input.chunks(), longestLine)) {
    consumed((bytes?.length ?? longestLine) + 1)
    const tooLong = () => new Failure('jsonl/line', `${nameOf(about)}: line ${line} is longer than ${inMebibytes(longestLine)}`)
    const document = bytes ? documentInLine(bytes, about, line) : tooLong()
    if (!document) continue
    found += 1
    yield document instanceof Failure ? document : { document, bytes: bytes ?? new Uint8Array() }
  }
  if (found === 0) yield new Failure('text/empty', `${nameOf(about)}: holds no text`)
}

async function* inWhole(input: Opened, about: About, consumed: (bytes: number) => void): AsyncGenerator<Intaken | Failure> {
  const tooLarge = (size: string) =>
    new Failure('file/too-large', `${nameOf(about)}: is too large (${size}; a report may have ${inMebibytes(largestDocument)})`)
  if (input.size > largestDocument) {
    yield tooLarge(inMebibytes(input.size))
    return
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of input.chunks()) {
    chunks.push(chunk)
    size += chunk.length
    if (size <= largestDocument) continue
    yield tooLarge('still more to come')
    return
  }
  consumed(size)
  const bytes = Buffer.concat(chunks)
  for (const document of documentsIn(bytes, about)) yield document instanceof Failure ? document : { document, bytes }
}
