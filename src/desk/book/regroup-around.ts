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
  const set = await connected(inside, seeds, judged.same)
  if (set.size > mostRegrouped) {
    for (const seed of seeds) await join(inside, linker, seed)
    return
  }
  const accounts = await accountsIn(
    linker,
    inside,
    [...set].toSorted((a, b) => a - b),
  )
  const byNumber = new Map(accounts.map((account) => [account.number, account]))
  const pairs = (all: readonly (readonly [number, number])[]) =>
    all.flatMap(([one, other]): [BookAccount, BookAccount][] => {
      const [a, b] = [byNumber.get(one), byNumber.get(other)]
      return a && b ? [[a, b]] : []
    })
  const links = (await linksFrom(inside, [...set], 0)).filter(({ one, other }) => one < other && set.has(other))
  const weighed = links.flatMap(({ one, other, likelihood }) =>
    pairs([[one, other]]).map(([a, b]) => [a, b, likelihood] as const),
  )
  await regroup(inside, groupedByLinks(accounts, weighed, pairs(judged.same), pairs(judged.different)), formerly)
}

/** All that a chain leads to, cut off where it grows too long to be grouped anew. */
async function connected(
  inside: Store,
  seeds: readonly number[],
  same: readonly (readonly [number, number])[],
): Promise<ReadonlySet<number>> {
  const found = new Set(seeds)
  for (let edge = seeds; edge.length > 0 && found.size <= mostRegrouped;) {
    const links = await linksFrom(inside, edge, leastLikely)
    const near = [
      ...links.filter(({ likelihood }) => isLikely(likelihood)).map(({ other }) => other),
      ...same.flatMap(([one, other]) => [...(edge.includes(one) ? [other] : []), ...(edge.includes(other) ? [one] : [])]),
    ]
    edge = [...new Set(near)].filter((number) => !found.has(number))
    for (const number of edge) found.add(number)
  }
  return found
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
