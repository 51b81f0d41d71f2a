import { Failure } from '#base'
import type { Document } from '#model'
import { type About, nameOf } from './about.ts'
import { wholeOf } from './delivery.ts'
import type { Kind } from './kind.ts'
import { largestDocument } from './limits.ts'

/** A delivery that is one report, whole. */
export const single = (
  read: (bytes: Uint8Array, about: About) => Document | Failure | Promise<Document | Failure>,
): Kind['reports'] =>
  async function* (delivery, about) {
    const bytes = await wholeOf(delivery, nameOf(about), largestDocument)
    if (bytes instanceof Failure) {
      yield bytes
      return
    }
    const document = await read(bytes, about)
    yield document instanceof Failure ? document : { document, bytes, about }
  }
