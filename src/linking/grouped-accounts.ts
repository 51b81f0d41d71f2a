import { groupedBy, groupsOf } from './groups.ts'
import { type Link, meanLinked } from './mean-linkage.ts'
import type { Profile } from './profiles.ts'

/** Accounts are of one incident where their pairs are so likely to be, on average. Lower finds more and is wrong more often (docs/scores.md). */
export const leastLikely = 0.5

/**
 * Groups of accounts by mean linkage. Only accounts with a chain of likely or certain pairs between them can come together, so that each such
 * set is grouped by itself. `certain` pairs stay together, `parted` ones apart.
 */
export function groupedAccounts<Item extends Profile>(
  accounts: readonly Item[],
  links: readonly Link<Item>[],
  certain: readonly (readonly [Item, Item])[],
  parted: readonly (readonly [Item, Item])[] = [],
): Item[][] {
  const likely = links.flatMap(([one, other, likelihood]) => (likelihood >= leastLikely ? [[one, other] as const] : []))
  const sets = groupsOf(accounts, [...certain, ...likely])
  const setOf = new Map(sets.flatMap((set) => set.map((account) => [account, set] as const)))
  const inSet = groupedBy(links, ([one, other]) => (setOf.get(one) === setOf.get(other) ? (setOf.get(one) ?? null) : null))
  return sets.flatMap((set) => {
    if (set.length === 1) return [set]
    const own = new Set(set)
    const within = (pairs: readonly (readonly [Item, Item])[]) => pairs.filter(([one, other]) => own.has(one) && own.has(other))
    const apart = [...within(parted), ...ofOneDocument(set)]
    const joined = groupsOf(set, within(certain), apart)
    return meanLinked(joined, inSet.get(set) ?? [], apart, leastLikely)
  })
}

/** Two accounts of one document tell of two incidents. */
const ofOneDocument = <Item extends Profile>(set: readonly Item[]): [Item, Item][] =>
  [...groupedBy(set, ({ document }) => document).values()].flatMap((own) =>
    own.flatMap((one, i) => own.slice(i + 1).map((other): [Item, Item] => [one, other])),
  )

/** Two outlets that carry the same post tell of the same incident. */
export function samePosts<Item extends Profile>(accounts: readonly Item[]): [Item, Item][] {
  const carriers = groupedBy(
    accounts.flatMap((account) => [...account.posts.keys()].map((post) => ({ account, post }))),
    ({ post }) => post,
  )
  return [...carriers.values()].flatMap(([first, ...rest]) =>
    rest.flatMap(({ account }): [Item, Item][] => (first && first.account !== account ? [[first.account, account]] : [])),
  )
}
