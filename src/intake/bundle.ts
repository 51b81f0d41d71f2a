import type { Failure } from '#base'
import type { About } from './about.ts'
import type { Delivery } from './delivery.ts'
import type { Around, Intaken } from './kind.ts'
import { layouts } from './layouts.ts'
import { reportsOfMembers } from './members.ts'

/** Files that belong together: a folder's, or an archive's. */
export type Bundle = {
  /** As messages call it. */
  readonly path: string | null
  readonly members: readonly Member[]
}
export type Member = {
  /** Inside the bundle, parts with "/" between them. */
  readonly name: string
  /** Only where it is known without opening it. */
  readonly isEmpty?: boolean
  readonly open: () => Delivery | Failure | Promise<Delivery | Failure>
}

/** The reports in a bundle: as the exports of programs where some of it is laid out like them, and those of the other members by name. */
export async function* reportsInBundle(
  bundle: Bundle,
  about: About,
  around: Around,
  isRest = false,
): AsyncGenerator<Intaken | Failure> {
  const layout = layouts.find(({ fits }) => fits(bundle))
  if (!layout) {
    yield* reportsOfMembers(bundle, about, around, isRest)
    return
  }
  yield* layout.reports(bundle, about, around)
  const rest = layout.rest(bundle.members)
  if (rest.length > 0) yield* reportsInBundle({ ...bundle, members: rest }, about, around, true)
}
