import type { Failure } from '#base'
import type { Fetched, Unchanged } from '#fetching'

export type Answered = Fetched | Unchanged | Failure

/** So many hosts are asked at once. */
const most = 8

/**
 * Asks for all items, those of different hosts together, and gives each with its answer as it comes. Once `stop` is asked, none is begun; what is on its
 * way still comes, and what waits for its turn does not.
 */
export async function* askedTogether<Item>(
  items: readonly Item[],
  { hostOf, ask, stop }: { hostOf: (item: Item) => string; ask: (item: Item) => Promise<Answered>; stop: AbortSignal },
): AsyncGenerator<readonly [Item, Answered]> {
  const waiting = byTurns(items, hostOf)
  const running = new Map<Item, Promise<readonly [Item, Answered | null]>>()
  const begin = () => {
    const item = stop.aborted || running.size >= most ? undefined : waiting.shift()
    if (item === undefined) return false
    const answer = ask(item).catch((cause: unknown) => {
      if (stop.aborted) return null
      throw cause
    })
    running.set(
      item,
      answer.then((found) => [item, found] as const),
    )
    return true
  }
  for (;;) {
    while (begin());
    if (running.size === 0) return
    const [item, answer] = await Promise.race(running.values())
    running.delete(item)
    if (answer !== null) yield [item, answer]
  }
}

/** One of each host in turn, each host's own in their order. */
function byTurns<Item>(items: readonly Item[], hostOf: (item: Item) => string): Item[] {
  const queues = [...Map.groupBy(items, hostOf).values()]
  const turns = Math.max(0, ...queues.map(({ length }) => length))
  return Array.from({ length: turns }, (_, turn) => queues.flatMap((queue) => queue.slice(turn, turn + 1))).flat()
}
