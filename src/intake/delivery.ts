import { Failure } from '#base'
import { inMebibytes } from './limits.ts'

/** Bytes that are handed in: a file, standard input, a member of an archive. */
export type Delivery = {
  /** As messages call it: a path, an archive's with the member's behind it; null is standard input. */
  readonly path: string | null
  /** In bytes; null where only the end tells. */
  readonly size: number | null
  /** From the beginning. Where the size is not known they come only once. */
  readonly chunks: () => AsyncIterable<Uint8Array>
  /** The bytes [from, to), where the size is known. */
  readonly part: (from: number, to: number) => Promise<Uint8Array>
}

/** Bytes that are at hand. */
export function deliveryOf(bytes: Uint8Array, path: string | null): Delivery {
  return {
    path,
    size: bytes.length,
    chunks: async function* () {
      yield bytes
    },
    part: async (from, to) => bytes.subarray(from, to),
  }
}

/** Enough to tell a format by, in bytes. */
const headSize = 4096

/** The first bytes, at most 4,096, and the delivery to go on with: looking takes nothing away. */
export async function headOf(delivery: Delivery): Promise<{ readonly head: Uint8Array; readonly delivery: Delivery }> {
  if (delivery.size !== null) return { head: await delivery.part(0, Math.min(headSize, delivery.size)), delivery }
  const chunks = delivery.chunks()[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let size = 0
  while (size < headSize) {
    const { value, done } = await chunks.next()
    if (done) break
    seen.push(value)
    size += value.length
  }
  const again = async function* () {
    yield* seen
    yield* { [Symbol.asyncIterator]: () => chunks }
  }
  return { head: joined(seen, size).subarray(0, headSize), delivery: { ...delivery, chunks: again } }
}

/** All the bytes, or a Failure where there are more than may be. */
export async function wholeOf(delivery: Delivery, name: string, most: number): Promise<Uint8Array | Failure> {
  const tooLarge = (size: string) =>
    new Failure('file/too-large', `${name}: is too large (${size}; a report may have ${inMebibytes(most)})`)
  if (delivery.size !== null && delivery.size > most) return tooLarge(inMebibytes(delivery.size))
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of delivery.chunks()) {
    chunks.push(chunk)
    size += chunk.length
    if (size > most) return tooLarge('still more to come')
  }
  return joined(chunks, size)
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks
  if (only && chunks.length === 1) return only
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
