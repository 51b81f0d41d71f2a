import { Failure } from '#base'
import type { Document, Reading } from '#model'
import { nameOfDocument } from './name-of-document.ts'

/** A fault of ours in one document must not take the others with it. */
export function readOrFail(document: Document, read: (document: Document) => Reading): Reading | Failure {
  try {
    return read(document)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    return new Failure(
      'reader/fault',
      `${nameOfDocument(document)}: stopped the reader (${why}); this is a fault of claimbook`,
      cause,
    )
  }
}
