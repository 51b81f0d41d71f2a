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

/** Adds the accounts of some readings, one after another, and weighs each against those nearest to it of all that came before. */
export async function linkAccounts(inside: Store, linker: Linker, tellings: readonly Telling[]): Promise<Linked> {
  const kept = tellings.flatMap(({ numbers }) => [...numbers.values()])
  let next = Math.max(await nextNumber(inside), ...kept.map((former) => former + 1))
  const added: Added[] = []
  const links: Link[] = []
  const counted: ReadonlySet<string>[] = []
  for (const { reading, boilerplate, numbers, isNew } of tellings) {
    const { accounts, words } = accountsToLink(reading, boilerplate, linker.vocabulary, isNew)
    if (isNew) counted.push(words)
    for (const filed of accounts) {
      const place = filed.profile.index
      const account = { ...filed.profile, number: numbers.get(place) ?? next++, place }
      links.push(...(await linksOfAccount(inside, linker, { filed, account }, added)))
      added.push({ filed, account })
      remember(linker, account)
    }
  }
  await addAccounts(
    inside,
    added.map(({ filed: { words, months, posts, profile }, account: { number, document, place } }) => ({
      number,
      document,
      place,
      body: writtenProfile(profile, linker.vocabulary),
      keys: { words: words.map(([word]) => word), months, posts },
    })),
  )
  await addLinks(inside, links)
  return { accounts: added.map(({ account }) => account), counted }
}

/** An account that is not in the book before all of them are. */
type Added = { readonly filed: FiledAccount; readonly account: BookAccount }
type Link = { readonly one: BookAccount; readonly other: BookAccount; readonly likelihood: number }

async function linksOfAccount(inside: Store, linker: Linker, own: Added, added: readonly Added[]): Promise<readonly Link[]> {
  const { filed, account } = own
  const numbers = nearest(filed, [...(await holdersIn(inside, filed)), ...added.flatMap((one) => heldIn(one, filed))])
  const others = await accountsUnder(inside, linker, numbers, added)
  const carried = new Set(
    (await carriersOfPosts(inside, linker, filed, added)).filter(({ document }) => document !== account.document),
  )
  return [
    ...linksOf(account, others, linker.vocabulary)
      .map(([, other, likelihood]) => ({ one: account, other, likelihood }))
      .filter(({ other }) => !carried.has(other)),
    ...[...carried].map((other) => ({ one: account, other, likelihood: certainly })),
  ]
}

const holdersIn = (inside: Store, filed: FiledAccount): Promise<readonly Holder[]> =>
  holdersOf(
    inside,
    filed.words.map(([word]) => word),
    soughtMonths(filed),
    mostHolders,
  )

/** The words by which another is sought that an account holds in its months. */
function heldIn({ filed: { words, months }, account: { number } }: Added, other: FiledAccount): readonly Holder[] {
  const sought = soughtMonths(other)
  if (sought !== null && !months.some((month) => sought.includes(month))) return []
  const own = new Set(words.map(([word]) => word))
  return other.words.flatMap(([word]) => (own.has(word) ? [{ word, number }] : []))
}

async function carriersOfPosts(inside: Store, linker: Linker, { posts }: FiledAccount, added: readonly Added[]) {
  const here = added.filter(({ filed }) => filed.posts.some((post) => posts.includes(post)))
  const before = await carriersOf(inside, posts)
  return accountsUnder(inside, linker, [...before, ...here.map(({ account }) => account.number)], added)
}

async function accountsUnder(inside: Store, linker: Linker, numbers: readonly number[], added: readonly Added[]) {
  const here = new Map(added.map(({ account }) => [account.number, account]))
  const before = await accountsIn(
    linker,
    inside,
    numbers.filter((number) => !here.has(number)),
  )
  const all = new Map([...here, ...before.map((account) => [account.number, account] as const)])
  return numbers.flatMap((number) => all.get(number) ?? [])
}

/** The numbers of those that share the most telling words with an account. */
function nearest({ words }: FiledAccount, holders: readonly Holder[]): readonly number[] {
  const weights = new Map(words)
  const holding = new Map<number, Set<string>>()
  for (const { word, number } of holders) {
    const held = holding.get(number)
    if (held) held.add(word)
    else holding.set(number, new Set([word]))
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
