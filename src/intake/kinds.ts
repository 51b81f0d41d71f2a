import type { About } from './about.ts'
import type { Kind } from './kind.ts'
import { blueskyPost, blueskyPosts } from './bluesky/posts.ts'
import { gzip } from './archives/gzip.ts'
import { eml } from './archives/mail/eml.ts'
import { mhtml } from './archives/mail/mhtml.ts'
import { warc } from './archives/warc/warc.ts'
import { zip } from './archives/zip.ts'
import { jsonLines } from './json-lines.ts'
import { feed } from './feeds/feed.ts'
import { docx } from './papers/office/docx.ts'
import { pdf } from './papers/pdf/pdf.ts'
import { single } from './single.ts'
import { documentInPage } from './html/document-in-page.ts'
import { isMarkup } from './html/is-markup.ts'
import { mastodonPost, mastodonPosts } from './mastodon/posts.ts'
import { plainDocument } from './plain.ts'
import { telegramExport, telegramMessage } from './telegram/export.ts'
import { telegramPage, telegramPageMessage } from './telegram/page.ts'
import { xPost, xPosts } from './x/posts.ts'

const page: Kind = {
  format: 'html',
  fits: (path, head) => /\.html?$/iu.test(path ?? '') || isMarkup(head),
  reports: single(documentInPage),
}

const plain: Kind = { format: 'plain', fits: () => true, reports: single(plainDocument) }

/** All formats; the first that fits is the one. */
export const kinds: readonly Kind[] = [
  docx,
  zip,
  warc,
  gzip,
  mhtml,
  eml,
  pdf,
  telegramExport,
  telegramMessage,
  telegramPage,
  telegramPageMessage,
  xPosts,
  xPost,
  blueskyPosts,
  blueskyPost,
  mastodonPosts,
  mastodonPost,
  jsonLines,
  feed,
  page,
  plain,
]

/** The format that was said, or else the first that fits. */
export const kindOf = ({ format, path }: Pick<About, 'format' | 'path'>, head: Uint8Array): Kind =>
  kinds.find((kind) => (format === 'guess' ? kind.fits(path, head) : kind.format === format)) ?? plain

/** What bytes at hand would be read as. */
export const formatOf = (bytes: Uint8Array, about: Pick<About, 'format' | 'path'>): Kind['format'] =>
  kindOf(about, bytes.subarray(0, 4096)).format
