import type { Store } from './store/store.ts'

/** An open book. Rooms call functions with it; what it is made of is this room's own business. */
export type Ledger = {
  readonly store: Store
  /** What tells this book from every other: a copy has the same. */
  readonly id: string
  /** 32 bytes that never leave the book: the key of the hashes of withheld names. */
  readonly secret: Uint8Array
  /** The program and version that writes, for the chain of custody. */
  readonly program: string
  /** The instant now, ISO 8601 in UTC. Handed in: the ledger has no clock of its own. */
  readonly clock: () => string
}

/** What a book must be told of the world. */
export type Outside = {
  readonly clock: () => string
  readonly program: string
  /** So many bytes by chance. */
  readonly chance: (bytes: number) => Uint8Array
}
