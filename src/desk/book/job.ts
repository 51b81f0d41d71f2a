import type { Day } from '#model'
import type { Asking } from '../asking.ts'

/** A report as it was handed in. */
export type HandedIn = {
  readonly name: string
  /** null: they are fetched from `url`. */
  readonly bytes: Uint8Array | null
  readonly url: string | null
  readonly publisher: string | null
  readonly publishedOn: Day | null
}

/** Work for the thread that writes in the book: reports to add, or none where only what waits is to be linked. */
export type Job = { readonly job: number; readonly reports: readonly HandedIn[] }

/** What the thread says while it works. */
export type Told =
  | { readonly kind: 'step'; readonly job: number; readonly step: string; readonly done: number; readonly total: number }
  | {
      readonly kind: 'filed'
      readonly job: number
      readonly document: string
      readonly name: string
      readonly came: string
      readonly claims: number | null
    }
  | { readonly kind: 'failed'; readonly job: number; readonly message: string }
  | { readonly kind: 'done'; readonly job: number }

/** Where the thread writes, and under whose name. */
export type JobPlace = { readonly book: string; readonly by: string; readonly asking: Asking }
