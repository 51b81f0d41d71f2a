import { Failure, type FailureCode } from '#base'
import { formats } from '#intake'
import type { Fetched, Unchanged } from '#fetching'
import { keepItem, ownWordsOf, pageOf, type WatchedItem } from '#ledger'
import { handedOf } from '../asking.ts'
import type { Answered } from './asked-together.ts'
import { fileWords } from './file-words.ts'
import { addedTo, nextCheckAt } from './intervals.ts'
import type { Untimed } from './told.ts'
import type { Watcher } from './watcher.ts'

/** So often in a row the page of an item may fail for now, before the feed's own words are filed. */
const mostFailures = 4
/** In milliseconds. */
const hour = 3_600_000

/**
 * What came of asking for an item's page: it is filed, or where it cannot be had, the feed's own words are, and it is said why. `answer` is null for an item
 * that has no page. When the page is asked for again is kept with what was filed, in one transaction.
 */
export async function* lookedIntoItem(watcher: Watcher, item: WatchedItem, answer: Answered | null): AsyncGenerator<Untimed> {
  const { ledger, polite, clock, filing } = watcher
  const now = clock()
  const check = nextCheckAt(item.namedAt, now)
  const keep = (change: Partial<WatchedItem>) => ledger.store.transaction((inside) => keepItem(inside, { ...item, ...change }))
  if (answer === null) {
    yield* ownFiled(watcher, item, null)
    return
  }
  const elsewhere = answer instanceof Failure ? null : elsewhereOf(item, answer)
  if (elsewhere !== null) {
    yield* unhad(elsewhere)
    return
  }
  if (!(answer instanceof Failure)) {
    const { finalUrl, etag, lastModified } = answer
    const settled = { seen: { finalUrl, etag, lastModified }, nextAt: check, failures: 0, said: null }
    if (answer.kind === 'unchanged') {
      await keep(settled)
      return
    }
    const told = await fileWords(ledger, handedOf(answer), {
      ...filing,
      isOwn: false,
      also: (latest) => (inside) => keepItem(inside, { ...item, ...settled, latest }, null),
    })
    if (told instanceof Failure) yield* unhad(told)
    else yield* told
    return
  }
  const notBeforeAt = polite.notBeforeAt(item.url ?? '') ?? addedTo(now, hour)
  const isPassing = passing.has(answer.code) || (answer.code === 'fetch/robots' && isUnknown(polite, item.url))
  if (answer.code === 'fetch/later') await keep({ nextAt: notBeforeAt })
  else if (isPassing && item.failures + 1 < mostFailures) {
    await keep({ nextAt: notBeforeAt, failures: item.failures + 1, said: answer.code })
    if (item.said !== answer.code && item.latest === null)
      yield { kind: 'failed', address: item.url ?? item.address, message: answer.message }
  } else yield* unhad(answer)

  async function* unhad(failure: Failure): AsyncGenerator<Untimed> {
    const own = await ownWordsOf(ledger.store, item)
    const isGone = gone.has(failure.code)
    const next = failure.code === 'fetch/gone' || failure.code === 'fetch/robots' ? null : check
    const address = item.url ?? item.address
    if (own !== null) {
      yield { kind: 'failed', address, message: `${failure.message}; the feed’s own words are filed instead` }
      yield* ownFiled(watcher, item, next)
      return
    }
    await keep({ nextAt: next, failures: 0, said: failure.code })
    if (isGone && item.seen !== null && item.said !== failure.code)
      yield { kind: 'failed', address, message: `${failure.message}; what was filed of it stays` }
  }
}

/** What may pass; everything else stays as it is for a while. */
const passing: ReadonlySet<FailureCode> = new Set(['fetch/busy', 'fetch/timeout', 'fetch/unreachable'])
/** What says that a page that was there is not there any more. */
const gone: ReadonlySet<FailureCode> = new Set(['fetch/gone', 'fetch/status', 'fetch/redirects'])

/** Whether a robots.txt forbids nothing, but could not be had. */
const isUnknown = ({ state }: Watcher['polite'], url: string | null): boolean =>
  state().robots[URL.parse(url ?? '')?.origin ?? '']?.kind === 'unknown'

/**
 * A report that is taken down often leads to the front page instead of failing, and a paywall to a page of its own: neither is the report. Where it moved
 * for good, it is followed.
 */
function elsewhereOf({ url, seen }: WatchedItem, { finalUrl, movedTo, redirects }: Fetched | Unchanged): Failure | null {
  if (url === null || redirects.length === 0 || movedTo === finalUrl) return null
  const isOther = seen === null ? isFront(finalUrl) && !isFront(url) : pageOf(finalUrl) !== pageOf(seen.finalUrl)
  return isOther ? new Failure('fetch/redirects', `${url}: leads to ${finalUrl}, which is another page`) : null
}

const isFront = (url: string): boolean => URL.parse(url)?.pathname === '/'

async function* ownFiled({ ledger, filing }: Watcher, item: WatchedItem, nextAt: string | null): AsyncGenerator<Untimed> {
  const own = await ownWordsOf(ledger.store, item)
  const settled = { ...item, nextAt, failures: 0, said: null }
  if (own === null) {
    await ledger.store.transaction((inside) => keepItem(inside, settled))
    return
  }
  const { format, publisher = null, url = null } = item.ownGiven ?? {}
  const known = { format: formats.find((one) => one === format) ?? 'guess', publisher, url }
  const told = await fileWords(
    ledger,
    { name: item.address, bytes: own, known },
    { ...filing, isOwn: true, also: (latest) => (inside) => keepItem(inside, { ...settled, latest }, null) },
  )
  if (!(told instanceof Failure)) {
    yield* told
    return
  }
  await ledger.store.transaction((inside) => keepItem(inside, settled, null))
  yield { kind: 'failed', address: item.url ?? item.address, message: told.message }
}
