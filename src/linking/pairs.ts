import { accountsIn, statesAct } from './accounts.ts'
import { type Evidence, evidenceFor } from './evidence.ts'
import { Neighbourhood } from './neighbourhood.ts'
import { type Profile, profileOf, wordsOf } from './profiles.ts'
import { boilerplateIn } from './telling-names.ts'
import type { Told } from './told.ts'
import { Vocabulary } from './vocabulary.ts'

export type Pair = { readonly one: Member; readonly other: Member; readonly evidence: Evidence }

/** An account and what it can have in common with others. */
export type Member = Profile & { readonly told: Told }

/** The accounts of some documents that state an act, and every pair of them that has telling words in common. */
export function pairsAmong(told: readonly Told[]): { readonly members: readonly Member[]; readonly pairs: readonly Pair[] } {
  const boilerplate = boilerplateIn(told)
  const vocabulary = new Vocabulary()
  const accounts = told.flatMap(accountsIn)
  for (const account of accounts) if (account.isMain) vocabulary.count(wordsOf(account, boilerplate))
  const members = accounts
    .filter(statesAct)
    .map((account): Member => ({ ...profileOf(account, boilerplate, vocabulary), told: account.told }))
  return { members, pairs: pairsOf(members, vocabulary) }
}

/** Every pair of accounts that are near each other, once, with what speaks for it. */
function pairsOf(profiles: readonly Member[], vocabulary: Vocabulary): Pair[] {
  const neighbourhood = new Neighbourhood<Member>()
  for (const profile of profiles) neighbourhood.add(profile)
  const order = new Map(profiles.map((profile, index) => [profile, index]))
  const later = new Map(profiles.map((profile) => [profile, new Set<Member>()]))
  for (const profile of profiles)
    for (const other of neighbourhood.near(profile)) {
      const isFirst = (order.get(profile) ?? 0) < (order.get(other) ?? 0)
      later.get(isFirst ? profile : other)?.add(isFirst ? other : profile)
    }
  return [...later].flatMap(([one, others]) =>
    [...others].map((other) => ({ one, other, evidence: evidenceFor(one, other, vocabulary) })),
  )
}
