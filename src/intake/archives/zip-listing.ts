import type { Entry, ZipFile } from 'yauzl'
import { Failure } from '#base'
import { mostMembers } from '../limits.ts'
import type { Delivery } from '../delivery.ts'
import { inBlocks, readerOf } from './random-access.ts'

/** A file in a ZIP archive. `name`: with "/" between its parts, inside the archive. */
export type ZipEntry = Pick<Entry, 'compressedSize' | 'uncompressedSize' | 'compressionMethod' | 'crc32'> & {
  readonly name: string
  /** Where its packed bytes begin. */
  readonly dataAt: () => Promise<number>
}

export type ZipListing = {
  readonly entries: readonly ZipEntry[]
  /** The names of those that must not or cannot be opened, by the reason. */
  readonly refused: ReadonlyMap<Refusal, readonly string[]>
  readonly part: Delivery['part']
}
export type Refusal = 'path' | 'encrypted' | 'method' | 'link'

/**
 * What lies in a ZIP archive (APPNOTE 6.3.10) by its central directory, folders left out. A Failure where the directory cannot be read, where it is too long,
 * and where members share bytes, as in a bomb that unpacks the same bytes again and again (D. Fifield, WOOT 2019).
 */
export async function zipListing(delivery: Delivery, size: number, name: string): Promise<ZipListing | Failure> {
  const { fromRandomAccessReaderPromise, getFileNameLowLevel, validateFileName } = await import('yauzl')
  const part = inBlocks(delivery)
  const entries: (ZipEntry & { readonly from: number })[] = []
  const refused = new Map<Refusal, string[]>()
  const refuse = (why: Refusal, one: string) => void (refused.get(why)?.push(one) ?? refused.set(why, [one]))
  try {
    // Names are decoded here, so that a bad one costs its member alone.
    const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false }
    const zip = await fromRandomAccessReaderPromise(await readerOf(part), size, options)
    if (zip.entryCount > mostMembers) return tooMany(name)
    for await (const entry of zip.eachEntry()) {
      const called = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
      if (called.endsWith('/')) continue
      const why = validateFileName(called) !== null || called.includes('\0') ? 'path' : refusalOf(entry)
      if (why) refuse(why, called)
      else entries.push(entryOf(zip, entry, called))
      if (entries.length > mostMembers) return tooMany(name)
    }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    return new Failure('archive/damaged', `${name}: is damaged, or no ZIP archive (${why}); get it again`, cause)
  }
  return overlap(entries) ? sharesBytes(name) : { entries, refused, part }
}

const entryOf = (zip: ZipFile, entry: Entry, name: string): ZipEntry & { readonly from: number } => ({
  name,
  compressedSize: entry.compressedSize,
  uncompressedSize: entry.uncompressedSize,
  compressionMethod: entry.compressionMethod,
  crc32: entry.crc32,
  from: entry.relativeOffsetOfLocalHeader,
  dataAt: async () => (await zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart,
})

function refusalOf(entry: Entry): Refusal | null {
  // Of Unix, where the archive was made there: the kind of a file is in the upper half.
  if (entry.versionMadeBy >> 8 === 3 && ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000) return 'link'
  if (entry.isEncrypted()) return 'encrypted'
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return 'method'
  return null
}

/** The shortest header before a member's bytes, in bytes. */
const leastHeader = 30

function overlap(entries: readonly (ZipEntry & { readonly from: number })[]): boolean {
  const inOrder = entries.toSorted((a, b) => a.from - b.from)
  return inOrder.some(({ from, compressedSize }, i) => {
    const next = inOrder[i + 1]
    return next !== undefined && from + leastHeader + compressedSize > next.from
  })
}

const tooMany = (name: string) =>
  new Failure('archive/refused', `${name}: holds more than ${mostMembers} files; unpack it and hand in folders of it`)
const sharesBytes = (name: string) =>
  new Failure(
    'archive/refused',
    `${name}: is made to unpack the same bytes several times over; no honest program writes such an archive`,
  )
