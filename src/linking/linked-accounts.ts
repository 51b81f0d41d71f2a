import { evidenceFor } from './evidence.ts'
import { groupedAccounts, leastLikely } from './grouped-accounts.ts'
import { type Link, meanOfBest } from './mean-linkage.ts'
import type { Profile } from './profiles.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Two that carry one post are of one incident, whatever else they say. */
export const certainly = 2
/** Less likely pairs are as good as none. */
const faint = 0.02
/** So many accounts are grouped anew when one comes: more would cost more than they are likely to change. */
export const mostRegrouped = 200

/** How likely an account is of one incident with each of its neighbours, 0 to 1; those with which it hardly is are left out. */
export const linksOf = <Item extends Profile>(account: Item, neighbours: readonly Item[], vocabulary: Vocabulary): Link<Item>[] =>
  neighbours.flatMap((other): Link<Item>[] => {
    const { likelihood } = evidenceFor(account, other, vocabulary)
    return likelihood < faint || other === account ? [] : [[account, other, likelihood]]
  })

/** Whether a chain of links that leads from one account to another may lead over this one. */
export const isLikely = (likelihood: number): boolean => likelihood >= leastLikely

/** What links say, grouped. `links` holds each pair once. */
export const groupedByLinks = <Item extends Profile>(
  accounts: readonly Item[],
  links: readonly Link<Item>[],
  same: readonly (readonly [Item, Item])[] = [],
  different: readonly (readonly [Item, Item])[] = [],
): Item[][] =>
  groupedAccounts(
    accounts,
    links,
    [...links.flatMap(([one, other, likelihood]) => (likelihood >= certainly ? [[one, other] as const] : [])), ...same],
    different,
  )

/** Of several incidents the one that an account most likely joins, by the likelihoods of its pairs there; null for none. */
export function likeliest<Group extends { readonly size: number; readonly likelihoods: readonly number[] }>(
  groups: readonly Group[],
): Group | null {
  const [best] = groups
    .map((group) => ({ group, mean: meanOfBest(group.likelihoods, group.size) }))
    .filter(({ mean }) => mean >= leastLikely)
    .toSorted((one, other) => other.mean - one.mean)
  return best?.group ?? null
}
