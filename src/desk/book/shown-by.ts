import type { Ledger } from '#ledger'
import type { Reading } from '#model'

/** A reading as this book lets it be shown. */
export type Showing = (reading: Reading) => Reading

export const shownBy = (ledger: Ledger): Promise<Showing> => Promise.resolve((reading) => (ledger.id === '' ? reading : reading))
