import { canonical, sha256Of } from '#base'

/** What may happen to what is kept, in the words of the Berkeley Protocol on Digital Open Source Investigations (2020), where it has one. */
export const doings = [
  'opened-book',
  'received',
  'read',
  'judged',
  'withdrew',
  'redacted',
  'lifted',
  'deleted',
  'viewed-unredacted',
  'exported',
  'verified',
  'copied',
  'stamped',
] as const
export type Did = (typeof doings)[number]

/**
 * One line of the chain of custody. `hash` is the SHA-256 of the canonical JSON of all else, and `previous` the hash of the line before it, so that none
 * can be changed, left out or put between others unseen. `at` is what the clock of the machine said, in UTC.
 */
export type Entry = {
  readonly position: number
  /** '' where it is about no one document. */
  readonly documentId: string
  readonly at: string
  readonly by: string
  readonly program: string
  readonly did: string
  /** Canonical JSON: ids and hashes of what it was done to, never a name. */
  readonly about: string
  readonly previous: string
  readonly hash: string
}

/** Before the first line. */
export const beginning = '0'.repeat(64)

export const hashOfEntry = ({ position, documentId, at, by, program, did, about, previous }: Omit<Entry, 'hash'>): string =>
  sha256Of(new TextEncoder().encode(canonical([position, documentId, at, by, program, did, about, previous])))
