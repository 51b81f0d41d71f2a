import { type Readable, Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib'
import { Failure } from '#base'
import type { Limits } from './limits.ts'

export type Bounds = Pick<Limits, 'bytes' | 'ratio'> & {
  /** What is longer is cut off instead of refused. */
  readonly cut: boolean
}

/**
 * The body with its content codings undone, at most two (gzip, deflate, br, zstd; RFC 9110, 8.4, RFC 8878), counted behind each of
 * them as it streams. Throws 'fetch/too-large' as soon as it is too long, or too many times as long as what came of it over the
 * wire; 'fetch/encoding' if a coding is not known or the bytes are not of it; and whatever the stream throws.
 */
export async function bodyOf(name: string, body: Readable, codings: readonly string[], bounds: Bounds): Promise<Uint8Array> {
  const decoders = decodersOf(name, codings)
  if (decoders instanceof Failure) throw decoders
  const chunks: Uint8Array[] = []
  let kept = 0
  /** Compressed bytes that were undone so far; those that only wait do not count. */
  const undone = () => decoders[0]?.bytesWritten ?? 0
  const stages = decoders.flatMap((decoder) => [decoder, counting(name, undone, bounds)])
  const whole = new Writable({
    write(chunk: Uint8Array, _, done) {
      const room = bounds.bytes - kept
      chunks.push(chunk.subarray(0, room))
      kept += Math.min(room, chunk.length)
      if (chunk.length <= room) done()
      else done(bounds.cut ? enough : tooLong(name, bounds.bytes))
    },
  })
  try {
    await pipeline([body, ...stages, whole])
  } catch (cause) {
    // Nothing at all is a valid nothing, whatever its coding.
    const isFine = cause === enough || (undone() === 0 && codeOf(cause) === 'Z_BUF_ERROR')
    if (!isFine) throw isOfDecoder(cause) ? broken(name, cause) : cause
  }
  return Buffer.concat(chunks)
}

/** Ends the reading of a body that is cut. */
const enough = new Error('enough')

/** Each "Content-Encoding" in the order in which they were applied, in small letters. */
export const codingsIn = (values: readonly string[]): readonly string[] =>
  values
    .flatMap((value) => value.split(',').map((coding) => coding.trim().toLowerCase()))
    .filter((coding) => coding !== '' && coding !== 'identity')

type Decoder = Transform & { readonly bytesWritten: number }
const makers: ReadonlyMap<string, () => Decoder> = new Map([
  ['gzip', () => createGunzip({ chunkSize })],
  ['x-gzip', () => createGunzip({ chunkSize })],
  ['deflate', () => createInflate({ chunkSize })],
  ['br', () => createBrotliDecompress({ chunkSize })],
  // RFC 9659: a window of 8 MB is the most that a sender may ask for.
  ['zstd', () => createZstdDecompress({ chunkSize, params: { [constants.ZSTD_d_windowLogMax]: 23 } })],
])
const chunkSize = 64 * 1024
const deepest = 2

/** In the order in which they are to be undone. */
function decodersOf(name: string, codings: readonly string[]): readonly Decoder[] | Failure {
  if (codings.length > deepest)
    return new Failure(
      'fetch/encoding',
      `${name}: is compressed ${codings.length} times over, which no honest server does; it is not read`,
    )
  const known = codings.map((coding) => makers.get(coding))
  const strange = codings.find((_, at) => known[at] === undefined)
  if (strange !== undefined)
    return new Failure(
      'fetch/encoding',
      `${name}: comes in the coding “${strange.slice(0, 40)}”, which was not asked for; try again, or save the page with a browser`,
    )
  return known.flatMap((make) => (make === undefined ? [] : [make()])).toReversed()
}

/** Behind a decoder: what it has given is held against what came over the wire. */
function counting(name: string, undone: () => number, { bytes, ratio, cut }: Bounds): Transform {
  let given = 0
  return new Transform({
    transform(chunk: Uint8Array, _, done) {
      given += chunk.length
      if (given > freely && given > ratio * undone()) done(bomb(name, ratio))
      else if (given > bytes + chunkSize && !cut) done(tooLong(name, bytes))
      else done(null, chunk)
    },
  })
}
/** In bytes: so much may come of anything. */
const freely = 1024 * 1024

export const tooLong = (name: string, bytes: number): Failure =>
  new Failure(
    'fetch/too-large',
    `${name}: is longer than ${bytes >= freely ? `${Math.floor(bytes / freely)} MiB` : `${bytes} bytes`}; save it with a browser, and give the part that matters`,
  )
const bomb = (name: string, ratio: number): Failure =>
  new Failure('fetch/too-large', `${name}: unpacks to more than ${ratio} times its size, as no report does; it is not read`)
const broken = (name: string, cause: unknown): Failure =>
  new Failure('fetch/encoding', `${name}: its compression is damaged or breaks off; try again later`, cause)

const isOfDecoder = (cause: unknown): boolean => /^(?:Z_|ERR__|ERR_BROTLI|ERR_ZLIB|ZSTD_)/u.test(codeOf(cause))
const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
