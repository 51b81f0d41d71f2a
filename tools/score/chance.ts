/** Chance that comes out the same with the same seed: mulberry32 (Ettinger, 2017), from 0 up to 1. */
export type Chance = () => number

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const between = (chance: Chance, low: number, high: number): number => low + chance() * (high - low)

/** One of the items; there must be one. */
export function oneOf<Item>(chance: Chance, items: readonly [Item, ...Item[]]): Item
export function oneOf<Item>(chance: Chance, items: readonly Item[]): Item | undefined
export function oneOf<Item>(chance: Chance, items: readonly Item[]): Item | undefined {
  return items[Math.floor(chance() * items.length)]
}

/** The items in an order by chance. */
export function shuffled<Item>(chance: Chance, items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, at: chance() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
