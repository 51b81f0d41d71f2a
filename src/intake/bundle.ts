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

/** The reports in a bundle: as the export of one program where it is laid out like one, else those of its members by name. */
export async function* reportsInBundle(bundle: Bundle, about: About, around: Around): AsyncGenerator<Intaken | Failure> {
  const layout = layouts.find(({ fits }) => fits(bundle))
  if (layout) yield* layout.reports(bundle, about, around)
  else yield* reportsOfMembers(bundle, about, around)
}
