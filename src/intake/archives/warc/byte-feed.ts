import type { Gap, Unpacked } from '../inflated.ts'

/** Bytes as they are needed. Reading stops at a gap and at the end, and `stopped` says at which. */
export type ByteFeed = {
  /** What is at hand and not yet taken. */
  readonly held: () => Uint8Array
  /** Where that begins, in bytes before it. */
  readonly at: () => number
  readonly drop: (count: number) => void
  /** Puts more in `held`; false where nothing comes. `starts`: whether what came begins a member of gzip. */
  readonly more: () => Promise<false | { readonly starts: boolean }>
  /** Why nothing came; null is the end. */
  readonly stopped: () => Gap | null
  /** Goes on behind a gap; what was held is lost. */
  readonly passGap: () => void
}

export function byteFeed(source: AsyncIterable<Unpacked | Gap>): ByteFeed {
  const pieces = source[Symbol.asyncIterator]()
  let held: Uint8Array = new Uint8Array()
  let at = 0
  let gap: Gap | null = null
  /** What is held, where it came in several pieces, at the end of what is used of a larger space. */
  let space = new Uint8Array()

  function appended(bytes: Uint8Array): Uint8Array {
    const isInSpace = held.buffer === space.buffer
    const start = isInSpace ? held.byteOffset : 0
    const end = start + held.length + bytes.length
    if (isInSpace && end <= space.length) {
      space.set(bytes, start + held.length)
      return space.subarray(start, end)
    }
    space = new Uint8Array(2 * (held.length + bytes.length))
    space.set(held)
    space.set(bytes, held.length)
    return space.subarray(0, held.length + bytes.length)
  }

  return {
    held: () => held,
    at: () => at,
    drop: (count) => {
      held = held.subarray(count)
      at += count
    },
    more: async () => {
      if (gap !== null) return false
      const { value, done } = await pieces.next()
      if (done === true) return false
      if ('why' in value) {
        gap = value
        return false
      }
      held = held.length === 0 ? value.bytes : appended(value.bytes)
      return { starts: value.starts }
    },
    stopped: () => gap,
    passGap: () => {
      at += held.length
      held = new Uint8Array()
      gap = null
    },
  }
}

/** Bytes that are not packed, as a feed takes them. */
export async function* unpackedAlready(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Unpacked> {
  for await (const bytes of chunks) yield { bytes, starts: false }
}
