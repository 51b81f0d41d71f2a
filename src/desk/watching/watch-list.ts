import { readFile } from 'node:fs/promises'
import { Failure } from '#base'
import { feedsIn } from '#intake'
import { addWatched, dropWatched, type Ledger, type WatchedAddress, watchedAddresses } from '#ledger'
import { isAddress } from '../asking.ts'
import { failureOf } from '../opened.ts'

/** In characters: a longer address is no place that somebody would look at again. */
const longest = 2000
/** Addresses of one book. */
const mostWatched = 5000

/** An address as it is watched; null where it is none that could be. */
export function watchable(words: string): string | null {
  const url = isAddress(words) ? URL.parse(words) : null
  if (!url || url.href.length > longest) return null
  url.hash = ''
  return url.href
}

/** An address that was not looked at yet. */
export const unseen = (
  address: string,
  more: Pick<WatchedAddress, 'addedAt' | 'by' | 'through' | 'depth' | 'title'>,
): WatchedAddress => ({
  address,
  kind: null,
  ...more,
  seen: null,
  askedAt: null,
  notBeforeAt: null,
  failures: 0,
  said: null,
  isOver: false,
})

/** Puts addresses on the list, and those that files in OPML list. How many were not on it yet. Throws a Failure, and adds none. */
export async function watchAlso(ledger: Ledger, words: readonly string[], by: string, at: string): Promise<number> {
  const all: WatchedAddress[] = []
  for (const one of words) {
    const about = { addedAt: at, by, through: null, depth: 0 }
    if (isAddress(one)) {
      const address = watchable(one)
      if (address === null) throw new Failure('fetch/address', `${one.slice(0, 200)}: is no address that can be watched`)
      all.push(unseen(address, { ...about, title: null }))
    } else for (const { url, title } of await listedIn(one)) all.push(unseen(url, { ...about, title }))
  }
  return addUnseen(ledger, all)
}

/** Adds as many as there is room for. */
export async function addUnseen(ledger: Ledger, all: readonly WatchedAddress[]): Promise<number> {
  const there = await watchedAddresses(ledger.store)
  const known = new Set(there.map(({ address }) => address))
  const fresh = all.filter(({ address }) => !known.has(address))
  const room = mostWatched - there.length
  if (fresh.length > room) throw new Failure('usage', `${ledger.store.name}: a book watches ${mostWatched} addresses at most`)
  return addWatched(ledger.store, fresh)
}

async function listedIn(path: string): Promise<readonly { readonly url: string; readonly title: string | null }[]> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (cause) {
    const failure = failureOf(path, cause)
    throw new Failure(
      failure.code,
      `${failure.message}; what is watched is an address, or a file in OPML that lists feeds`,
      cause,
    )
  }
  const listed = feedsIn(bytes, path)
  if (listed instanceof Failure) throw listed
  return listed.flatMap(({ url, title }) => {
    const address = watchable(url)
    return address === null ? [] : [{ url: address, title }]
  })
}

/** Takes an address off the list, with all that came through it. How many were on it. What was filed stays. */
export async function unwatch(ledger: Ledger, words: string): Promise<number> {
  const address = watchable(words) ?? words
  const all = await watchedAddresses(ledger.store)
  const gone = new Set<string>([address])
  for (let before = 0; before < gone.size;) {
    before = gone.size
    for (const one of all) if (one.through !== null && gone.has(one.through)) gone.add(one.address)
  }
  const found = all.filter((one) => gone.has(one.address)).map((one) => one.address)
  if (!found.includes(address)) return 0
  await ledger.store.transaction((inside) => dropWatched(inside, found))
  return found.length
}
