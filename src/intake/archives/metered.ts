import { Failure } from '#base'
import type { Allowance } from '../kind.ts'

/** The same bytes, each taken from the allowance; throws a Failure where it is used up. */
export async function* metered(
  chunks: AsyncIterable<Uint8Array>,
  { take }: Allowance,
  archive: string,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (!take(chunk.length)) throw refusedBy(archive)
    yield chunk
  }
}

export const refusedBy = (archive: string): Failure =>
  new Failure('archive/refused', `${archive}: unpacks to more than is read of one archive; unpack it and hand in what matters`)
