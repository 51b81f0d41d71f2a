import { instantAt } from '#model'
import { hasClass } from '../dom.ts'
import type { PostReader } from './post-readers.ts'
import { at, withoutQuery, wordsIn } from './words.ts'

/** "Post by @ana@example.social", "View on Mastodon"; the words only where whoever embeds the post put them in. */
export const mastodonPosts: PostReader = {
  fits: (element) =>
    hasClass(element, 'mastodon-embed') || (element.name === 'iframe' && embedded.test(element.attributes['src'] ?? '')),
  posts: (element) => {
    const { attributes } = element
    const address = attributes['data-embed-url'] ?? attributes['cite'] ?? attributes['src']
    const url = withoutQuery(address)?.replace(/\/embed$/u, '') ?? null
    const lines = element.name === 'iframe' ? [] : wordsIn(element).split('\n\n')
    const signed = lines.findLastIndex((line) => by.test(line))
    const handle = by.exec(lines[signed] ?? '')?.groups?.['handle'] ?? null
    const body = lines.filter((line, index) => index !== signed && !/^(?:View|Vis|Show|Auf) .{0,12}\bMastodon\b/iu.test(line))
    if (handle === null || body.length === 0) return [{ platform: 'mastodon', url, element }]
    const author = `@${handle}`
    return [
      { platform: 'mastodon', author, handle, ...posted(url), url, body: body.join('\n\n'), signature: lines[signed] ?? author },
    ]
  },
}

const embedded = /\/@[\w.]+(?:@[\w.-]+)?\/\d+\/embed/u
const by = /@(?<handle>[\w.]+@[\w-]+(?:\.[\w-]+)+)\s*$/u

/** The upper bits of a post's number are the milliseconds since 1970 at which it was made. */
function posted(url: string | null) {
  const id = /\/@[^/]+\/(\d{17,19})$/u.exec(url ?? '')?.[1]
  return (id === undefined ? null : at(instantAt(Number(BigInt(id) >> 16n)))) ?? { postedOn: null }
}
