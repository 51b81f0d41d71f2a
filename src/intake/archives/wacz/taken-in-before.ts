import { Failure } from '#base'
import { dayOf } from '#model'
import { type About, formats } from '../../about.ts'
import type { Bundle } from '../../bundle.ts'
import { fieldsIn, wordsIn } from '../../fields.ts'
import { parsed } from '../../json-shape.ts'
import { longestLine } from '../../limits.ts'
import { linesOf } from '../../lines.ts'
import type { TakenIn } from '../warc/pages.ts'

/**
 * In an archive that a book wrote: what was said of each report when it was filed there (`claimbook/documents.jsonl`), so that a post out of an export is again
 * that post. What somebody says now goes before it; the encoding stands in the record.
 */
export async function takenInBefore({ members }: Bundle, { publishedOn, publisher, url }: About): Promise<TakenIn> {
  const given = new Map<string, Omit<About, 'path' | 'charset'>>()
  const delivery = await members.find(({ name }) => name === 'claimbook/documents.jsonl')?.open()
  if (!delivery || delivery instanceof Failure) return given
  try {
    for await (const { bytes } of linesOf(delivery.chunks(), longestLine)) {
      const line = fieldsIn(bytes && parsed(bytes))
      const { format, ...said } = fieldsIn(line['given'])
      const known = formats.find((one) => one === format)
      if (known === undefined) continue
      const account = wordsIn(said['account'])
      given.set(`sha256:${String(line['sha256'])}`, {
        format: known,
        publishedOn: publishedOn ?? dayOf(wordsIn(said['publishedOn']) ?? ''),
        publisher: publisher ?? wordsIn(said['publisher']),
        url: url ?? wordsIn(said['url']),
        ...(account === null ? {} : { account }),
      })
    }
  } catch (cause) {
    // A damaged list is said where the digests are compared.
    if (!(cause instanceof Failure)) throw cause
  }
  return given
}
