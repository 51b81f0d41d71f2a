import type { RandomAccessReader } from 'yauzl'
import type { Delivery } from '../delivery.ts'

type Part = Delivery['part']

/** Parts as they are asked for, out of larger ones: a directory of a hundred thousand members is not read in two hundred thousand pieces. */
export function inBlocks({ part, size }: Delivery, block = 1 << 16): Part {
  let [start, held]: [number, Promise<Uint8Array>] = [0, Promise.resolve(new Uint8Array())]
  let end = 0
  return async (from, to) => {
    if (to - from > block) return part(from, to)
    if (from < start || to > end) {
      start = from
      end = Math.min(from + block, size ?? to)
      held = part(start, end)
    }
    const base = start
    return (await held).subarray(from - base, to - base)
  }
}

/** What yauzl reads from. It asks for parts alone, since the members are unpacked here. */
export async function readerOf(part: Part): Promise<RandomAccessReader> {
  const { RandomAccessReader: Base } = await import('yauzl')
  class Reader extends Base {
    override read(
      buffer: Buffer,
      offset: number,
      length: number,
      position: number,
      callback: (error: Error | null) => void,
    ): void {
      void answer(part(position, position + length), (bytes) => buffer.set(bytes, offset), length, callback)
    }
  }
  return new Reader()
}

async function answer(
  asked: Promise<Uint8Array>,
  put: (bytes: Uint8Array) => void,
  length: number,
  callback: (error: Error | null) => void,
): Promise<void> {
  let fault: Error | null = null
  try {
    const bytes = await asked
    put(bytes)
    if (bytes.length < length) fault = new Error('it ends too soon')
  } catch (cause) {
    fault = cause instanceof Error ? cause : new Error(String(cause))
  }
  callback(fault)
}
