import type { Politeness } from '#fetching'
import type { Ledger } from '#ledger'
import type { AddOptions } from '../book/add-files.ts'

/** What the steps of a watch work with. */
export type Watcher = {
  readonly ledger: Ledger
  readonly polite: Politeness
  readonly clock: () => Date
  readonly filing: Pick<AddOptions, 'own' | 'by'>
}
