import { Failure } from '#base'
import { decoded, type Delivery, inMebibytes, largestDocument, type Line, linesOf, longestLine, nameOf } from '#intake'
import { type Parse, span } from '#model'
import { failureOf, isBundle, opened } from './opened.ts'

/** Paragraphs of an input, whole, and the sentences in them. */
export type Parsed = { readonly text: string; readonly parses: readonly Parse[] }

/** The sentences of a text, a few paragraphs at a time as it comes in. What cannot be read is a Failure, and the last. */
export async function* parsesOf(path: string): AsyncGenerator<Parsed | Failure> {
  const input = await opened(path)
  if (input instanceof Failure || isBundle(input)) {
    yield input instanceof Failure
      ? input
      : new Failure('file/folder', `${path}: is a folder; name the files in it (${path.replace(/(?<!\/)\/+$/, '')}/*)`)
    return
  }
  const { parsesIn } = await import('#language')
  let found = 0
  for await (const block of blocksOf(input)) {
    const text = block instanceof Failure ? block : decoded(block.bytes, nameOf(input), block.before)
    if (text instanceof Failure) {
      yield text
      return
    }
    const [parses = []] = parsesIn(text, [span(0, text.length)])
    found += parses.length
    if (parses.length > 0) yield { text, parses }
  }
  if (found === 0) yield new Failure('text/empty', `${nameOf(input)}: holds no text`)
}

/** Bytes of an input, and how many were before them. UTF-16 has no lines of bytes: it is one block. */
type Block = { readonly bytes: Uint8Array; readonly before: number }

/** In bytes: enough for the network to work at full speed, and as much as is held where no empty line comes. */
const [least, most] = [8192, 1 << 18]

async function* blocksOf(input: Delivery): AsyncGenerator<Block | Failure> {
  const tooLarge = (what: string, limit: number) =>
    new Failure('file/too-large', `${nameOf(input)}: ${what} is longer than ${inMebibytes(limit)}`)
  try {
    let wide: boolean | null = null
    const held: Uint8Array[] = []
    let size = 0
    const utf8 = async function* (): AsyncGenerator<Uint8Array> {
      for await (const chunk of input.chunks()) {
        wide ??= chunk[0] === 0xff || chunk[0] === 0xfe
        if (wide) {
          held.push(chunk)
          size += chunk.length
          if (size > largestDocument) return
        } else yield chunk
      }
    }
    for await (const block of blocksOfLines(linesOf(utf8(), longestLine))) yield block ?? tooLarge('a line', longestLine)
    if (size > largestDocument) yield tooLarge('a text in UTF-16', largestDocument)
    else if (size > 0) yield { bytes: Buffer.concat(held), before: 0 }
  } catch (cause) {
    yield failureOf(input.path, cause)
  }
}

/** Lines up to the first empty one behind `least` bytes, or to the first behind `most`; null for a line that is too long. */
async function* blocksOfLines(lines: AsyncIterable<Line>): AsyncGenerator<Block | null> {
  let parts: Uint8Array[] = []
  let [size, before] = [0, 0]
  const whole = (): Block => ({ bytes: Buffer.concat(parts), before })
  for await (const { bytes } of lines) {
    if (!bytes) {
      yield null
      return
    }
    parts.push(bytes, lineEnd)
    size += bytes.length + 1
    if (size < least || (size < most && !isEmpty(bytes))) continue
    yield whole()
    parts = []
    before += size
    size = 0
  }
  if (size > 0) yield whole()
}

const lineEnd = Uint8Array.of(0x0a)
/** Nothing but spaces, tabs and the carriage return of a line end. */
const isEmpty = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
