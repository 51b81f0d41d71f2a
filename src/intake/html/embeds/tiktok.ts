import { instantAt } from '#model'
import { firstIn, hasClass } from '../dom.ts'
import type { PostReader } from './post-readers.ts'
import { at, withoutQuery, wordsIn } from './words.ts'

/** "@ana" as a link, the caption, and the name of the music as a link. */
export const tiktokPosts: PostReader = {
  fits: (element) => element.name === 'blockquote' && hasClass(element, 'tiktok-embed'),
  posts: (element) => {
    const url = withoutQuery(element.attributes['cite'])
    const by = firstIn(
      element,
      ({ name, attributes }) => name === 'a' && /tiktok\.com\/@[\w.]+\/?(?:\?|$)/u.test(attributes['href'] ?? ''),
    )
    const music = firstIn(
      element,
      ({ name, attributes }) => name === 'a' && /tiktok\.com\/music\//u.test(attributes['href'] ?? ''),
    )
    const author = wordsIn(by)
    const body = wordsIn(
      element,
      [by, music].filter((link) => link !== null),
    )
    if (author === '' || body === '') return [{ platform: 'unknown', url, element }]
    const id = element.attributes['data-video-id'] ?? ''
    return [{ platform: 'unknown', author, handle: author.replace(/^@/u, ''), ...posted(id), url, body, signature: author }]
  },
}

/** The upper bits of a video's number are the seconds since 1970 at which it was sent. */
const posted = (id: string) =>
  (/^\d{18,19}$/u.test(id) ? at(instantAt(Number(BigInt(id) >> 32n) * 1000)) : null) ?? { postedOn: null }
