import type { Post } from '#model'
import type { Element } from '../dom.ts'
import type { Wordless } from '../embeds.ts'
import type { PostReader } from './post-readers.ts'

/** A frame, a script or an element of AMP that would fetch a post when the page is shown. */
export const framedPosts: PostReader = {
  fits: (element) => frames.some(({ isOne }) => isOne(element)),
  posts: (element) => frames.flatMap((frame): Wordless[] => (frame.isOne(element) ? [wordless(element, frame)] : [])).slice(0, 1),
}

type Frame = {
  readonly platform: Post['platform']
  readonly isOne: (element: Element) => boolean
  readonly address: (attributes: Element['attributes']) => string | null
}

const wordless = (element: Element, { platform, address }: Frame): Wordless => ({
  platform,
  url: address(element.attributes),
  element,
})

const tweet = (id: string | undefined) => (id === undefined ? null : `https://x.com/i/status/${id}`)
const framing = (source: RegExp) => (element: Element) =>
  element.name === 'iframe' && source.test(element.attributes['src'] ?? '')
const partOf = (pattern: RegExp, { src = '' }: Element['attributes']) => pattern.exec(src)?.[1]

const frames: readonly Frame[] = [
  { platform: 'x', isOne: ({ name }) => name === 'amp-twitter', address: (has) => tweet(has['data-tweetid']) },
  {
    platform: 'x',
    isOne: ({ attributes }) => /^\d{5,20}$/u.test(attributes['data-tweet-id'] ?? ''),
    address: (has) => tweet(has['data-tweet-id']),
  },
  {
    platform: 'x',
    isOne: framing(/^(?:https?:)?\/\/platform\.(?:twitter|x)\.com\/embed\//u),
    address: (has) => tweet(partOf(/[?&]id=(\d+)/u, has)),
  },
  {
    platform: 'telegram',
    isOne: ({ name, attributes }) => name === 'script' && /^[\w-]+\/\d+/u.test(attributes['data-telegram-post'] ?? ''),
    address: (has) => `https://t.me/${has['data-telegram-post']}`,
  },
  {
    platform: 'telegram',
    isOne: framing(/^https:\/\/t\.me\/[\w-]+\/\d+\?embed/u),
    address: ({ src = '' }) => src.split('?', 1)[0] ?? '',
  },
  {
    platform: 'instagram',
    isOne: ({ name }) => name === 'amp-instagram',
    address: (has) => `https://www.instagram.com/p/${has['data-shortcode'] ?? ''}/`,
  },
  {
    platform: 'instagram',
    isOne: framing(/^https:\/\/www\.instagram\.com\/(?:p|reel)\/[\w-]+\/embed/u),
    address: ({ src = '' }) => src.replace(/embed.*$/u, ''),
  },
  {
    platform: 'facebook',
    isOne: framing(/^https:\/\/www\.facebook\.com\/plugins\/(?:post|video)\.php/u),
    address: (has) => decoded(partOf(/[?&]href=([^&]+)/u, has)),
  },
  {
    platform: 'bluesky',
    isOne: framing(/^https:\/\/embed\.bsky\.app\/embed\//u),
    address: ({ src = '' }) =>
      src.replace(/^.*\/embed\/([^/]+)\/app\.bsky\.feed\.post\/(\w+)(?:\W.*)?$/u, 'https://bsky.app/profile/$1/post/$2'),
  },
]

function decoded(part: string | undefined): string | null {
  try {
    return part === undefined ? null : decodeURIComponent(part)
  } catch {
    return null
  }
}
