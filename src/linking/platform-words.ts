import type { Post } from '#model'

const platforms: Readonly<Record<Post['platform'], string>> = {
  x: 'X',
  telegram: 'Telegram',
  facebook: 'Facebook',
  instagram: 'Instagram',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  unknown: 'post',
}

/** A poster as a reader would name them: "Kaisa by the river (X)". */
export const posterWords = (author: string, post: Post | null | undefined): string =>
  `${author} (${platforms[post?.platform ?? 'unknown']})`
