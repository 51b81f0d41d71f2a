import type * as Yauzl from 'yauzl'
import { Failure, onDemand } from '#base'
import type { Allowance } from '../../kind.ts'

/** A paper's parts by name, those that were asked for, unpacked. */
export type Parts = { readonly names: ReadonlySet<string>; readonly open: (name: string) => Promise<Uint8Array | Failure | null> }

const mostParts = 10_000
/** Of one part, unpacked, in bytes: no report's words fill more. */
const largestPart = 64 << 20

/**
 * The parts of a zipped paper. A part is unpacked when it is asked for, to no more bytes than the directory says, which are bounded and taken from the allowance. null: there is
 * no such part.
 */
export async function partsIn(bytes: Uint8Array, name: string, allowance: Allowance): Promise<Parts | Failure> {
  const damaged = (cause?: unknown) =>
    new Failure('paper/damaged', `${name}: is no document that can be read; it may be cut off or damaged`, cause)
  const yauzl: typeof Yauzl = onDemand('yauzl')
  try {
    const zip = await opened(yauzl, bytes)
    const entries = await entriesIn(zip)
    if (entries === null) return new Failure('paper/refused', `${name}: holds more than ${mostParts} parts`)
    const byName = new Map(entries.map((entry) => [entry.fileName, entry]))
    // Of two parts with one name one program shows the first and another the second.
    if (byName.size < entries.length) return new Failure('paper/refused', `${name}: holds two parts of one name`)
    return {
      names: new Set(byName.keys()),
      open: async (part) => {
        const entry = byName.get(part)
        if (!entry) return null
        if (entry.isEncrypted())
          return new Failure('paper/locked', `${name}: is locked with a password; save it without one and try again`)
        if (entry.uncompressedSize > largestPart || !allowance.take(entry.uncompressedSize))
          return new Failure('paper/refused', `${name}: unpacks to more than a report can hold`)
        try {
          return await unpacked(zip, entry)
        } catch (cause) {
          return damaged(cause)
        }
      },
    }
  } catch (cause) {
    return damaged(cause)
  }
}

const opened = (yauzl: typeof Yauzl, bytes: Uint8Array): Promise<Yauzl.ZipFile> =>
  new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    yauzl.fromBuffer(buffer, { lazyEntries: true }, (cause, zip) => (cause ? reject(cause) : resolve(zip)))
  })

const entriesIn = (zip: Yauzl.ZipFile): Promise<Yauzl.Entry[] | null> =>
  new Promise((resolve, reject) => {
    const entries: Yauzl.Entry[] = []
    zip.on('error', reject)
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Yauzl.Entry) => {
      entries.push(entry)
      if (entries.length > mostParts) resolve(null)
      else zip.readEntry()
    })
    zip.readEntry()
  })

async function unpacked(zip: Yauzl.ZipFile, entry: Yauzl.Entry): Promise<Uint8Array> {
  const stream = await new Promise<AsyncIterable<unknown>>((resolve, reject) => {
    zip.openReadStream(entry, (cause, found) => (cause ? reject(cause) : resolve(found)))
  })
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) if (chunk instanceof Uint8Array) chunks.push(chunk)
  return Buffer.concat(chunks)
}
