import { Failure } from '#base'
import type { Fetched } from '#fetching'
import { feedIn, feedsIn, feedsOnPage } from '#intake'
import { keepItem, keepWatched, moveWatched, type Store, type WatchedAddress } from '#ledger'
import { handedOf } from '../asking.ts'
import type { Answered } from './asked-together.ts'
import { fileWords } from './file-words.ts'
import { addedTo, laterOf } from './intervals.ts'
import { itemsNamed } from './items-named.ts'
import type { Untimed } from './told.ts'
import { addUnseen, unseen, watchable } from './watch-list.ts'
import type { Watcher } from './watcher.ts'

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** In milliseconds: a feed that asks to be left alone for longer is asked all the same, and a list of feeds is read so often. */
const day = 86_400_000
/** Lists in lists. */
const deepest = 3

/** What came of asking for a watched address: its feed's items are noted, its page is filed, its list is followed. All that is known of it is kept. */
export async function* lookedAt(watcher: Watcher, row: WatchedAddress, answer: Answered): AsyncGenerator<Untimed> {
  const { ledger, clock } = watcher
  if (answer instanceof Failure) {
    yield* failed(watcher, row, answer)
    return
  }
  const { finalUrl, etag, lastModified } = answer
  const moved = answer.movedTo === null ? null : watchable(answer.movedTo)
  const address = moved ?? row.address
  if (address !== row.address)
    yield { kind: 'notice', address, message: `${row.address}: has moved for good; ${address} is watched in its place` }
  const now = clock()
  const next = {
    ...row,
    address,
    seen: { finalUrl, etag, lastModified },
    askedAt: now.toISOString(),
    notBeforeAt: null,
    failures: 0,
    said: null,
  }
  const keep = (found: Partial<WatchedAddress>) => (inside: Store) =>
    address === row.address
      ? keepWatched(inside, { ...next, ...found }).then(() => true)
      : moveWatched(inside, row.address, { ...next, ...found })
  if (answer.kind === 'unchanged') await ledger.store.transaction(keep({ notBeforeAt: waitedFor(row) }))
  else yield* lookedInto(watcher, row, answer, { address, keep })

  /** What a feed asked for holds as long as it is the same. */
  function waitedFor({ askedAt, notBeforeAt }: WatchedAddress): string | null {
    if (askedAt === null || notBeforeAt === null) return null
    return addedTo(now, Math.max(0, Math.min(Date.parse(notBeforeAt) - Date.parse(askedAt), day)))
  }
}

/** Where the address is now, and how what is known of it is kept; false where that is watched already. */
type Now = { readonly address: string; readonly keep: (found: Partial<WatchedAddress>) => (inside: Store) => Promise<boolean> }

async function* lookedInto(watcher: Watcher, row: WatchedAddress, page: Fetched, here: Now): AsyncGenerator<Untimed> {
  const { ledger, clock } = watcher
  const { address, keep } = here
  const isNew = row.kind === null
  const feed = feedIn(page.bytes, row.address)
  if (!(feed instanceof Failure)) {
    const named = await itemsNamed(ledger, row.address, { feed, bytes: page.bytes, at: clock().toISOString() })
    const found = { kind: 'feed', title: feed.title ?? row.title } as const
    const notBeforeAt = feed.ttlMinutes === undefined ? null : addedTo(clock(), Math.min(feed.ttlMinutes * 60_000, day))
    await ledger.store.transaction(async (inside) => {
      if (await keep({ ...found, notBeforeAt })(inside))
        for (const { item, own } of named) await keepItem(inside, { ...item, address }, own)
    })
    const title = feed.title === null ? '' : `, “${feed.title}”,`
    if (isNew)
      yield {
        kind: 'notice',
        address: row.address,
        message: `${row.address}: is a feed${title} with ${counted(feed.items.length, 'report')}`,
      }
    return
  }
  if (feed.code === 'feed/list') {
    yield* listed(watcher, row, page, here)
    return
  }
  if (row.kind === 'feed' || row.kind === 'list') {
    yield* failed(watcher, row, feed)
    return
  }
  const handed = handedOf(page)
  const told = await fileWords(ledger, handed, {
    ...watcher.filing,
    isOwn: false,
    also: () => async (inside) => void (await keep({ kind: 'page' })(inside)),
  })
  if (told instanceof Failure) {
    yield* failed(watcher, row, told)
    return
  }
  yield* told
  const feeds = isNew ? feedsOnPage(new TextDecoder().decode(page.bytes), page.finalUrl) : []
  if (feeds.length > 0)
    yield {
      kind: 'notice',
      address: row.address,
      message: `${row.address}: the page itself is watched; it offers feeds: ${feeds.map(({ url }) => url).join(', ')}`,
    }
}

/** The feeds that a list names are watched too. A list that names itself, or one that names it, adds nothing. */
async function* listed(
  { ledger, clock, filing }: Watcher,
  row: WatchedAddress,
  page: Fetched,
  { keep }: Now,
): AsyncGenerator<Untimed> {
  const feeds = feedsIn(page.bytes, row.address)
  if (feeds instanceof Failure) {
    yield { kind: 'failed', address: row.address, message: feeds.message }
    return
  }
  const about = { addedAt: clock().toISOString(), by: filing.by, through: row.address, depth: row.depth + 1 }
  const all = feeds.flatMap(({ url, title }) => {
    const address = watchable(url)
    return address === null ? [] : [unseen(address, { ...about, title })]
  })
  const added = row.depth >= deepest ? 0 : await addUnseen(ledger, all)
  await ledger.store.transaction(keep({ kind: 'list', notBeforeAt: addedTo(clock(), day) }))
  const more = added === 0 ? '' : `, of which ${added} were not watched before`
  const why = row.depth >= deepest ? '; it lies in too many lists, and is not followed' : more
  if (row.kind === null || added > 0)
    yield { kind: 'notice', address: row.address, message: `${row.address}: is a list of ${counted(feeds.length, 'feed')}${why}` }
}

/** A failure is told once, until something else comes; that a host is left alone for a while was told of the address that failed. */
async function* failed({ ledger, polite, clock }: Watcher, row: WatchedAddress, failure: Failure): AsyncGenerator<Untimed> {
  const now = clock().toISOString()
  const isOver = failure.code === 'fetch/gone'
  const isLater = failure.code === 'fetch/later'
  const next = {
    ...row,
    askedAt: isLater ? row.askedAt : now,
    notBeforeAt: laterOf(polite.notBeforeAt(row.address), null),
    failures: row.failures + (isLater ? 0 : 1),
    said: isLater ? row.said : failure.code,
    isOver,
  }
  await ledger.store.transaction((inside) => keepWatched(inside, next))
  if (isOver)
    yield {
      kind: 'notice',
      address: row.address,
      message: `${row.address}: answers with HTTP 410; it is gone for good, and is not asked any more`,
    }
  else if (row.said !== next.said) yield { kind: 'failed', address: row.address, message: failure.message }
}
