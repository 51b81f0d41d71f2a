import { hasClass } from '../dom.ts'
import type { PostReader } from './post-readers.ts'
import { withoutQuery } from './words.ts'

/** Threads gives a frame without words. */
export const threadsPosts: PostReader = {
  fits: (element) => hasClass(element, 'text-post-media'),
  posts: (element) => [
    {
      platform: 'unknown',
      url: withoutQuery(element.attributes['data-text-post-permalink'] ?? element.attributes['cite']),
      element,
    },
  ],
}
