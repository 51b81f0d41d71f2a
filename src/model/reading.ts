import type { AtRisk } from './at-risk.ts'
import type { Claim } from './claim.ts'
import type { Document } from './document.ts'
import type { Note } from './note.ts'
import type { Mention, Referent } from './referent.ts'
import type { SentenceAt } from './sentence.ts'

export type Reader = {
  readonly name: 'claimbook'
  readonly version: string
  readonly model: string
  /** The gazetteer that it looked names up in, and a user's own table of actors. */
  readonly references: string
}

/** All that one reader version found in one Document. The only thing that passes from reading to keeping. */
export type Reading = {
  readonly document: Document
  /** Words and trees are what the finding needed; where the sentences lie is what is left of them. */
  readonly sentences: readonly SentenceAt[]
  readonly mentions: readonly Mention[]
  readonly referents: readonly Referent[]
  readonly claims: readonly Claim[]
  /** The people named whose names a book may have to withhold. */
  readonly atRisk: readonly AtRisk[]
  readonly notes: readonly Note[]
  readonly reader: Reader
}
