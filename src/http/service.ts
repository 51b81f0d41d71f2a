import type { Told } from '#desk'
import type { Ledger } from '#ledger'
import type { Reading } from '#model'

/** What the routes work with: a book, and how its work is done elsewhere. */
export type Service = {
  readonly ledger: Ledger
  readonly version: string
  /** Who acts where nobody says. */
  readonly by: string
  /** What must be shown with every request; null on a loopback address, where nobody else can ask. */
  readonly token: string | null
  /** Names under which this server may be asked: others are a page that leads a browser here under its own name. */
  readonly hosts: ReadonlySet<string> | null
  /** Where the built pages lie; null where only the API is served. */
  readonly pages: string | null
  /** A value without the names that the book withholds now. */
  readonly scrub: <Value>(value: Value) => Promise<Value>
  readonly showing: () => Promise<(reading: Reading) => Reading>
  /** Hands reports to whoever reads them; the number of the job. */
  readonly add: (reports: readonly Report[]) => number
  readonly updates: Updates
}

export type Report = {
  readonly name: string
  /** null: they are fetched from `url`. */
  readonly bytes: Uint8Array | null
  readonly url: string | null
  readonly publisher: string | null
  readonly publishedOn: string | null
}

/** Something that happened to the book, told to whoever listens. */
export type Update = Told | { readonly kind: 'changed'; readonly position: number }

export type Updates = {
  readonly tell: (update: Update) => void
  /** Calls back for each update until the function that it gives is called. */
  readonly listen: (heard: (update: Update) => void) => () => void
}
