import { Failure } from '#base'
import { type About, nameOf } from '../about.ts'
import { wholeOf } from '../delivery.ts'
import type { Intaken, Kind } from '../kind.ts'
import { largestDocument } from '../limits.ts'
import { lineOf } from './blocks-of-words.ts'
import { documentInItem, webAddress } from './document-in-item.ts'
import type { FeedParts } from './feed-parts.ts'
import { feedLike } from './is-feed.ts'
import { headIn, itemIn } from './item.ts'
import { partsOf } from './parts-of.ts'

/** RSS, Atom, RSS 1.0 and JSON Feed: a report for each item. */
export const feed: Kind = {
  format: 'feed',
  fits: (path, head) => /\.(?:rss|atom|opml)$/iu.test(path ?? '') || feedLike(head) !== null,
  reports: async function* (delivery, about) {
    const bytes = await wholeOf(delivery, nameOf(about), largestDocument)
    const parts = bytes instanceof Failure ? bytes : partsOf(bytes, nameOf(about))
    if (parts instanceof Failure) yield parts
    else yield* reportsIn(parts, about)
  },
}

function* reportsIn(parts: FeedParts, about: About): Generator<Intaken | Failure> {
  const title = lineOf(headIn(parts.head, parts.format).title)
  if (parts.pieces.length === 0) yield new Failure('text/empty', `${nameOf(about)}: is a feed without items`)
  for (const [index, piece] of parts.pieces.entries()) {
    const name = `item ${index + 1}`
    if (piece === null) yield new Failure('feed/damaged', `${nameOf(about)}: ${name} breaks off or holds nothing`)
    else yield reportIn(piece, name, { format: parts.format, title, about })
  }
}

type OfFeed = { readonly format: FeedParts['format']; readonly title: string | null; readonly about: About }

function reportIn(piece: string, name: string, { format, title, about }: OfFeed): Intaken | Failure {
  const item = itemIn(piece, format)
  if (!item) return new Failure('feed/damaged', `${nameOf(about)}: ${name} cannot be read`)
  const bytes = new TextEncoder().encode(piece)
  const own: About = {
    ...about,
    format: 'feed',
    publisher: about.publisher ?? item.source ?? title,
    url: webAddress(item.url) ?? about.url,
  }
  const document = documentInItem(item, bytes, own)
  return document instanceof Failure
    ? new Failure(document.code, `${nameOf(about)}: ${name} holds no words`)
    : { document, bytes, about: own }
}
