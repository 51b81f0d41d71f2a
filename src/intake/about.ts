import type { Day } from '#model'

/** `guess`: by its name and first bytes. */
export const formats = [
  'guess',
  'plain',
  'jsonl',
  'html',
  'pdf',
  'docx',
  'feed',
  'zip',
  'gzip',
  'warc',
  'mhtml',
  'eml',
  'telegram',
  'telegram-message',
  'telegram-page',
  'telegram-page-message',
  'x',
  'x-post',
  'bluesky',
  'bluesky-post',
  'mastodon',
  'mastodon-post',
] as const
export type Format = (typeof formats)[number]

/** What is known of the bytes from outside. A value here wins over what the text itself says. */
export type About = {
  /** null is standard input. */
  readonly path: string | null
  readonly format: Format
  readonly publishedOn: Day | null
  readonly publisher: string | null
  readonly url: string | null
  /** Who posted it, "Name (@handle)", where the bytes are a post that does not say so itself. */
  readonly account?: string
  /** The encoding of the bytes, "windows-1251", where only what they came with tells it; goes before what a page says of itself. */
  readonly charset?: string
}

/** How messages call the input. */
export const nameOf = ({ path }: Pick<About, 'path'>): string => path ?? 'standard input'
