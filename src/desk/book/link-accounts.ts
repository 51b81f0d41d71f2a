import {
  accountsToLink,
  certainly,
  type FiledAccount,
  linksOf,
  mostHolders,
  mostNeighbours,
  soughtMonths,
  writtenProfile,
} from '#linking'
import { addAccounts, addLinks, carriersOf, type Holder, holdersOf, nextNumber, type Store } from '#ledger'
import type { Reading } from '#model'
import { accountsIn, type BookAccount, type Linker, remember } from './linker.ts'

/** A reading to be linked, as it may be shown. `numbers`: those that its accounts had, by their places in it. */
export type Telling = {
  readonly reading: Reading
  /** Passages that stand word for word in many documents. */
  readonly boilerplate: ReadonlySet<string>
  readonly numbers: ReadonlyMap<number, number>
  /** Its words are not counted yet. */
  readonly isNew: boolean
}

export type Linked = {
  readonly accounts: readonly BookAccount[]
  /** Words of each document that is new, to be counted in the book, too. */
  readonly counted: readonly ReadonlySet<string>[]
}

/** Adds the accounts of some readings and weighs each against those nearest to it, of earlier documents and of those before it here. */
export async function linkAccounts(inside: Store, linker: Linker, tellings: readonly Telling[]): Promise<Linked> {
  const { vocabulary } = linker
  const kept = tellings.flatMap(({ numbers }) => [...numbers.values()])
  let next = Math.max(await nextNumber(inside), ...kept.map((former) => former + 1))
  const all = tellings.map((telling) => {
    const { accounts, words } = accountsToLink(telling.reading, telling.boilerplate, vocabulary, telling.isNew)
    const numbered = accounts.map((filed): Numbered => {
      const place = filed.profile.index
      const former = telling.numbers.get(place)
      const number = former ?? next++
      // One that was linked before finds those that came after it, too.
      return { filed, account: { ...filed.profile, number, place }, below: former === undefined ? number : endless }
    })
    return { counted: telling.isNew ? [words] : [], numbered }
  })
  const added = all.flatMap(({ numbered }) => numbered)
  await addAccounts(
    inside,
    added.map(({ filed: { words, months, posts, profile }, account: { number, document, place } }) => ({
      number,
      document,
      place,
      body: writtenProfile(profile, vocabulary),
      keys: { words: words.map(([word]) => word), months, posts },
    })),
  )
  for (const { account } of added) remember(linker, account)
  await addLinks(inside, await linksAmong(inside, linker, added))
  return { accounts: added.map(({ account }) => account), counted: all.flatMap(({ counted }) => counted) }
}

type Numbered = { readonly filed: FiledAccount; readonly account: BookAccount; readonly below: number }

const endless = Number.MAX_SAFE_INTEGER

async function linksAmong(inside: Store, linker: Linker, added: readonly Numbered[]) {
  const near = await nearestTo(inside, added)
  const carriers = await carriersOf(inside, [...new Set(added.flatMap(({ filed: { posts } }) => posts))])
  const numbers = new Set([...[...near.values()].flat(), ...carriers.map(({ number }) => number)])
  const known = new Map((await accountsIn(linker, inside, [...numbers])).map((account) => [account.number, account]))
  return added.flatMap(({ filed, account, below }) => {
    const others = (near.get(account.number) ?? []).flatMap((number) => known.get(number) ?? [])
    const carried = new Set(
      carriers
        .filter(({ post, number }) => filed.posts.includes(post) && number < below)
        .flatMap(({ number }) => known.get(number) ?? [])
        .filter(({ document }) => document !== account.document),
    )
    return [
      ...linksOf(account, others, linker.vocabulary)
        .map(([, other, likelihood]) => ({ one: account, other, likelihood }))
        .filter(({ other }) => !carried.has(other)),
      ...[...carried].map((other) => ({ one: account, other, likelihood: certainly })),
    ]
  })
}

/** Of each account the numbers of those that share the most telling words with it. */
async function nearestTo(inside: Store, added: readonly Numbered[]): Promise<ReadonlyMap<number, readonly number[]>> {
  const holders = await holdersOf(
    inside,
    added.map(({ filed, account: { number }, below }) => ({
      number,
      words: filed.words.map(([word]) => word),
      months: soughtMonths(filed),
      below,
    })),
    mostHolders,
  )
  const byAccount = Map.groupBy(holders, ({ near }) => near)
  return new Map(added.map(({ filed, account: { number } }) => [number, nearest(number, filed, byAccount.get(number) ?? [])]))
}

function nearest(own: number, { words }: FiledAccount, holders: readonly Holder[]): readonly number[] {
  const weights = new Map(words)
  const holding = new Map<number, Set<string>>()
  for (const { word, number } of holders) {
    const held = holding.get(number)
    if (held) held.add(word)
    else if (number !== own) holding.set(number, new Set([word]))
  }
  const shared = [...holding].map(([number, held]) => {
    const weight = [...held].reduce((sum, word) => sum + (weights.get(word) ?? 0) ** 2, 0)
    return [number, weight] as const
  })
  return shared
    .toSorted(([a, x], [b, y]) => y - x || a - b)
    .slice(0, mostNeighbours)
    .map(([number]) => number)
}
