import type { ZStream } from 'pako'
import { Failure } from '#base'
import { largestUnchecked, mostOfOne } from '../limits.ts'

/** Where packed bytes could not be followed. What came before it since the last whole member may be wrong. */
export type Gap = {
  /** Of the packed bytes: where the damage was met. */
  readonly at: number
  readonly why: string
  /** Inside a member, some of which came out already; else between members. */
  readonly isInside: boolean
}

/** What comes out of packed bytes, in order. `starts`: whether a member begins here. */
export type Unpacked = { readonly bytes: Uint8Array; readonly starts: boolean }

/**
 * The bytes in a gzip stream of one or many members (RFC 1952), their checksums compared. A damaged member is a Gap, and reading goes on at the next
 * one. Throws a Failure where so much comes of so little that it can only be a bomb.
 */
export async function* gunzipped(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Unpacked | Gap> {
  const { inflating } = await inflater('gzip')
  let stream: ReturnType<typeof inflating> | null = null
  let [before, written, memberAt, gaps] = [0, 0, 0, 0]
  let [isLost, starts] = [false, true]
  for await (const chunk of chunks) {
    let at = 0
    while (at < chunk.length) {
      if (stream === null) {
        at = isLost ? nextMember(chunk, at) : withoutZeros(chunk, at)
        if (at >= chunk.length) break
        stream = inflating()
        memberAt = before + at
        starts = true
      }
      for (const bytes of stream.push(chunk.subarray(at))) {
        written += bytes.length
        refuseBomb(written, before + at + stream.taken(), name)
        isLost = false
        yield { bytes, starts }
        starts = false
      }
      at += stream.taken()
      const fault = stream.fault()
      if (fault !== null) {
        if (!isLost) yield { at: starts ? memberAt : before + at, why: fault, isInside: !starts }
        if (!isLost && (gaps += 1) > mostGaps) throw new Failure('archive/damaged', `${name}: is damaged in too many places`)
        isLost = true
        // The next member may begin inside what the damaged one took for its own.
        at = Math.max(memberAt - before, 0) + (memberAt >= before ? 1 : 0)
      }
      if (fault !== null || stream.hasEnded()) stream = null
    }
    before += chunk.length
  }
  if (stream !== null && !isLost) yield { at: before, why: 'it ends too soon', isInside: true }
}

/** The bytes of one raw deflate stream (RFC 1951). Throws a Failure where it is damaged. */
export async function* inflatedRaw(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const { inflating } = await inflater('raw')
  const stream = inflating()
  let [read, written] = [0, 0]
  for await (const chunk of chunks) {
    for (const bytes of stream.push(chunk)) {
      written += bytes.length
      refuseBomb(written, read + stream.taken(), name)
      yield bytes
    }
    read += chunk.length
    const fault = stream.fault()
    if (fault !== null) throw new Failure('archive/damaged', `${name}: is damaged in its archive (${fault})`)
    if (stream.hasEnded()) return
  }
  throw new Failure('archive/damaged', `${name}: is damaged in its archive (it ends too soon)`)
}

/** Deflate makes 1,032 bytes of one at most; texts and pages seldom 30. */
function refuseBomb(written: number, read: number, name: string): void {
  if (written > largestUnchecked && written > mostOfOne * read)
    throw new Failure(
      'archive/refused',
      `${name}: unpacks to more than ${mostOfOne} times its size, which no collection of reports does`,
    )
}

const windowBits = { gzip: 15 + 16, raw: -15 } as const
/** One for all: what is put in it is copied before anything else can be, and each stream keeps what it looks back to. */
const output = new Uint8Array(1 << 16)
const mostGaps = 1000

async function inflater(wrapping: keyof typeof windowBits) {
  const { ZStream: Stream, zlibInflate, zlibInflateInit2, Z_BUF_ERROR, Z_NO_FLUSH, Z_OK, Z_STREAM_END } = await import('pako')
  return {
    /** One member. */
    inflating: () => {
      const stream: ZStream = new Stream()
      zlibInflateInit2(stream, windowBits[wrapping])
      let [taken, hasEnded] = [0, false]
      let fault: string | null = null
      return {
        /** All that comes of these bytes. */
        push: function* (bytes: Uint8Array): Generator<Uint8Array> {
          stream.input = bytes
          stream.next_in = 0
          stream.avail_in = bytes.length
          for (;;) {
            stream.output = output
            stream.next_out = 0
            stream.avail_out = output.length
            const status = zlibInflate(stream, Z_NO_FLUSH)
            taken = stream.next_in
            const made = output.slice(0, stream.next_out)
            if (status === Z_STREAM_END) hasEnded = true
            else if (status !== Z_OK && status !== Z_BUF_ERROR) fault = stream.msg || 'it cannot be followed'
            if (made.length > 0) yield made
            if (hasEnded || fault !== null || stream.avail_out > 0) break
          }
        },
        /** Bytes of the last push that belong to this member. */
        taken: () => taken,
        hasEnded: () => hasEnded,
        fault: () => fault,
      }
    },
  }
}

/** Zeros between members are padding. */
function withoutZeros(chunk: Uint8Array, from: number): number {
  let at = from
  while (at < chunk.length && chunk[at] === 0) at += 1
  return at
}

/** Where a member may begin. At the end of a chunk the first byte must do. */
function nextMember(chunk: Uint8Array, from: number): number {
  for (let at = chunk.indexOf(0x1f, from); at >= 0; at = chunk.indexOf(0x1f, at + 1)) {
    const [second = 0x8b, third = 8] = [chunk[at + 1], chunk[at + 2]]
    if (second === 0x8b && third === 8) return at
  }
  return chunk.length
}

/** Whether the first bytes are those of gzip. */
export const isGzip = ([first, second, third]: Uint8Array): boolean => first === 0x1f && second === 0x8b && third === 8
