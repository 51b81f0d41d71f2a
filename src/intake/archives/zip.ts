import { Failure } from '#base'
import { nameOf } from '../about.ts'
import { type Member, reportsInBundle } from '../bundle.ts'
import { type Delivery, deliveryOf, wholeOf } from '../delivery.ts'
import type { Around, Kind } from '../kind.ts'
import { costOfInner, inMebibytes, largestHeld } from '../limits.ts'
import { crc32 } from './crc32.ts'
import { inflatedRaw } from './inflated.ts'
import { metered, refusedBy } from './metered.ts'
import { type Refusal, type ZipEntry, type ZipListing, zipListing } from './zip-listing.ts'

/** A ZIP archive: a bundle of its members, each unpacked only as it is read. */
export const zip: Kind = {
  format: 'zip',
  fits: (_, head) => isZip(head),
  reports: async function* (delivery, about, around) {
    const name = nameOf(about)
    if (around.depth > 0 && !around.allowance.take(costOfInner)) {
      yield refusedBy(name)
      return
    }
    const held = await atHand(delivery, name)
    const listing = held instanceof Failure ? held : await zipListing(held, held.size, name)
    if (listing instanceof Failure) {
      yield listing
      return
    }
    yield* notOpened(listing, name, around)
    const members = listing.entries.map((entry) => memberOf(entry, listing.part, name, around))
    if (members.length === 0 && listing.refused.size > 0) return
    for await (const found of reportsInBundle({ path: name, members }, about, around)) {
      yield found
      // The allowance is of all that was handed in together: once it is used up, nothing more of it is unpacked.
      if (found instanceof Failure && !around.allowance.take(0)) return
    }
  },
}

const isZip = ([p, k, third, fourth]: Uint8Array): boolean =>
  p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6))

/** The archive with its size: its directory is at its end. */
async function atHand(delivery: Delivery, name: string): Promise<(Delivery & { readonly size: number }) | Failure> {
  const { size } = delivery
  if (size !== null) return { ...delivery, size }
  const bytes = await wholeOf(delivery, name, largestHeld)
  if (!(bytes instanceof Failure)) return { ...deliveryOf(bytes, delivery.path), size: bytes.length }
  return new Failure(
    'file/too-large',
    `${name}: is an archive of more than ${inMebibytes(largestHeld)} that can only be read as a file of its own`,
  )
}

const memberOf = (entry: ZipEntry, part: Delivery['part'], archive: string, around: Around): Member => {
  const path = `${archive}/${entry.name}`
  return {
    name: entry.name,
    isEmpty: entry.uncompressedSize === 0,
    open: () => ({
      path,
      // What is packed can be read from its beginning alone.
      size: null,
      chunks: () => metered(checked(unpacked(entry, part, path), entry, path), around.allowance, archive),
      part: async () => new Uint8Array(),
    }),
  }
}

const unpacked = (entry: ZipEntry, part: Delivery['part'], path: string): AsyncIterable<Uint8Array> =>
  entry.compressionMethod === 0 ? packed(entry, part, path) : inflatedRaw(packed(entry, part, path), path)

/** Of packed bytes, so many at a time. */
const step = 1 << 16

async function* packed({ compressedSize, dataAt }: ZipEntry, part: Delivery['part'], path: string): AsyncGenerator<Uint8Array> {
  const start = await dataAt().catch((cause: unknown) => {
    throw new Failure('archive/damaged', `${path}: is damaged in its archive (its header cannot be read)`, cause)
  })
  for (let at = 0; at < compressedSize; at += step) yield await part(start + at, start + Math.min(at + step, compressedSize))
}

/** The same bytes; throws a Failure at the end where they are not those that were packed, and at once where there are too many. */
async function* checked(
  chunks: AsyncIterable<Uint8Array>,
  { uncompressedSize, crc32: expected }: ZipEntry,
  path: string,
): AsyncGenerator<Uint8Array> {
  let [size, sum] = [0, 0]
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > uncompressedSize) break
    sum = crc32(chunk, sum)
    yield chunk
  }
  if (size !== uncompressedSize) throw new Failure('archive/damaged', `${path}: has another size than its archive says`)
  if (sum !== expected) throw new Failure('archive/damaged', `${path}: is damaged in its archive (its checksum is another)`)
}

/** A failure for each reason that is bad, with the names, and a notice of what is left out. */
function* notOpened({ refused, entries }: ZipListing, name: string, { notice }: Around): Generator<Failure> {
  for (const [why, names] of refused) {
    const words = reasons[why]
    const count = `${names.length} ${names.length === 1 ? 'file' : 'files'}`
    if (words.isFailure) yield new Failure('archive/refused', `${name}: ${count} ${words.text}: ${someOf(names)}`)
    else notice(`${name}: ${count} ${words.text}`)
  }
  const twice = entries.length - new Set(entries.map((entry) => entry.name)).size
  if (twice > 0) notice(`${name}: ${twice} ${twice === 1 ? 'file has' : 'files have'} the name of another; all were read`)
}

const reasons: Readonly<Record<Refusal, { readonly text: string; readonly isFailure: boolean }>> = {
  path: { text: 'not opened, the name leading out of the archive', isFailure: true },
  encrypted: { text: 'encrypted; unpack with the password and hand in the folder', isFailure: true },
  method: { text: 'packed in a way that is not read; pack anew', isFailure: true },
  link: { text: 'not opened, being a link to another', isFailure: false },
}

const someOf = (names: readonly string[]): string =>
  names
    .slice(0, 3)
    .map((one) => JSON.stringify(one.slice(0, 100)))
    .join(', ') + (names.length > 3 ? ' …' : '')
