import { Failure } from '#base'

/** Of one stream, and of all, unpacked, in bytes. */
const largestStream = 64 << 20
const largestInAll = 512 << 20
/** Shorter than this no stream is a bomb: deflate unpacks to at most 1,032 times as much (zlib's technical details), LZW to about 1,300. */
const harmless = 32 << 10

const utf8 = new TextEncoder()
const [streamWord, endWord] = [utf8.encode('stream'), utf8.encode('endstream')]

/**
 * A Failure where the paper's packed streams hold more than a report can: the library that reads it would unpack them whole. What is packed twice, or in an old way
 * and long, is refused unseen; nobody writes reports so. Streams of an encrypted paper cannot be looked into.
 */
export async function bombIn(bytes: Uint8Array, name: string): Promise<Failure | null> {
  const refused = (why: string) => new Failure('paper/refused', `${name}: ${why}; print it to a new PDF and try again`)
  if (repeatsAnObject(bytes)) return refused('defines one of its parts over and over')
  let [inAll, small] = [0, 0]
  for (const { dictionary, from, to } of streamsIn(bytes)) {
    const packings = dictionary.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)(?![A-Za-z])/gu) ?? []
    if (packings.length > 1) return refused('has a part that is packed several times over')
    if (packings.length === 0) continue
    if (to - from < harmless) {
      small += to - from
      continue
    }
    if (!/Fl/u.test(packings[0] ?? '')) {
      if (to - from > 1 << 20) return refused('has a long part that is packed in an old way')
      continue
    }
    const size = await unpackedSize(bytes.subarray(from, to), Math.min(largestStream, largestInAll - inAll))
    if (size === null) return refused('unpacks to more than a report can hold')
    inAll += size
  }
  // Many small bombs are a large one: text is packed to a quarter or so, and never to a hundredth.
  return small > largestInAll / 16 ? refused('has too many packed parts') : null
}

/** Changes saved into a paper define some of its parts again, a few times each. */
const mostDefinitions = 256

/** Each of a thousand broken definitions is gone through to the end of the file, where the library mends its table. */
function repeatsAnObject(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const latin1 = new TextDecoder('latin1')
  const counts = new Map<string, number>()
  for (let at = file.indexOf('obj'); at >= 0; at = file.indexOf('obj', at + 3)) {
    const before = latin1.decode(bytes.subarray(Math.max(0, at - 32), at))
    const number = (/(?<!\d)\d{1,16}\s+\d+\s+$/u.exec(before)?.[0] ?? '').replace(/\s+/gu, ' ')
    const count = (counts.get(number) ?? 0) + 1
    if (count > mostDefinitions && number !== '') return true
    counts.set(number, count)
  }
  return false
}

type Stream = { readonly dictionary: string; readonly from: number; readonly to: number }

/** Every stream in the file, with the words before it. */
function* streamsIn(bytes: Uint8Array): Generator<Stream> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const latin1 = new TextDecoder('latin1')
  for (let at = file.indexOf(streamWord); at >= 0;) {
    const from = at + streamWord.length
    const end = file.indexOf(endWord, from)
    const to = end < 0 ? bytes.length : end
    const before = latin1.decode(bytes.subarray(Math.max(0, at - 4096), at))
    const opening = before.lastIndexOf(' obj')
    if (/>>\s*$/u.test(before)) yield { dictionary: before.slice(opening < 0 ? 0 : opening), from: pastLineEnd(bytes, from), to }
    at = end < 0 ? -1 : file.indexOf(streamWord, end + endWord.length)
  }
}

const pastLineEnd = (bytes: Uint8Array, at: number): number =>
  bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? at + 2 : bytes[at] === 0x0a || bytes[at] === 0x0d ? at + 1 : at

/** How many bytes come out, or null where they are more than may be. Of a damaged stream, as many as come before the damage. */
async function unpackedSize(packed: Uint8Array, most: number): Promise<number | null> {
  const unpacking = new DecompressionStream('deflate')
  const writer = unpacking.writable.getWriter()
  // What goes wrong is told by the reading side.
  const written = writer
    .write(new Uint8Array(packed))
    .then(() => writer.close())
    .catch(() => {})
  const reader = unpacking.readable.getReader()
  let size = 0
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) break
      size += value.length
      if (size > most) {
        await reader.cancel()
        return null
      }
    }
  } catch {
    return size
  } finally {
    await written
  }
  return size
}
