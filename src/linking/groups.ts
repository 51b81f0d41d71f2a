/**
 * The classes that pairs of equal things make: every item is in exactly one group, items and groups in given order. A pair that would bring
 * together two items that are `parted` counts for nothing.
 */
export function groupsOf<Item>(
  items: readonly Item[],
  pairs: readonly (readonly [Item, Item])[],
  parted: readonly (readonly [Item, Item])[] = [],
): Item[][] {
  const parent = new Map<Item, Item>(items.map((item) => [item, item]))
  const order = new Map(items.map((item, index) => [item, index]))
  const rootOf = (item: Item): Item => {
    let root = item
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root)) root = next
    parent.set(item, root)
    return root
  }
  for (const [a, b] of pairs) {
    const [one, other] = [rootOf(a), rootOf(b)]
    const [first, second] = (order.get(one) ?? 0) < (order.get(other) ?? 0) ? [one, other] : [other, one]
    const wouldJoin = ([x, y]: readonly [Item, Item]) =>
      new Set([rootOf(x), rootOf(y), first, second]).size === 2 && rootOf(x) !== rootOf(y)
    if (first !== second && !parted.some(wouldJoin)) parent.set(second, first)
  }
  return [...groupedBy(items, rootOf).values()]
}

/** The items under their keys, in order of first appearance; an item without a key is left out. */
export function groupedBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key | null): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** What most items are; of equals the first. */
export function mostOf<Item>(items: readonly Item[], keyOf: (item: Item) => string = String): Item | null {
  const groups = [...groupedBy(items, keyOf).values()]
  return groups.toSorted((a, b) => b.length - a.length)[0]?.[0] ?? null
}
