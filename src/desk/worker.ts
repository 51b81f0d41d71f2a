import { Failure, type FailureCode } from '#base'
import type { Document, Reading } from '#model'
import { read } from '#reading'
import { readOrFail } from './read-or-fail.ts'
import { type OwnReferences, referencesOf } from './references-of.ts'

/** A Failure loses its class on the way between threads; this is what travels. */
export type Outcome =
  { readonly reading: Reading } | { readonly failed: { readonly code: FailureCode; readonly message: string } }

export type Batch = { readonly documents: readonly Document[]; readonly own: OwnReferences }

/** Runs on a thread of its own, on one batch at a time. */
export const readBatch = ({ documents, own }: Batch): Outcome[] =>
  documents.map((document) => {
    const references = referencesOf(own)
    const found = references instanceof Failure ? references : readOrFail(document, (one) => read(one, references))
    return found instanceof Failure ? { failed: { code: found.code, message: found.message } } : { reading: found }
  })
