import { Failure, sha256Of } from '#base'
import type { Instant } from '#model'
import { lineOf } from './blocks-of-words.ts'
import { webAddress } from './document-in-item.ts'
import { headIn, itemIn } from './item.ts'
import { momentIn } from './moment.ts'
import { partsOf } from './parts-of.ts'

/** What a feed offers to whoever looks at it again and again. */
export type Feed = {
  readonly title: string | null
  /** How long the feed asks to be left alone, in minutes. */
  readonly ttlMinutes?: number
  readonly items: readonly FeedItem[]
}
export type FeedItem = {
  /** The item's own id, else its address, else the SHA-256 of its words: the same as long as it is the same item. */
  readonly key: string
  readonly url: string | null
  /** When it was last changed, else published, where the feed says so with a zone. */
  readonly updated: Instant | null
  readonly title: string | null
}

/** The items of a feed, as they stand; what cannot be read of them is left out. `name`: as messages call it. */
export function feedIn(bytes: Uint8Array, name = 'the feed'): Feed | Failure {
  const parts = partsOf(bytes, name)
  if (parts instanceof Failure) return parts
  const { title, ttlMinutes } = headIn(parts.head, parts.format)
  const items = parts.pieces.flatMap((piece): FeedItem[] => {
    const item = piece === null ? null : itemIn(piece, parts.format)
    if (!item || piece === null) return []
    const url = webAddress(item.url)
    const last = momentIn(item.updated ?? '') ?? momentIn(item.published ?? '')
    const key = item.id ?? url ?? sha256Of(new TextEncoder().encode(piece))
    return [{ key, url, updated: last?.at ?? null, title: lineOf(item.title) }]
  })
  return { title: lineOf(title), ...(ttlMinutes === null ? {} : { ttlMinutes }), items }
}
