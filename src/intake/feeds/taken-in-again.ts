import type { Failure } from '#base'
import type { Document } from '#model'
import { deliveryOf } from '../delivery.ts'
import type { Intaken } from '../kind.ts'
import { type Known, takenIn } from '../taken-in.ts'

export const nothingKnown: Known = { format: 'guess', publishedOn: null, publisher: null, url: null }

/** For tests: what a delivery of these bytes gives, in order, and behind it what was passed over. */
export async function outcomeOf(
  bytes: Uint8Array,
  path: string | null,
  known: Partial<Known> = {},
): Promise<{ readonly found: readonly (Intaken | Failure)[]; readonly notices: readonly string[] }> {
  const found: (Intaken | Failure)[] = []
  const notices: string[] = []
  for await (const one of takenIn(deliveryOf(bytes, path), { ...nothingKnown, ...known }, (words) => void notices.push(words)))
    found.push(one)
  return { found, notices }
}

/** For tests: what the bytes of a report give when they are taken in again, as the book does it. It must be the one document, equal in all. */
export async function takenInAgain({ bytes, about }: Intaken): Promise<readonly (Document | Failure)[]> {
  const { found } = await outcomeOf(bytes, about.path, about)
  return found.map((one) => ('document' in one ? one.document : one))
}
