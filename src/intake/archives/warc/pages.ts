import { Failure } from '#base'
import { type About, nameOf } from '../../about.ts'
import { deliveryOf } from '../../delivery.ts'
import type { Around, Intaken } from '../../kind.ts'
import { inMebibytes, largestDocument } from '../../limits.ts'
import { type Captured, capturedIn, type NotCaptured } from './captured.ts'
import type { Damage, WarcRecord } from './records.ts'
import type { Tally } from './tally.ts'

/** The pages that an archive lists as its own, without "#…"; where a listed one redirects to is listed too. */
export type Listed = Set<string>

/** What is known of payloads from outside, by the digest that their records say. */
export type TakenIn = ReadonlyMap<string, Omit<About, 'path' | 'charset'>>

/**
 * The pages and files in the records of a WARC file, each under its address. Its bytes are those that a browser would have got; the time of capture is not that of
 * publication. `listed`: null where all are wanted.
 */
export async function* capturedPages(
  records: AsyncIterable<WarcRecord | Damage>,
  about: About,
  around: Around,
  tally: Tally,
  listed: Listed | null,
  given: TakenIn = new Map(),
): AsyncGenerator<Intaken | Failure> {
  const name = nameOf(about)
  const digests = new Set<string>()
  for await (const record of records) {
    if ('why' in record) {
      yield new Failure('archive/damaged', `${name}: is damaged at byte ${record.at} (${record.why}); the rest was read`)
      continue
    }
    const { fields } = record
    const type = fields.get('warc-type')?.toLowerCase() ?? ''
    const target = targetOf(fields.get('warc-target-uri') ?? '')
    if (isSilent.has(type) || isOfTheCrawler(target)) continue
    if (type === 'revisit') {
      tally.count(digests.has(fields.get('warc-payload-digest') ?? '') ? 'unchanged' : 'elsewhere')
      continue
    }
    if (type === 'continuation' || fields.get('warc-segment-number') !== null) {
      tally.count('segment')
      continue
    }
    if (!holdsContent.has(type)) {
      tally.count('other')
      continue
    }
    const known = given.get(fields.get('warc-payload-digest') ?? '') ?? null
    const found = await capturedIn(record, target, known?.format ?? null)
    if (!('bytes' in found)) {
      if ('passed' in found && found.to !== undefined && listed?.has(withoutFragment(target)))
        listed.add(withoutFragment(found.to))
      yield* passedOver(found, target, name, tally)
      continue
    }
    if (found.digest !== null && digests.size < mostDigests) digests.add(found.digest)
    if (listed && !listed.has(withoutFragment(target))) {
      tally.count('unlisted')
      continue
    }
    told(found, target, tally)
    const path = `${name}/${target}`
    const own = aboutOf(about, found, target, path)
    yield* around.within(
      deliveryOf(found.bytes, path),
      known ? { ...own, ...known, format: own.format, url: known.url ?? own.url } : own,
    )
    if (!around.allowance.take(0)) return
  }
}

/** What holds no page by its nature, and is not spoken of. */
const isSilent = new Set(['warcinfo', 'request', 'metadata'])
const holdsContent = new Set(['response', 'resource', 'conversion'])
/** Screenshots and texts of pages that crawlers put beside them: "urn:text:https://…". */
const isOfTheCrawler = (target: string): boolean => /^urn:(?:text|pageinfo|view|fullpage|thumbnail)[\w-]*:/iu.test(target)
const mostDigests = 1_000_000

/** Early programs wrote addresses in angle brackets. */
const targetOf = (written: string): string => written.replace(/^<(.*)>$/u, '$1')
export const withoutFragment = (url: string): string => url.split('#', 1)[0] ?? ''

function aboutOf(about: About, { about: { format, charset } }: Captured, target: string, path: string): About {
  const { charset: _, ...known } = about
  const url = /^https?:/iu.test(target) ? target : null
  return { ...known, path, url, format, ...(charset === undefined ? {} : { charset }) }
}

function told({ digestFault, isTruncated }: Captured, target: string, tally: Tally): void {
  if (digestFault !== null) tally.count(digestFault, target)
  if (isTruncated) tally.count('truncated', target)
}

function* passedOver(found: NotCaptured, target: string, name: string, tally: Tally): Generator<Failure> {
  // What is cut is said by the reader of records, with its place.
  if ('cut' in found) return
  if ('passed' in found) tally.count(found.passed)
  else if ('large' in found)
    yield new Failure('file/too-large', `${name}/${target}: is too large (a report may have ${inMebibytes(largestDocument)})`)
  else yield new Failure('archive/refused', `${name}/${target}: is packed as “${found.unknown.slice(0, 40)}”, which is not read`)
}
