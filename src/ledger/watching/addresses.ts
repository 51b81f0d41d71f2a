import sql from 'sql-template-tag'
import { textIn } from '../store/rows.ts'
import type { Store } from '../store/store.ts'

/** What an earlier answer said of itself, for a question on a condition. */
export type Seen = { readonly finalUrl: string; readonly etag: string | null; readonly lastModified: string | null }

/** An address that is looked at again and again. Times are ISO 8601 in UTC. */
export type WatchedAddress = {
  readonly address: string
  /** What lies there; null until it was seen. */
  readonly kind: 'feed' | 'page' | 'list' | null
  readonly title: string | null
  /** The list of feeds that named it; null where a person did. */
  readonly through: string | null
  /** Lists between it and the person, 0 or more. */
  readonly depth: number
  readonly addedAt: string
  readonly by: string
  readonly seen: Seen | null
  readonly askedAt: string | null
  /** What the server, the feed, or failing ask to wait for. */
  readonly notBeforeAt: string | null
  /** In a row. */
  readonly failures: number
  /** The failure that was told last, so that it is told once. */
  readonly said: string | null
  /** It said that it is gone for good, and is not asked any more. */
  readonly isOver: boolean
}

/** All that is watched, in the order in which it was added. */
export async function watchedAddresses(store: Store): Promise<readonly WatchedAddress[]> {
  const rows = await store.all(sql`select body from watched`)
  const all = rows.map((row): WatchedAddress => JSON.parse(textIn(row, 'body')))
  return all.toSorted((a, b) => (a.addedAt === b.addedAt ? (a.address < b.address ? -1 : 1) : a.addedAt < b.addedAt ? -1 : 1))
}

/** Adds an address, or what is known of it now. */
export async function keepWatched(inside: Store, watched: WatchedAddress): Promise<void> {
  await inside.run(sql`
    insert into watched (document_id, address, body) values ('', ${watched.address}, ${JSON.stringify(watched)})
    on conflict (document_id, address) do update set body = excluded.body`)
}

/** Adds those addresses that are not watched yet. How many. */
export const addWatched = (store: Store, all: readonly WatchedAddress[]): Promise<number> =>
  store.insert(
    'watched',
    all.map((one) => ({ document_id: '', address: one.address, body: JSON.stringify(one) })),
  )

/** Takes addresses off the list, with what is known of their items. What was filed stays. */
export async function dropWatched(inside: Store, addresses: readonly string[]): Promise<void> {
  for (const address of addresses)
    for (const table of [sql`watched`, sql`watched_item`]) await inside.run(sql`delete from ${table} where address = ${address}`)
}

/** Lets what is known of an address, and of its items, be known of another one. False where that is watched already: then the old one is dropped. */
export async function moveWatched(inside: Store, from: string, moved: WatchedAddress): Promise<boolean> {
  const [there] = await inside.all(sql`select address from watched where address = ${moved.address}`)
  if (there) {
    await dropWatched(inside, [from])
    return false
  }
  await inside.run(sql`delete from watched where address = ${from}`)
  await inside.run(sql`update watched_item set address = ${moved.address} where address = ${from}`)
  await keepWatched(inside, moved)
  return true
}

/** Something else that a watch must know after a restart, as it was kept last; null where nothing was. */
export async function watchState(store: Store, name: string): Promise<string | null> {
  const [row] = await store.all(sql`select value from watch_state where name = ${name}`)
  return row ? textIn(row, 'value') : null
}
export async function keepWatchState(inside: Store, name: string, value: string): Promise<void> {
  await inside.run(sql`
    insert into watch_state (document_id, name, value) values ('', ${name}, ${value})
    on conflict (document_id, name) do update set value = excluded.value`)
}
