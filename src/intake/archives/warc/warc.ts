import { Failure } from '#base'
import { nameOf } from '../../about.ts'
import { type Delivery, headOf } from '../../delivery.ts'
import type { Around, Kind } from '../../kind.ts'
import { type Gap, gunzipped, isGzip, type Unpacked } from '../inflated.ts'
import { refusedBy } from '../metered.ts'
import { unpackedAlready } from './byte-feed.ts'
import { capturedPages } from './pages.ts'
import { type Damage, type WarcRecord, warcRecords } from './records.ts'
import { tally } from './tally.ts'

/** An archive of the web (ISO 28500), packed or not: each page that was captured is a report. */
export const warc: Kind = {
  format: 'warc',
  fits: (path, head) => (isGzip(head) ? /\.warc(?:\.gz)?$/iu.test(path ?? '') : isWarc(head)),
  reports: async function* (delivery, about, around) {
    const counted = tally()
    let found = 0
    for await (const one of capturedPages(recordsIn(delivery, nameOf(about), around), about, around, counted, null)) {
      found += 1
      yield one
    }
    if (found === 0) yield new Failure('text/empty', `${nameOf(about)}: holds no page that could be read`)
    for (const words of counted.notices()) around.notice(`${nameOf(about)}: ${words}`)
  },
}

/** The records of a file, which may be packed. */
export async function* recordsIn(given: Delivery, name: string, around: Around): AsyncGenerator<WarcRecord | Damage> {
  const { head, delivery } = await headOf(given)
  if (isGzip(head)) yield* warcRecords(metered(gunzipped(delivery.chunks(), name), name, around), null)
  else yield* warcRecords(unpackedAlready(delivery.chunks()), delivery.size)
}

async function* metered(all: AsyncIterable<Unpacked | Gap>, name: string, { allowance }: Around): AsyncGenerator<Unpacked | Gap> {
  for await (const one of all) {
    if ('bytes' in one && !allowance.take(one.bytes.length)) throw refusedBy(name)
    yield one
  }
}

const isWarc = (head: Uint8Array): boolean => /^WARC\/\d\.\d+\r?\n/u.test(new TextDecoder('latin1').decode(head.subarray(0, 12)))
