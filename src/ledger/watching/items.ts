import sql from 'sql-template-tag'
import { hashOf } from '#base'
import type { DocumentId } from '#model'
import { pageOf } from '../filing/page-of.ts'
import type { Given } from '../filing/to-file.ts'
import { textIn } from '../store/rows.ts'
import { among, one, type Row, type Store } from '../store/store.ts'
import type { Seen } from './addresses.ts'

/** An item of a feed, and how far its page was followed. Times are ISO 8601 in UTC. */
export type WatchedItem = {
  readonly address: string
  /** As `itemOf` makes it of the item's key. */
  readonly item: string
  /** Changes whenever the feed says something else of the item. */
  readonly mark: string
  readonly url: string | null
  readonly title: string | null
  /** In the feed, where the latest is usually first. */
  readonly place: number
  /** When the feed named it, or named it changed. */
  readonly namedAt: string
  /** When its page is asked for next; null: no more. */
  readonly nextAt: string | null
  readonly seen: Seen | null
  /** The document that was filed last of it. */
  readonly latest: DocumentId | null
  /** How often in a row its page could not be had. */
  readonly failures: number
  readonly said: string | null
  /** What is known of the feed's own words. */
  readonly ownGiven: Pick<Given, 'format' | 'publisher' | 'url'> | null
}

export const itemOf = (key: string): string => hashOf(['item', key], 16)

const pageKeyOf = (url: string | null): string | null => {
  const page = pageOf(url)
  return page === null ? null : hashOf(['page', page], 16)
}

/** The mark of each item that an address has named so far. One whose document was deleted has the mark `forgotten`. */
export async function marksOf(store: Store, address: string): Promise<ReadonlyMap<string, string>> {
  const rows = await store.all(sql`select item, mark from watched_item where address = ${address}`)
  return new Map(rows.map((row) => [textIn(row, 'item'), textIn(row, 'mark')]))
}
export const forgotten = 'forgotten'

/** Those of the addresses whose pages are followed already, through whatever feed. */
export async function followedAmong(store: Store, urls: readonly string[]): Promise<ReadonlySet<string>> {
  const keys = urls.map((url) => [url, pageKeyOf(url) ?? ''] as const)
  const rows = await store.all(sql`
    select distinct page from watched_item where page ${among(
      store,
      keys.map(([, key]) => key),
    )}`)
  const pages = new Set(rows.map((row) => textIn(row, 'page')))
  return new Set(keys.flatMap(([url, key]) => (pages.has(key) ? [url] : [])))
}

/** Items whose time has come, the longest due first. */
export async function dueItems(store: Store, now: string, most: number): Promise<readonly WatchedItem[]> {
  const rows = await store.all(sql`
    select address, body from watched_item where next_at <= ${now} order by next_at, address, item limit ${most}`)
  return rows.map(itemIn)
}
/** What is known of one item; null where its document was deleted, too. */
export async function knownItem(store: Store, address: string, item: string): Promise<WatchedItem | null> {
  const row = await one(
    store,
    sql`
    select address, body from watched_item where address = ${address} and item = ${item} and mark <> ${forgotten}`,
  )
  return row && itemIn(row)
}
/** Its address may have moved since. */
function itemIn(row: Row): WatchedItem {
  const item: WatchedItem = JSON.parse(textIn(row, 'body'))
  return { ...item, address: textIn(row, 'address') }
}
export async function nextItemAt(store: Store): Promise<string | null> {
  const row = await one(store, sql`select min(next_at) as next_at from watched_item where next_at is not null`)
  return typeof row?.['next_at'] === 'string' ? row['next_at'] : null
}

/** The feed's own words of an item, as bytes; null once its page was filed. */
export async function ownWordsOf(store: Store, { address, item }: WatchedItem): Promise<Uint8Array | null> {
  const row = await one(store, sql`select own from watched_item where address = ${address} and item = ${item}`)
  return row?.['own'] instanceof Uint8Array ? row['own'] : null
}

/** Adds an item, or what is known of it now. `own`: the feed's own words; undefined leaves them as they are. */
export async function keepItem(inside: Store, item: WatchedItem, own?: Uint8Array | null): Promise<void> {
  const { address, item: key, mark, url, nextAt, latest } = item
  const body = JSON.stringify(item)
  await inside.run(sql`
    insert into watched_item (document_id, address, item, mark, page, next_at, latest, own, body)
    values ('', ${address}, ${key}, ${mark}, ${pageKeyOf(url)}, ${nextAt}, ${latest}, ${own ?? null}, ${body})
    on conflict (document_id, address, item) do update
    set mark = excluded.mark, page = excluded.page, next_at = excluded.next_at, latest = excluded.latest, body = excluded.body`)
  if (own !== undefined) await inside.run(sql`update watched_item set own = ${own} where address = ${address} and item = ${key}`)
}

/** An item whose document is deleted is not followed any more, and nothing is kept of it but that it was there. */
export async function forgetItemsOf(inside: Store, document: DocumentId): Promise<void> {
  await inside.run(sql`
    update watched_item set mark = ${forgotten}, page = null, next_at = null, latest = null, own = null, body = '{}' where latest = ${document}`)
}
