import { hasClass } from '../dom.ts'
import type { PostReader } from './post-readers.ts'
import { timeIn, withoutQuery, wordsIn } from './words.ts'

/** The caption, then "A post shared by Name (@handle)". */
export const instagramPosts: PostReader = {
  fits: (element) => element.name === 'blockquote' && hasClass(element, 'instagram-media'),
  posts: (element) => {
    const words = wordsIn(element)
    const url = withoutQuery(element.attributes['data-instgrm-permalink'])
    const shared = /A (?:post|reel|video) shared by (?<author>[^\n]+?) \(@(?<handle>[\w.]+)\)[^\n]*/u.exec(words)
    const { author, handle = null } = shared?.groups ?? {}
    const body = words.slice(0, shared?.index ?? 0).replace(/View this (?:post|photo|reel) on Instagram\s*/u, '')
    if (!shared || author === undefined || body.trim() === '') return [{ platform: 'instagram', url, element }]
    return [{ platform: 'instagram', author, handle, ...timeIn(element), url, body: body.trim(), signature: shared[0] }]
  },
}
