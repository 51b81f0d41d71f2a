import { brand, type Branded, hashOf } from '#base'
import type { Note } from './note.ts'
import type { Span } from './span.ts'

/** `d` and 16 hexadecimal digits, from the SHA-256 of the bytes as received. */
export type DocumentId = Branded<string, 'DocumentId'>
/** A calendar day, `YYYY-MM-DD`. Names of fields that hold one end in `On`. */
export type Day = Branded<string, 'Day'>
/** An instant in UTC, `YYYY-MM-DDThh:mm:ssZ`. Names of fields that hold one end in `At`. */
export type Instant = Branded<string, 'Instant'>

/**
 * One published text, fixed for ever. A changed page is another Document.
 * Invariant: `text` is never rewritten; every Span points into it.
 */
export type Document = {
  readonly id: DocumentId
  /** The name that the sender gave the report, in formats that carry one. */
  readonly givenId: string | null
  /** Of the bytes as received, 64 hexadecimal digits. */
  readonly sha256: string
  readonly path: string | null
  readonly url: string | null
  readonly publisher: string | null
  readonly author: string | null
  readonly title: string | null
  /** As written by the publisher, in the zone in which it is written. */
  readonly publishedOn: Day | null
  /** Only where the bytes give a time with its zone. */
  readonly publishedAt?: Instant
  /** Only where the bytes say that they were changed later. */
  readonly modifiedAt?: Instant
  /** ISO 639-1, or 639-3 where there is no shorter one; `und` where it cannot be told. */
  readonly language: string
  readonly text: string
  readonly passages: readonly Passage[]
  /** What intake could not settle; `readingOf` repeats them in the Reading. */
  readonly notes: readonly Note[]
}

export type PassageKind = 'headline' | 'paragraph' | 'post' | 'caption' | 'list-item' | 'quote'
export type PassageId = `p${number}`

/** A block that the publisher set apart. Passages are in order and do not overlap; together they need not cover the text. */
export type Passage = {
  readonly id: PassageId
  readonly kind: PassageKind
  /** The whole block, for a post with its signature line. */
  readonly at: Span
  /** The words to be read: `at` without a post's signature line or a publication-date prefix. */
  readonly body: Span
  /** Only where `kind` is `post`. */
  readonly post: Post | null
  /** Only where it is another than the document's. */
  readonly language?: string
  /** Only of pages with numbers, from 1. */
  readonly page?: number
}

/** An embedded post has its own author and its own day: it is a source, and the outlet that embeds it a carrier. */
export type Post = {
  readonly platform: 'x' | 'telegram' | 'facebook' | 'instagram' | 'bluesky' | 'mastodon' | 'unknown'
  readonly author: string
  readonly handle: string | null
  /** The words that name the author in the signature line. */
  readonly authorAt: Span | null
  readonly postedOn: Day | null
  /** Only where the exact time is known: an X address holds it. */
  readonly postedAt?: Instant
  /** Only where the post says that it was changed later. */
  readonly editedAt?: Instant
  readonly url: string | null
  /** Links inside the post, as written. */
  readonly links: readonly string[]
  /** Only where the post carries pictures, recordings or files. They are named, never opened. */
  readonly attachments?: readonly Attachment[]
}

/** A picture, recording or file that a post carries. */
export type Attachment = {
  readonly kind: 'photo' | 'video' | 'audio' | 'document'
  /** As the export names it; null where it was not exported. */
  readonly file: string | null
  readonly seconds?: number
}

/** How a reader knows the platforms. */
export const platformNames: Readonly<Record<Post['platform'], string>> = {
  x: 'X',
  telegram: 'Telegram',
  facebook: 'Facebook',
  instagram: 'Instagram',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  unknown: 'post',
}

export const documentIdOf = (sha256: string): DocumentId => brand(`d${hashOf(['document', sha256], 16)}`)

/** A document's id as somebody wrote it, or null where it cannot be one. */
export const documentIdFrom = (words: string): DocumentId | null => (/^d[0-9a-f]{16}$/u.test(words) ? brand(words) : null)

/** The instant that an ISO 8601 date-time with a zone names, or null: a time without one is nobody's instant. */
export function instantOf(iso: string): Instant | null {
  if (!instantShape.test(iso)) return null
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? null : instantAt(date.getTime())
}
const instantShape = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/iu

/** The instant so many milliseconds after 1970 began in UTC, of a year from 1 to 9999; else null. */
export function instantAt(milliseconds: number): Instant | null {
  const date = new Date(milliseconds)
  if (Number.isNaN(date.getTime())) return null
  const written = date.toISOString()
  return /^\d{4}-/u.test(written) ? brand(written.replace(/\.\d+Z$/u, 'Z')) : null
}

/** The day of an instant, in UTC. */
export const dayAt = (instant: Instant): Day => brand(instant.slice(0, 10))

const dayShape = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day that an ISO 8601 date names, or null where there is no such day ("2023-02-30"). */
export function dayOf(iso: string): Day | null {
  const [, year, month, day] = dayShape.exec(iso) ?? []
  if (!year || !month || !day) return null
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? brand(iso) : null
}
