import { firstIn, hasClass, type Page, textOf } from './dom.ts'
import type { Embeds } from './embeds.ts'
import type { Metadata } from './metadata.ts'

/** What t.me shows of a channel: messages, and nothing that a publisher wrote around them. null for any other page. */
export function channelPageIn({ root }: Page, { posts }: Embeds): Pick<Metadata, 'title' | 'author' | 'publisher'> | null {
  const isChannel =
    firstIn(root, (element) => hasClass(element, 'tgme_widget_message') || hasClass(element, 'tgme_channel_history')) !== null
  if (
    !isChannel ||
    !firstIn(
      root,
      (element) =>
        hasClass(element, 'tgme_page') || hasClass(element, 'tgme_channel_history') || hasClass(element, 'widget_frame_base'),
    )
  )
    return null
  const named = firstIn(root, (element) => hasClass(element, 'tgme_channel_info_header_title'))
  const title = (named && textOf(named).trim()) || null
  return { title, author: title ?? posts[0]?.author ?? null, publisher: null }
}
