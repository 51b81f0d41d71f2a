import { type Reading, wordsAt } from '#model'
import { type Account, accountsIn, statesAct } from './accounts.ts'
import { certainly, groupedByLinks, isLikely, likeliest, linksOf, mostRegrouped } from './linked-accounts.ts'
import type { Link } from './mean-linkage.ts'
import { Neighbourhood } from './neighbourhood.ts'
import { type Profile, profileOf, wordsOf } from './profiles.ts'
import { many } from './telling-names.ts'
import { toldOf } from './told.ts'
import { Vocabulary } from './vocabulary.ts'

/** What one account did to the incidents that were there. */
export type Change = {
  readonly account: Profile
  /** The incidents among which the account came, as they were; none where it is the first of its own. */
  readonly before: readonly (readonly Profile[])[]
  /** What became of them, the account among them. */
  readonly after: readonly (readonly Profile[])[]
}

/**
 * The incidents of a collection that grows document by document. A new one is compared with its nearest accounts alone and joins, bridges or
 * splits the incidents that hold them; nothing else is looked at again. How rare a word is, is taken as it stands when an account comes, so that
 * incidents may differ a little from those of all documents compared at once.
 */
export class GrowingIncidents {
  readonly #vocabulary = new Vocabulary()
  readonly #neighbourhood = new Neighbourhood()
  readonly #lines = new Map<string, number>()
  readonly #carriers = new Map<string, Profile>()
  readonly #links = new Map<Profile, Map<Profile, number>>()
  readonly #groups = new Map<Profile, readonly Profile[]>()

  /** Each account of the document that states an act, with what it changed. */
  add(reading: Reading): Change[] {
    const [told] = toldOf([reading])
    const accounts = told ? accountsIn(told) : []
    const boilerplate = this.#boilerplateOf(reading)
    for (const account of accounts) if (account.isMain) this.#vocabulary.count(wordsOf(account, boilerplate))
    return accounts.filter(statesAct).map((account) => this.#take(account, boilerplate))
  }

  /** All incidents so far, in the order of their first accounts. */
  incidents(): (readonly Profile[])[] {
    return [...new Set(this.#groups.values())]
  }

  #take(account: Account, boilerplate: ReadonlySet<string>): Change {
    const profile = profileOf(account, boilerplate, this.#vocabulary)
    const near = this.#neighbourhood.near(profile)
    this.#neighbourhood.add(profile)
    this.#links.set(profile, new Map())
    for (const [, other, likelihood] of linksOf(profile, near, this.#vocabulary)) this.#link(profile, other, likelihood)
    for (const post of profile.posts.keys()) {
      const carrier = this.#carriers.get(post)
      if (carrier) this.#link(profile, carrier, certainly)
      else this.#carriers.set(post, profile)
    }
    this.#groups.set(profile, [profile])
    const set = this.#connected(profile)
    const before = [...new Set(set.flatMap((one) => this.#groups.get(one) ?? []).map((one) => this.#groups.get(one) ?? []))]
    const after = set.length > mostRegrouped ? this.#joined(profile, before) : this.#grouped(set)
    for (const group of after) for (const one of group) this.#groups.set(one, group)
    return { account: profile, before: before.filter(([first]) => first !== profile), after }
  }

  #link(one: Profile, other: Profile, likelihood: number): void {
    if (one === other) return
    this.#links.get(one)?.set(other, likelihood)
    this.#links.get(other)?.set(one, likelihood)
  }

  /** The accounts that a chain of likely pairs leads to. */
  #connected(from: Profile): Profile[] {
    const found = new Set([from])
    for (const one of found)
      for (const [other, likelihood] of this.#links.get(one) ?? []) if (isLikely(likelihood)) found.add(other)
    return [...found]
  }

  /** Among very many the account joins the likeliest incident, and none is bridged or split. */
  #joined(profile: Profile, groups: readonly (readonly Profile[])[]): Profile[][] {
    const near = this.#links.get(profile) ?? new Map<Profile, number>()
    const into = likeliest(
      groups
        .filter(([first]) => first !== profile)
        .map((group) => ({ group, size: group.length, likelihoods: group.flatMap((one) => near.get(one) ?? []) })),
    )
    return [[...(into?.group ?? []), profile]]
  }

  #grouped(set: readonly Profile[]): Profile[][] {
    const own = new Set(set)
    const order = new Map(set.map((one, i) => [one, i]))
    const all = set.flatMap((one) =>
      [...(this.#links.get(one) ?? [])].flatMap(([other, likelihood]): Link<Profile>[] =>
        own.has(other) && (order.get(one) ?? 0) < (order.get(other) ?? 0) ? [[one, other, likelihood]] : [],
      ),
    )
    return groupedByLinks(set, all)
  }

  #boilerplateOf({ document }: Reading): ReadonlySet<string> {
    const passages = document.passages
      .filter(({ kind }) => kind !== 'post')
      .map(({ body }) => wordsAt(document.text, body).trim())
    for (const words of new Set(passages)) this.#lines.set(words, (this.#lines.get(words) ?? 0) + 1)
    return new Set(passages.filter((words) => (this.#lines.get(words) ?? 0) >= many))
  }
}
