import type { Gap, Unpacked } from '../inflated.ts'
import { byteFeed } from './byte-feed.ts'
import { endOfHeader, type Fields, fieldsIn } from './fields.ts'

/** A record of a WARC file (ISO 28500:2017, versions 0.17 to 1.1). */
export type WarcRecord = {
  readonly fields: Fields
  /** Of the block, in bytes, as the record says. */
  readonly length: number
  /** The block, once, before the next record is asked for; `large` where it has more than `most` bytes, `cut` where it is not all there. */
  readonly block: (most: number) => Promise<Uint8Array | 'large' | 'cut'>
}

/** A place that is no record, or a damaged one. `at`: the byte of the file, packed where it is packed. */
export type Damage = { readonly at: number; readonly why: string }

/** A header is some hundred bytes long. */
const longestHeader = 1 << 18
/** No record is so long: a length beyond is damage. 2^40 bytes. */
const longestBlock = 2 ** 40

/**
 * The records of a WARC file, in order, one in memory at a time. What is damaged is said, and reading goes on at the next record. `size`: of all
 * unpacked bytes; null where only the end tells.
 */
export async function* warcRecords(
  source: AsyncIterable<Unpacked | Gap>,
  size: number | null,
): AsyncGenerator<WarcRecord | Damage> {
  const feed = byteFeed(source)
  /** Whether the place was called damaged already. */
  let isSaid = false
  for (;;) {
    const skipped = await toNextRecord()
    if (skipped > 0 && !isSaid)
      yield { at: feed.at() - skipped, why: `${skipped} ${skipped === 1 ? 'byte is' : 'bytes are'} no record` }
    if (skipped > 0) isSaid = true
    if (feed.held().length === 0) {
      const gap = feed.stopped()
      if (gap === null) return
      yield gap
      feed.passGap()
      isSaid = true
      continue
    }
    const start = feed.at()
    const header = await wholeHeader()
    if (typeof header === 'string') {
      if (!isSaid || header !== 'it ends too soon') yield { at: feed.stopped()?.at ?? start, why: feed.stopped()?.why ?? header }
      isSaid = true
      if (feed.stopped()) feed.passGap()
      else feed.drop(Math.min(5, feed.held().length))
      continue
    }
    isSaid = false
    const length = lengthIn(header)
    const left = size === null ? longestBlock : size - feed.at()
    if (length === null || length > left) {
      const why =
        length === null
          ? 'a record does not say how long it is'
          : `a record of ${length} bytes, of which ${size === null ? 'never so many' : left} follow`
      yield { at: start, why }
      isSaid = true
      continue
    }
    let toCome = length
    let isCut = false
    yield { fields: header, length, block }
    await past(null)
    if (isCut) {
      yield { at: feed.stopped()?.at ?? start, why: feed.stopped()?.why ?? 'a record is not all there' }
      isSaid = true
      if (feed.stopped()) feed.passGap()
    }

    async function block(most: number): Promise<Uint8Array | 'large' | 'cut'> {
      if (length === null || length > most) return 'large'
      const bytes = new Uint8Array(length)
      await past(bytes)
      return isCut ? 'cut' : bytes
    }

    /** Past what is left of the block, which is put in `into`. */
    async function past(into: Uint8Array | null): Promise<void> {
      while (toCome > 0 && !isCut) {
        const { length: ready } = feed.held()
        if (ready === 0) {
          const came = await feed.more()
          // Each record is a member of its own: one that begins while the last is not over follows one that was cut.
          isCut = came === false || (came.starts && beginsRecord(feed.held(), 0))
          continue
        }
        const taken = Math.min(ready, toCome)
        if (into) into.set(feed.held().subarray(0, taken), into.length - toCome)
        feed.drop(taken)
        toCome -= taken
      }
    }
  }

  /** Drops what is before the next record, and counts it from the first byte that is no line end. */
  async function toNextRecord(): Promise<number> {
    let from: number | null = null
    for (;;) {
      let lines = 0
      while (feed.held()[lines] === 0x0d || feed.held()[lines] === 0x0a) lines += 1
      feed.drop(lines)
      const skipped = nextRecordIn(feed.held())
      if (skipped > 0) from ??= feed.at()
      feed.drop(skipped)
      if (feed.held().length < mark.length && (await feed.more()) !== false) continue
      if (feed.held().length < mark.length && feed.held().length > 0) {
        from ??= feed.at()
        feed.drop(feed.held().length)
      }
      return from === null ? 0 : feed.at() - from
    }
  }

  /** The header that begins here, taken, or why there is none. */
  async function wholeHeader(): Promise<Fields | string> {
    for (let from = 0; ;) {
      const end = endOfHeader(feed.held(), from)
      if (end >= 0 && end <= longestHeader) {
        const fields = fieldsIn(new TextDecoder().decode(feed.held().subarray(0, end)), true)
        feed.drop(end)
        return fields
      }
      const { length } = feed.held()
      if (length > longestHeader) return 'the header of a record is too long'
      from = Math.max(0, length - 3)
      if ((await feed.more()) === false) return 'it ends too soon'
    }
  }
}

const mark = new TextEncoder().encode('WARC/')
const beginsRecord = (bytes: Uint8Array, at: number): boolean => mark.every((byte, i) => bytes[at + i] === byte)

/** Where a record may begin: at the beginning of a line, or at the end of what is held, where more must come to tell. */
function nextRecordIn(bytes: Uint8Array): number {
  if (beginsRecord(bytes.length >= mark.length ? bytes : mark, 0)) return 0
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1))
    if (at + mark.length < bytes.length ? beginsRecord(bytes, at + 1) : true) return Math.min(at + 1, bytes.length)
  return bytes.length
}

function lengthIn({ get }: Fields): number | null {
  const written = get('content-length') ?? ''
  const length = /^\d{1,18}$/u.test(written) ? Number(written) : null
  return length !== null && Number.isSafeInteger(length) ? length : null
}
