import type * as Feedsmith from 'feedsmith'
import { onDemand } from '#base'
import { atomItem } from './atom-item.ts'
import type { FeedParts } from './feed-parts.ts'
import { jsonItem } from './json-item.ts'
import { rdfItem, rssItem } from './rss-item.ts'
import { markup, plain, type Words, wordsOf } from './words.ts'

/** What a feed says of one item; every string as it is written there. */
export type Item = {
  readonly id: string | null
  readonly title: Words | null
  readonly url: string | null
  readonly published: string | null
  readonly updated: string | null
  readonly author: string | null
  readonly full: Words | null
  readonly summary: Words | null
  /** The feed that the item was taken over from. */
  readonly source: string | null
  readonly language: string | null
}

/** What a feed says of itself. */
export type Head = { readonly title: Words | null; readonly ttlMinutes: number | null }

/** The one item of a piece, or null where it holds nothing that can be read. */
export const itemIn = (piece: string, format: FeedParts['format']): Item | null => parsed(() => readers[format].item(piece))

export const headIn = (head: string, format: FeedParts['format']): Head =>
  (head.length > longestHead ? null : parsed(() => readers[format].head(format === 'json' ? head : upToLastTag(head)))) ?? {
    title: null,
    ttlMinutes: null,
  }
/** Behind its last ">" XML holds no tag, and the parser looks for the end of each that begins there. */
const upToLastTag = (xml: string): string => xml.slice(0, xml.lastIndexOf('>') + 1)
/** In UTF-16 units: what a feed says of itself is a page at most. */
const longestHead = 1 << 20

function parsed<T>(parse: () => T): T | null {
  try {
    return parse()
  } catch {
    // The parser throws at what is no feed, an empty one too.
    return null
  }
}

type Reader = { readonly item: (piece: string) => Item | null; readonly head: (head: string) => Head }
const feedsmith = (): typeof Feedsmith => onDemand('feedsmith')

const readers: Readonly<Record<FeedParts['format'], Reader>> = {
  rss: {
    item: (piece) => rssItem(feedsmith().parseRssFeed(piece)),
    head: (head) => {
      const { title, ttl, sy } = feedsmith().parseRssFeed(head)
      return { title: markup(title), ttlMinutes: ttl ?? updatedEvery(sy) }
    },
  },
  rdf: {
    item: (piece) => rdfItem(feedsmith().parseRdfFeed(piece)),
    head: (head) => {
      const { title, sy } = feedsmith().parseRdfFeed(head)
      return { title: markup(title), ttlMinutes: updatedEvery(sy) }
    },
  },
  atom: {
    item: (piece) => atomItem(feedsmith().parseAtomFeed(piece)),
    head: (head) => {
      const { title, sy } = feedsmith().parseAtomFeed(head)
      return { title: wordsOf(title), ttlMinutes: updatedEvery(sy) }
    },
  },
  json: {
    item: (piece) => jsonItem(feedsmith().parseJsonFeed(piece)),
    head: (head) => ({ title: plain(feedsmith().parseJsonFeed(head).title), ttlMinutes: null }),
  },
}

/** RSS 1.0's module of syndication: a period, and how often in it. */
function updatedEvery(sy: { readonly updatePeriod?: string; readonly updateFrequency?: number } | undefined): number | null {
  const period = periods[sy?.updatePeriod ?? '']
  return period === undefined ? null : Math.round(period / Math.max(1, sy?.updateFrequency ?? 1))
}
const periods: Readonly<Record<string, number>> = { hourly: 60, daily: 1440, weekly: 10_080, monthly: 43_200, yearly: 525_600 }
