import type { DocumentId, Changes } from '#model'
import type { StateChange } from '#linking'

/** What a watch says of its work, as it happens. `at`: ISO 8601 in UTC. */
export type WatchTold = { readonly at: string } & (
  | {
      /** A report was filed: a new one, or one that nobody had read so far. */
      readonly kind: 'report'
      readonly document: DocumentId
      readonly outlet: string
      readonly title: string
      readonly url: string | null
      /** null where it could not be read. */
      readonly claims: number | null
      /** The feed's own words, in the place of a page that could not be had. */
      readonly isOwn: boolean
    }
  | {
      /** A page was changed, and its new version filed. */
      readonly kind: 'change'
      readonly document: DocumentId
      readonly after: DocumentId
      readonly outlet: string
      readonly title: string
      readonly url: string | null
      readonly changes: Changes
    }
  | {
      /** A question of the book stands otherwise than before. */
      readonly kind: 'state'
      readonly incident: string
      readonly title: string
      readonly change: StateChange
    }
  /** Something could not be had; told once, not each time. */
  | { readonly kind: 'failed'; readonly address: string; readonly message: string }
  /** Something worth knowing that is no failure: an address moved, a page offers feeds. */
  | { readonly kind: 'notice'; readonly address: string; readonly message: string }
)

/** `WatchTold` before the time is written to it. */
export type Untimed<Told = WatchTold> = Told extends unknown ? Omit<Told, 'at'> : never
