import { span } from '#model'
import { statusIn } from '../../links.ts'
import { platformOf } from '../../passages.ts'
import { signatureIn } from '../../signature.ts'
import { type Element, elementsIn, hasClass, isIn, isLongerThan } from '../dom.ts'
import type { Embed, Wordless } from '../embeds.ts'
import { at, linksOf, withoutQuery, wordsIn } from './words.ts'
import type { PostReader } from './post-readers.ts'

/** X and Bluesky: the words, "— Name (@handle)", and the date as a link to the post; the post that it quotes may stand inside. */
export const signedPosts: PostReader = {
  fits: (element) => element.name === 'blockquote' && !isLongerThan(longest, element),
  posts: postsIn,
}

/** In UTF-16 units with the white space of the markup; X allows 25,000 characters. */
const longest = 50_000

function postsIn(element: Element): readonly (Embed | Wordless)[] {
  const quoted = [...elementsIn(element)].filter(({ name }) => name === 'blockquote')
  const own = signedPost(element, quoted) ?? (isEmbed(element) ? (unsignedPost(element, quoted) ?? wordless(element)) : null)
  return own ? [own, ...quoted.flatMap((inner) => signedPost(inner, []) ?? [])] : []
}

const isX = (element: Element): boolean => hasClass(element, 'twitter-tweet') || hasClass(element, 'twitter-video')
const isBluesky = (element: Element): boolean => hasClass(element, 'bluesky-embed')
const isEmbed = (element: Element): boolean => isX(element) || isBluesky(element)

function signedPost(element: Element, quoted: readonly Element[]): Embed | null {
  const words = wordsIn(element, [...quoted, ...(isBluesky(element) ? standIns(element) : [])])
  const own = linksOf(element).filter((link) => !quoted.some((inner) => isIn(link, inner)))
  const permalink = own.findLast(({ attributes }) => statusIn(attributes['href'] ?? '') !== null)
  const status = statusIn(permalink?.attributes['href'] ?? '')
  // The address holds the exact time, so that the date may be written in any language and in any digits.
  const date = permalink ? wordsIn(permalink) : ''
  const readable =
    status?.postedOn && date !== '' && words.endsWith(date) ? `${words.slice(0, -date.length)}${status.postedOn}` : words
  const found = signatureIn(readable, span(0, readable.length))
  if (!found) return null
  const { author, handle } = found
  const url = withoutQuery(own.findLast(({ attributes }) => isAddressOf(attributes['href'] ?? '', handle))?.attributes['href'])
  const exact = url === null ? null : at(statusIn(url)?.postedAt ?? null)
  return {
    platform: isX(element) ? 'x' : isBluesky(element) ? 'bluesky' : platformOf(handle),
    author,
    handle,
    ...(exact ?? { postedOn: found.postedOn }),
    url: url ?? blueskyAddress(element),
    body: words.slice(0, found.at.start).trim(),
    signature: words.slice(found.at.start).trim(),
  }
}

/** Words and the post's address, and no line that names who wrote it. */
function unsignedPost(element: Element, quoted: readonly Element[]): Embed | null {
  const link = linksOf(element).findLast(({ attributes }) => statusIn(attributes['href'] ?? '') !== null)
  const url = withoutQuery(link?.attributes['href'])
  const status = url === null ? null : statusIn(url)
  const words = wordsIn(element, [...quoted, ...(link ? [link] : [])])
  if (!status || words.split(/\s+/u).length < 3) return null
  return {
    platform: 'x',
    author: status.handle,
    handle: status.handle,
    ...(at(status.postedAt) ?? { postedOn: null }),
    url,
    body: words,
    signature: '',
  }
}

function wordless(element: Element): Wordless | null {
  const addresses = linksOf(element).map(({ attributes }) => withoutQuery(attributes['href']))
  const url = addresses.findLast((address) => address !== null && /\/status(?:es)?\/\d|bsky\.app\/profile\//u.test(address))
  return { platform: isX(element) ? 'x' : 'bluesky', url: url ?? blueskyAddress(element), element }
}

/** A picture stands in the words of a post of Bluesky as a link to the post itself: "[image or embed]". */
const standIns = (element: Element): readonly Element[] =>
  linksOf(element).filter(
    ({ attributes, parent }) =>
      parent?.name === 'p' && parent !== element && /\/profile\/[^/]+\/post\//u.test(attributes['href'] ?? ''),
  )

const isAddressOf = (address: string, handle: string): boolean =>
  statusIn(address)?.handle.toLowerCase() === handle.toLowerCase() || /^https:\/\/bsky\.app\/profile\/[^/]+\/post\//.test(address)

/** at://did:plc:abc/app.bsky.feed.post/3k… */
function blueskyAddress({ attributes }: Element): string | null {
  const [, who, post] = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/(\w+)$/u.exec(attributes['data-bluesky-uri'] ?? '') ?? []
  return who && post ? `https://bsky.app/profile/${who}/post/${post}` : null
}
