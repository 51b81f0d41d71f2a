import { Failure, sha256OfMany } from '#base'
import { nameOf } from '../../about.ts'
import type { Bundle, Member } from '../../bundle.ts'
import type { Delivery } from '../../delivery.ts'
import type { Around } from '../../kind.ts'
import type { Layout } from '../../layouts.ts'
import { capturedPages } from '../warc/pages.ts'
import { tally } from '../warc/tally.ts'
import { recordsIn } from '../warc/warc.ts'
import { listedPages } from './listed-pages.ts'
import { takenInBefore } from './taken-in-before.ts'
import { packageOf } from './package.ts'

/**
 * A WACZ file, or one that was unpacked: the pages in its WARC files that it lists as pages. Every file's digest is compared with what the package says; what
 * differs is said, and read all the same.
 */
export const wacz: Layout = {
  fits: ({ members }) => members.some(({ name }) => name === 'datapackage.json') && members.some(isWarcOf),
  reports: async function* (bundle, about, around) {
    const name = nameOf(bundle)
    const { digests, doubts } = await packageOf(bundle)
    const listed = await listedPages(bundle)
    const given = await takenInBefore(bundle, about)
    const counted = tally()
    const differing: string[] = []
    const verified = (member: Member, delivery: Delivery) =>
      verifiedWhile(delivery, digests.get(member.name), () => void differing.push(member.name))
    let found = 0
    for (const member of bundle.members.filter(isWarcOf).toSorted(byName)) {
      const delivery = await member.open()
      if (delivery instanceof Failure) {
        yield delivery
        continue
      }
      const path = `${name}/${member.name}`
      try {
        const records = recordsIn(verified(member, delivery), path, around)
        for await (const one of capturedPages(records, { ...about, path }, around, counted, listed, given)) {
          found += 1
          yield one
        }
      } catch (cause) {
        if (!(cause instanceof Failure)) throw cause
        yield cause
      }
    }
    await checkOthers(bundle, around, verified, new Set(digests.keys()), differing)
    if (found === 0) yield new Failure('text/empty', `${name}: holds no page that could be read`)
    const words = differing.map((one) => `${one} is not the file that datapackage.json describes; it was read all the same`)
    for (const notice of [...doubts, ...words, ...counted.notices()]) around.notice(`${name}: ${notice}`)
  },
  // What a package holds is its pages and what helps to play them.
  rest: () => [],
}

const isWarcOf = ({ name }: Member): boolean => /^archive\/[^/]+\.warc(?:\.gz)?$/iu.test(name)
const byName = (a: Member, b: Member): number => (a.name < b.name ? -1 : 1)

/** The same delivery; once it was read to its end and its digest is another, that is said. */
const verifiedWhile = (delivery: Delivery, digest: string | undefined, differs: () => void): Delivery =>
  digest === undefined
    ? delivery
    : {
        ...delivery,
        // Without a size it is read from its beginning to its end, once.
        size: null,
        chunks: async function* () {
          const hash = sha256OfMany()
          for await (const chunk of delivery.chunks()) {
            hash.add(chunk)
            yield chunk
          }
          if (hash.hex() !== digest) differs()
        },
      }

/** Lists and indexes are read only to compare their digests. */
async function checkOthers(
  { members }: Bundle,
  { allowance }: Around,
  verified: (member: Member, delivery: Delivery) => Delivery,
  listed: ReadonlySet<string>,
  differing: string[],
): Promise<void> {
  for (const member of members.filter((one) => listed.has(one.name) && !isWarcOf(one))) {
    const delivery = await member.open()
    if (delivery instanceof Failure || !allowance.take(0)) continue
    try {
      for await (const _ of verified(member, delivery).chunks());
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause
      differing.push(member.name)
    }
  }
}
