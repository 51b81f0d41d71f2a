import { Failure } from '#base'
import type { Document } from '#model'
import { deliveryOf } from './delivery.ts'
import type { Intaken } from './kind.ts'
import { takenIn } from './taken-in.ts'

/** For tests: the document of that id when the bytes of a report are taken in again as it says; it must equal the first. */
export async function takenInAgain({ document, bytes, about }: Intaken): Promise<Document | null> {
  for await (const found of takenIn(deliveryOf(bytes, about.path), about, () => {}))
    if (!(found instanceof Failure) && found.document.id === document.id) return found.document
  return null
}
