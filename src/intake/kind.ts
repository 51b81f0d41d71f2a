import type { Failure } from '#base'
import type { Document } from '#model'
import type { About, Format } from './about.ts'
import type { Delivery } from './delivery.ts'

/** A report out of a delivery, with the bytes that are its own. Taken in again as `about` says, these bytes give the same document. */
export type Intaken = { readonly document: Document; readonly bytes: Uint8Array; readonly about: About }

/** Around a delivery. */
export type Around = {
  /** Archives that it lies in. */
  readonly depth: number
  /** Says what was passed over: "12 pictures and videos were not opened". */
  readonly notice: (message: string) => void
  /** What may still be unpacked from the archive that everything lies in. */
  readonly allowance: Allowance
  /** The reports in something that lies in this delivery. */
  readonly within: (inner: Delivery, about: About) => AsyncIterable<Intaken | Failure>
}

/** Bytes that an archive may still unpack to; a bomb uses them up. `take` says whether so many were left. */
export type Allowance = { readonly take: (bytes: number) => boolean }

/** A format: how it is known, and the reports that it holds. */
export type Kind = {
  readonly format: Exclude<Format, 'guess'>
  /** By its name and its first bytes, at most 4,096. */
  readonly fits: (path: string | null, head: Uint8Array) => boolean
  /** In order. What cannot be read is a Failure in its place; the others are still read. */
  readonly reports: (delivery: Delivery, about: About, around: Around) => AsyncIterable<Intaken | Failure>
}
