import { Failure, type FailureCode } from '#base'
import type { Document, Reading } from '#model'
import { read } from '#reading'
import { readOrFail } from './read-or-fail.ts'

/** A Failure loses its class on the way between threads; this is what travels. */
export type Outcome =
  { readonly reading: Reading } | { readonly failed: { readonly code: FailureCode; readonly message: string } }

/** Runs on a thread of its own, on one batch at a time. */
export const readBatch = (documents: readonly Document[]): Outcome[] =>
  documents.map((document) => {
    const found = readOrFail(document, read)
    return found instanceof Failure ? { failed: { code: found.code, message: found.message } } : { reading: found }
  })
