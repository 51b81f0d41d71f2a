import { canonical, Failure } from '#base'
import type { Document } from '#model'
import { deliveryOf } from './delivery.ts'
import type { Intaken } from './kind.ts'
import { type Known, takenIn } from './taken-in.ts'

export const nothingKnown: Known = { format: 'guess', publishedOn: null, publisher: null, url: null }

/** For tests: what a delivery of these bytes gives, in order, and what was passed over. */
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

/**
 * For tests: the document of the same id, taken in again from its own bytes as its own `about` says (with a message comes what is attached to it).
 * Throws unless it is the same, with the same `about`.
 */
export async function takenInAgain({ document, bytes, about }: Intaken): Promise<Document> {
  const { path, ...known } = about
  const expected = told({ document, bytes, about })
  for await (const one of takenIn(deliveryOf(bytes, path), known, () => {}))
    if (!(one instanceof Failure) && told(one) === expected) return one.document
  throw new Error(`${document.id} is not the same when it is taken in again`)
}

const told = ({ document, bytes, about }: Intaken): string =>
  JSON.stringify([canonical(document), Buffer.from(bytes).toString('base64'), canonical(about)])
