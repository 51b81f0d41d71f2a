import { Failure, hashOf } from '#base'
import { type Feed, type FeedItem, type Intaken } from '#intake'
import { followedAmong, forgotten, itemOf, knownItem, type Ledger, marksOf, type WatchedItem } from '#ledger'
import { documentsOf } from '../documents.ts'

/** An item to be followed, with the feed's own words of it. */
export type NamedItem = { readonly item: WatchedItem; readonly own: Uint8Array | null }

/** Of one look at a feed. */
const mostItems = 2000

type Look = { readonly feed: Feed; readonly bytes: Uint8Array; readonly at: string }

/**
 * The items of a feed that are new, or of which it says something else than before: their time has come. One whose page is followed already, through
 * whatever feed, is noted and left alone.
 */
export async function itemsNamed({ store }: Ledger, address: string, { feed, bytes, at }: Look): Promise<readonly NamedItem[]> {
  const marks = await marksOf(store, address)
  const words = await ownWords(address, bytes)
  const offered = feed.items.slice(0, mostItems).map((item, place) => {
    const own = words.get(item.key)
    return { item, own, place, key: itemOf(item.key), mark: markOf(item, own) }
  })
  const changed = offered.filter(({ key, mark }) => marks.get(key) !== mark && marks.get(key) !== forgotten)
  const urls = changed.flatMap(({ item, key }) => (item.url === null || marks.has(key) ? [] : [item.url]))
  const followed = new Set(await followedAmong(store, urls))
  const named = new Map<string, NamedItem>()
  for (const { item, own, place, key, mark } of changed) {
    const known = marks.has(key) ? await knownItem(store, address, key) : null
    const isFollowed = known === null && item.url !== null && followed.has(item.url)
    if (item.url !== null) followed.add(item.url)
    const { url, title } = item
    const found = { ...(known ?? unseen), address, item: key, mark, url, title, place, namedAt: at, failures: 0, said: null }
    const ownGiven = own ? { format: own.about.format, publisher: own.about.publisher, url: own.about.url } : null
    named.set(key, {
      item: { ...found, nextAt: isFollowed ? null : at, ownGiven },
      own: isFollowed ? null : (own?.bytes ?? null),
    })
  }
  return [...named.values()]
}

const unseen = { seen: null, latest: null } as const

/** Counters and the like in the item change nothing: its time and what can be read of it do. */
const markOf = ({ updated, title }: FeedItem, own: Intaken | undefined): string =>
  hashOf(['mark', updated, title, own?.document.text ?? null], 16)

/** The report that each item is by itself, by the key of the item. */
async function ownWords(address: string, bytes: Uint8Array): Promise<ReadonlyMap<string, Intaken>> {
  const known = { format: 'feed', publishedOn: null, publisher: null, url: null } as const
  const taking = { notice: () => {}, consumed: () => {} }
  const all = new Map<string, Intaken>()
  for await (const found of documentsOf({ name: address, bytes }, known, taking)) {
    if (found instanceof Failure) continue
    const { givenId, url, sha256 } = found.document
    for (const key of [givenId ?? url ?? sha256, sha256]) all.set(key, found)
  }
  return all
}
