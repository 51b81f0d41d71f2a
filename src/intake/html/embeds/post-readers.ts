import type { Element } from '../dom.ts'
import type { Embed, Wordless } from '../embeds.ts'
import { facebookPosts } from './facebook.ts'
import { instagramPosts } from './instagram.ts'
import { mastodonPosts } from './mastodon.ts'
import { signedPosts } from './signed.ts'
import { telegramPosts } from './telegram.ts'
import { threadsPosts } from './threads.ts'
import { tiktokPosts } from './tiktok.ts'
import { newsletterPosts } from './newsletter-posts.ts'
import { framedPosts } from './framed.ts'

/** How the posts of a platform stand in a page: how such an element is known, and the posts in it; more than one where one quotes another. */
export type PostReader = {
  readonly fits: (element: Element) => boolean
  readonly posts: (element: Element) => readonly (Embed | Wordless)[]
}

/** All of them; the first that fits is the one. */
export const postReaders: readonly PostReader[] = [
  telegramPosts,
  instagramPosts,
  facebookPosts,
  mastodonPosts,
  threadsPosts,
  tiktokPosts,
  newsletterPosts,
  framedPosts,
  signedPosts,
]
