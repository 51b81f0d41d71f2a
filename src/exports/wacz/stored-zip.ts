import { crc32 } from 'node:zlib'
import { Failure } from '#base'

export type StoredFile = { readonly name: string; readonly bytes: Uint8Array }

/** The largest file and archive that ZIP has room for without its later extension, in bytes. */
const most = 0xffff_ffff

/**
 * A ZIP archive whose members are not packed (APPNOTE 6.3.10, method 0), so that a player can read any part of them in place. Names are UTF-8; `at` is an ISO 8601
 * instant, written in UTC. Throws a Failure where it would have more than 4 GiB.
 */
export function storedZip(files: readonly StoredFile[], at: string): Uint8Array {
  const total = files.reduce((sum, { name, bytes }) => sum + bytes.length + 2 * name.length + 76, 22)
  if (total > most) throw new Failure('usage', 'the archive would have more than 4 GiB; export fewer incidents at a time')
  const time = dosTimeOf(at)
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, bytes } of files) {
    const called = new TextEncoder().encode(name)
    const common = fields(
      [2, 20],
      [2, 0x800],
      [2, 0],
      [4, time],
      [4, crc32(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, called.length],
      [2, 0],
    )
    const local = Buffer.concat([fields([4, 0x04034b50]), common, called])
    directory.push(fields([4, 0x02014b50], [2, 20]), common, fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), called)
    parts.push(local, bytes)
    offset += local.length + bytes.length
  }
  const central = Buffer.concat(directory)
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, central.length],
    [4, offset],
    [2, 0],
  )
  return Buffer.concat([...parts, central, end])
}

/** Whole numbers, little-endian, each with its size in bytes. */
function fields(...numbers: readonly (readonly [2 | 4, number])[]): Uint8Array {
  const bytes = Buffer.alloc(numbers.reduce((sum, [size]) => sum + size, 0))
  numbers.reduce((at, [size, value]) => bytes.writeUIntLE(value, at, size), 0)
  return bytes
}

/** In steps of two seconds, from 1980 on. */
function dosTimeOf(at: string): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = at.split(/\D+/u).map(Number)
  const date = (Math.max(0, year - 1980) << 9) | (month << 5) | day
  return ((date << 16) | (hour << 11) | (minute << 5) | (second >> 1)) >>> 0
}
