import type { Span } from './span.ts'

/** Something about a text that a reader of the results must know. Notes are findings, never failures. */
export type Note = {
  readonly code: `${string}/${string}`
  readonly at: Span
  /** One plain sentence. */
  readonly text: string
}
