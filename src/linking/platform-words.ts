import { platformNames, type Post } from '#model'

/** A poster as a reader would name them: "Kaisa by the river (X)". */
export const posterWords = (author: string, post: Post | null | undefined): string =>
  `${author} (${platformNames[post?.platform ?? 'unknown']})`
