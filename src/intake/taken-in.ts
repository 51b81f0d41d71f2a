import { Failure } from '#base'
import { type About, nameOf } from './about.ts'
import { type Bundle, reportsInBundle } from './bundle.ts'
import { type Delivery, headOf } from './delivery.ts'
import type { Allowance, Around, Intaken } from './kind.ts'
import { kindOf } from './kinds.ts'
import { withLanguages } from './languages/with-languages.ts'
import { costOfTooDeep, deepest, largestArchive } from './limits.ts'

/** What a user knows of a delivery beside its bytes. */
export type Known = Omit<About, 'path'>

/**
 * The reports in a delivery, in order. What cannot be read is a Failure in its place; the others are still read. `notice` hears of
 * what was passed over.
 */
export const takenIn = (
  delivery: Delivery,
  known: Known,
  notice: Around['notice'],
  allowance = allowanceOf(largestArchive),
): AsyncGenerator<Intaken | Failure> =>
  inLanguages(reportsIn(delivery, { ...known, path: delivery.path }, aroundAt(0, notice, allowance)))

/** The reports in files that were handed in together. */
export const bundleTakenIn = (bundle: Bundle, known: Known, notice: Around['notice']): AsyncGenerator<Intaken | Failure> =>
  inLanguages(reportsInBundle(bundle, { ...known, path: bundle.path }, aroundAt(0, notice, allowanceOf(largestArchive))))

async function* inLanguages(reports: AsyncIterable<Intaken | Failure>): AsyncGenerator<Intaken | Failure> {
  for await (const found of reports)
    yield found instanceof Failure ? found : { ...found, document: await withLanguages(found.document) }
}

async function* reportsIn(given: Delivery, about: About, around: Around): AsyncGenerator<Intaken | Failure> {
  if (around.depth > deepest) {
    around.allowance.take(costOfTooDeep)
    yield new Failure('archive/refused', `${nameOf(about)}: lies in more than ${deepest} archives; unpack the outer ones first`)
    return
  }
  try {
    const { head, delivery } = await headOf(given)
    yield* kindOf(about, head).reports(delivery, about, around)
  } catch (cause) {
    // What unpacks as it is read can only throw; the others in its archive are still read.
    if (!(cause instanceof Failure)) throw cause
    yield cause
  }
}

function aroundAt(depth: number, notice: Around['notice'], allowance: Allowance): Around {
  const within: Around['within'] = (inner, about) => reportsIn(inner, about, aroundAt(depth + 1, notice, allowance))
  return { depth, notice, allowance, within }
}

/** So many bytes may still be unpacked. */
export function allowanceOf(bytes: number): Allowance {
  let left = bytes
  return { take: (more) => (left -= more) >= 0 }
}
