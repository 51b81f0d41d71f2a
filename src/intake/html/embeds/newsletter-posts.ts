import { statusIn } from '../../links.ts'
import { firstIn, hasClass } from '../dom.ts'
import { at, withoutQuery, wordsIn } from './words.ts'
import type { PostReader } from './post-readers.ts'

/** Posts of X as newsletters draw them: `tweet`, with the author, the handle and the words in boxes of their own. */
export const newsletterPosts: PostReader = {
  fits: (element) => element.name === 'div' && hasClass(element, 'tweet'),
  posts: (element) => {
    const box = (name: string) => firstIn(element, (inner) => hasClass(inner, name))
    const link = firstIn(element, ({ name, attributes }) => name === 'a' && statusIn(attributes['href'] ?? '') !== null)
    const url = withoutQuery(link?.attributes['href'])
    const [author, body] = [wordsIn(box('tweet-author-name')), wordsIn(box('tweet-text'))]
    const handle = (wordsIn(box('tweet-author-handle')) || wordsIn(box('tweet-author'))).replace(/^@/u, '')
    if (author === '' || handle === '' || body === '') return [{ platform: 'x', url, element }]
    const known = at(statusIn(url ?? '')?.postedAt ?? null)
    return [{ platform: 'x', author, handle, ...(known ?? { postedOn: null }), url, body, signature: `— ${author} (@${handle})` }]
  },
}
