import { Failure } from '#base'
import { nameOf } from '../about.ts'
import type { Around, Kind } from '../kind.ts'
import { costOfInner } from '../limits.ts'
import { type Gap, gunzipped, isGzip, type Unpacked } from './inflated.ts'
import { metered, refusedBy } from './metered.ts'

/** One file packed by gzip; what lies in it is known by its name without ".gz" and by its first bytes. */
export const gzip: Kind = {
  format: 'gzip',
  fits: (_, head) => isGzip(head),
  reports: async function* (delivery, about, around) {
    const name = nameOf(about)
    if (around.depth > 0 && !around.allowance.take(costOfInner)) {
      yield refusedBy(name)
      return
    }
    const path = about.path?.replace(/\.t?gz(?:ip)?$/iu, '') ?? null
    const chunks = () => metered(followed(gunzipped(delivery.chunks(), name), name, around.notice), around.allowance, name)
    yield* around.within({ path, size: null, chunks, part: async () => new Uint8Array() }, { ...about, format: 'guess', path })
  },
}

/** What comes of the members. Throws a Failure where one is damaged: a report that is half of one is none. */
async function* followed(all: AsyncIterable<Unpacked | Gap>, name: string, notice: Around['notice']): AsyncGenerator<Uint8Array> {
  for await (const one of all) {
    if (!('why' in one)) yield one.bytes
    else if (one.isInside) throw damaged(name, one)
    else {
      notice(`${name}: what stands from byte ${one.at} on is not packed, and was passed over`)
      return
    }
  }
}

export const damaged = (name: string, { at, why }: Gap): Failure =>
  new Failure('archive/damaged', `${name}: is damaged at byte ${at} (${why}); get it again`)
