import type { PassageKind } from '#model'

/** A block of a paper: its words, white space put together. */
export type PaperBlock = {
  readonly kind: Exclude<PassageKind, 'post'>
  readonly words: string
  /** From 1; null where pages have no numbers. */
  readonly page: number | null
}
