import { Failure } from '#base'
import { type About, nameOf } from './about.ts'
import { type Bundle, reportsInBundle } from './bundle.ts'
import { type Delivery, headOf } from './delivery.ts'
import type { Allowance, Around, Intaken } from './kind.ts'
import { kindOf } from './kinds.ts'
import { withLanguages } from './languages/with-languages.ts'
import { deepest, largestArchive } from './limits.ts'

/** What a user knows of a delivery beside its bytes. */
export type Known = Omit<About, 'path'>

/**
 * The reports in a delivery, in order. What cannot be read is a Failure in its place; the others are still read. `notice` hears of
 * what was passed over.
 */
export const takenIn = (delivery: Delivery, known: Known, notice: Around['notice']): AsyncGenerator<Intaken | Failure> =>
  reportsIn(delivery, { ...known, path: delivery.path }, aroundAll(notice))

/** The reports in files that were handed in together. */
export const bundleTakenIn = (bundle: Bundle, known: Known, notice: Around['notice']): AsyncGenerator<Intaken | Failure> =>
  reportsInBundle(bundle, { ...known, path: bundle.path }, aroundAll(notice))

/** The surroundings of what lies in no archive. */
const aroundAll = (notice: Around['notice']): Around => aroundAt(0, notice, allowanceOf(largestArchive))

async function* reportsIn(given: Delivery, about: About, around: Around): AsyncGenerator<Intaken | Failure> {
  if (around.depth > deepest) {
    yield new Failure('archive/refused', `${nameOf(about)}: lies in more than ${deepest} archives; unpack the outer ones first`)
    return
  }
  const { head, delivery } = await headOf(given)
  for await (const found of kindOf(about, head).reports(delivery, about, around))
    yield found instanceof Failure || around.depth > 0 ? found : { ...found, document: await withLanguages(found.document) }
}

function aroundAt(depth: number, notice: Around['notice'], allowance: Allowance): Around {
  const within: Around['within'] = (inner, about) => reportsIn(inner, about, aroundAt(depth + 1, notice, allowance))
  return { depth, notice, allowance, within }
}

function allowanceOf(bytes: number): Allowance {
  let left = bytes
  return { take: (more) => (left -= more) >= 0 }
}
