import { groupedByLinks, isLikely, leastLikely, likeliest, mostRegrouped } from '#linking'
import { accountsOf, incidentsOf, linksFrom, membersOf, regroup, type Store } from '#ledger'
import { type DocumentId, documentIdFrom, type Judgement } from '#model'
import { accountsIn, type BookAccount, type Linker } from './linker.ts'

export type Around = {
  readonly seeds: readonly number[]
  /** What incidents accounts were of that were taken out and came back. */
  readonly formerly: ReadonlyMap<number, string>
  readonly judgements: readonly Judgement[]
}

/** Groups anew the accounts that a chain of likely pairs leads to from these, and whatever is of one incident with them. */
export async function regroupAround(inside: Store, linker: Linker, { seeds, formerly, judgements }: Around): Promise<void> {
  if (seeds.length === 0) return
  const judged = await judgedAccounts(inside, judgements)
  const chains = await chainsFrom(inside, seeds, judged.same)
  const short = chains.filter(({ size }) => size <= mostRegrouped)
  const numbers = short.flatMap((chain) => [...chain])
  const byNumber = new Map((await accountsIn(linker, inside, numbers)).map((account) => [account.number, account]))
  const links = Map.groupBy(await linksFrom(inside, numbers, 0), ({ one }) => one)
  const groups = short.flatMap((chain) => {
    const within = (all: readonly (readonly [number, number])[]) =>
      all.flatMap(([one, other]): [BookAccount, BookAccount][] => {
        const [a, b] = chain.has(one) && chain.has(other) ? [byNumber.get(one), byNumber.get(other)] : []
        return a && b ? [[a, b]] : []
      })
    const sorted = [...chain].toSorted((a, b) => a - b)
    const weighed = sorted.flatMap((number) =>
      (links.get(number) ?? [])
        .filter(({ other }) => number < other)
        .flatMap(({ one, other, likelihood }) => within([[one, other]]).map(([a, b]) => [a, b, likelihood] as const)),
    )
    const accounts = sorted.flatMap((number) => byNumber.get(number) ?? [])
    return groupedByLinks(accounts, weighed, within(judged.same), within(judged.different))
  })
  await regroup(inside, groups, formerly)
  for (const chain of chains.filter(({ size }) => size > mostRegrouped))
    for (const seed of seeds.filter((one) => chain.has(one))) await join(inside, linker, seed)
}

/** All that a chain leads to, one set for each chain, cut off where it grows too long to be grouped anew. */
async function chainsFrom(
  inside: Store,
  seeds: readonly number[],
  same: readonly (readonly [number, number])[],
): Promise<readonly ReadonlySet<number>[]> {
  const chainOf = new Map(seeds.map((seed) => [seed, new Set([seed])]))
  const chain = (number: number): Set<number> => {
    const known = chainOf.get(number) ?? new Set([number])
    chainOf.set(number, known)
    return known
  }
  const tie = (one: number, other: number) => {
    const [a, b] = [chain(one), chain(other)]
    const [small, large] = a.size < b.size ? [a, b] : [b, a]
    if (small === large) return
    for (const number of small) {
      large.add(number)
      chainOf.set(number, large)
    }
  }
  for (let edge = [...chainOf.keys()]; edge.length > 0;) {
    const links = (await linksFrom(inside, edge, leastLikely)).filter(({ likelihood }) => isLikely(likelihood))
    const ends = new Set(edge)
    const pairs = [
      ...links.map(({ one, other }) => [one, other] as const),
      ...same.filter(([one, other]) => ends.has(one) || ends.has(other)),
    ]
    const found = new Set(pairs.flat().filter((number) => !chainOf.has(number)))
    for (const [one, other] of pairs) tie(one, other)
    edge = [...found].filter((number) => chain(number).size <= mostRegrouped)
  }
  return [...new Set(chainOf.values())]
}

/** Among very many an account joins the likeliest incident, and none is bridged or split. One that is of an incident stays. */
async function join(inside: Store, linker: Linker, number: number): Promise<void> {
  if ((await incidentsOf(inside, [number])).has(number)) return
  const links = await linksFrom(inside, [number], 0)
  const incidents = await incidentsOf(
    inside,
    links.map(({ other }) => other),
  )
  const groups = await Promise.all(
    [...new Set(incidents.values())].map(async (incident) => {
      const members = await membersOf(inside, incident)
      const likelihoods = links.filter(({ other }) => incidents.get(other) === incident).map(({ likelihood }) => likelihood)
      return { members, size: members.length, likelihoods }
    }),
  )
  const [own] = await accountsIn(linker, inside, [number])
  if (own) await regroup(inside, [[...(likeliest(groups)?.members ?? []), own]])
}

/** The main accounts of the documents of which a person judged that they tell of one incident, or of two. */
async function judgedAccounts(inside: Store, judgements: readonly Judgement[]) {
  const pairs = judgements
    .filter(({ on }) => on !== 'referent')
    .flatMap((judgement) => {
      const [one, other] = [documentIdFrom(judgement.one), documentIdFrom(judgement.other)]
      return one && other ? [{ one, other, judgement }] : []
    })
  const accounts = await accountsOf(
    inside,
    pairs.flatMap(({ one, other }) => [one, other]),
  )
  const main = (document: DocumentId) => accounts.find((account) => account.document === document && account.place === 0)
  const numbered = (all: typeof pairs) =>
    all.flatMap(({ one, other }): [number, number][] => {
      const [a, b] = [main(one), main(other)]
      return a && b ? [[a.number, b.number]] : []
    })
  return {
    same: numbered(pairs.filter(({ judgement: { verdict } }) => verdict === 'same')),
    different: numbered(pairs.filter(({ judgement: { on, verdict } }) => on === 'incident' && verdict === 'different')),
  }
}
