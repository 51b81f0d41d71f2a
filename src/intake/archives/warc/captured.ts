import type { About, Format } from '../../about.ts'
import { largestDocument } from '../../limits.ts'
import { hasDigest } from './digests.ts'
import { endOfHeader, fieldsIn, mediaTypeOf } from './fields.ts'
import { contentOf, dechunked } from './payload.ts'
import type { WarcRecord } from './records.ts'
import { sortOfContent } from './sort-of-content.ts'
import type { PassedOver } from './tally.ts'

/** A page or a file as somebody captured it. */
export type Captured = {
  /** As a reader gets them: chunks joined, content unpacked. */
  readonly bytes: Uint8Array
  readonly about: Pick<About, 'format' | 'charset'>
  readonly isTruncated: boolean
  /** Where it says a digest that is not its own, or one that is not checked. */
  readonly digestFault: 'digest' | 'undigested' | null
  /** The digest that later visits refer to. */
  readonly digest: string | null
}

/** Why there is nothing to read. `to`: where a redirection leads. */
export type NotCaptured =
  | { readonly passed: PassedOver; readonly to?: string }
  | { readonly large: true }
  | { readonly unknown: string }
  | { readonly cut: true }

/** What an answer or a file in a record is, or why it is not read. `given`: its format, where somebody said it; null where its type and bytes must tell. */
export async function capturedIn(record: WarcRecord, url: string, given: Format | null): Promise<Captured | NotCaptured> {
  const isAnswer =
    /^application\/http\b/iu.test(record.fields.get('content-type') ?? '') || record.fields.get('warc-type') === 'response'
  // What is not opened need not be held: the type of a file stands in the record itself.
  const said = mediaTypeOf(record.fields.get('content-type')).type
  if (!isAnswer && given === null && sortOfContent(said, new Uint8Array(), url) === 'media') return { passed: 'media' }
  const block = await record.block(largestDocument)
  if (block === 'cut') return { cut: true }
  if (block === 'large')
    return isAnswer
      ? { large: true }
      : given === null && sortOfContent(said, new Uint8Array(), url) === 'data'
        ? { passed: 'data' }
        : { large: true }
  if (!isAnswer)
    return content(record, block, block, {
      url,
      given,
      type: record.fields.get('content-type'),
      encodings: '',
      isChunked: false,
    })
  const end = endOfHeader(block)
  const http = fieldsIn(new TextDecoder('latin1').decode(end < 0 ? block.subarray(0, 1 << 16) : block.subarray(0, end)), true)
  const status = Number(/^HTTP\/\d(?:\.\d)?\s+(\d{3})/u.exec(http.first)?.[1] ?? Number.NaN)
  if (Number.isNaN(status)) return { passed: 'other' }
  if (status >= 300 && status < 400) {
    const to = addressFrom(http.get('location') ?? '', url)
    return to === null ? { passed: 'redirect' } : { passed: 'redirect', to }
  }
  if (status === 206) return { passed: 'partial' }
  if (status !== 200 && status !== 203) return { passed: status === 204 ? 'empty' : 'error' }
  return content(record, block, end < 0 ? new Uint8Array() : block.subarray(end), {
    url,
    given,
    type: http.get('content-type'),
    encodings: http.get('content-encoding') ?? '',
    isChunked: /\bchunked\b/iu.test(http.get('transfer-encoding') ?? ''),
  })
}

type Wrapped = {
  readonly url: string
  readonly given: Format | null
  readonly type: string | null
  readonly encodings: string
  readonly isChunked: boolean
}

async function content(
  { fields }: WarcRecord,
  block: Uint8Array,
  body: Uint8Array,
  { url, given, type, encodings, isChunked }: Wrapped,
): Promise<Captured | NotCaptured> {
  if (body.length === 0) return { passed: 'empty' }
  const said = mediaTypeOf(type)
  if (given === null && sortOfContent(said.type, new Uint8Array(), url) === 'media') return { passed: 'media' }
  const joined = (isChunked ? dechunked(body) : null) ?? body
  const bytes = await contentOf(joined, encodings, largestDocument)
  if (bytes === 'large') return { large: true }
  if ('unknown' in bytes) return bytes
  const sort = sortOfContent(said.type, bytes, url)
  if (given === null && (sort === 'media' || sort === 'data')) return { passed: sort }
  // A guess says no more than that it was read.
  const format = given !== null && given !== 'guess' ? given : sort === 'media' || sort === 'data' ? 'guess' : sort
  const ofPayload = fields.get('warc-payload-digest')
  const ofBlock = fields.get('warc-block-digest')
  return {
    bytes,
    about: { format, ...(said.charset !== null && format !== 'guess' ? { charset: said.charset } : {}) },
    isTruncated: fields.get('warc-truncated') !== null,
    digestFault: faultIn(
      ofBlock !== null ? await hasDigest(block, ofBlock) : ofPayload === null || (await isPayload(body, joined, ofPayload)),
    ),
    digest: ofPayload,
  }
}

const faultIn = (isAsSaid: boolean | null): Captured['digestFault'] =>
  isAsSaid === null ? 'undigested' : isAsSaid ? null : 'digest'

/** Programs differ in whether a chunked payload is digested as it came or joined. */
async function isPayload(body: Uint8Array, joined: Uint8Array, digest: string): Promise<boolean | null> {
  const asItCame = await hasDigest(body, digest)
  return asItCame === false && joined !== body ? hasDigest(joined, digest) : asItCame
}

function addressFrom(location: string, url: string): string | null {
  return location !== '' && URL.canParse(location, url) ? new URL(location, url).href : null
}
