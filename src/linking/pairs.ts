import { accountsIn } from './accounts.ts'
import { type Evidence, evidenceFor } from './evidence.ts'
import { Neighbourhood } from './neighbourhood.ts'
import { type Profile, profileOf, wordsOf } from './profiles.ts'
import { boilerplateIn } from './telling-names.ts'
import type { Told } from './told.ts'
import { Vocabulary } from './vocabulary.ts'

export type Pair = { readonly one: Profile; readonly other: Profile; readonly evidence: Evidence }

/** The accounts of some documents that state an act, and every pair of them that has telling words in common. */
export function pairsAmong(told: readonly Told[]): { readonly profiles: readonly Profile[]; readonly pairs: readonly Pair[] } {
  const boilerplate = boilerplateIn(told)
  const vocabulary = new Vocabulary()
  const accounts = told.flatMap(accountsIn)
  for (const account of accounts) if (account.isMain) vocabulary.count(wordsOf(account, boilerplate))
  const profiles = accounts
    .filter(({ told: { reading } }) => reading.claims.some(({ acts }) => acts.length > 0))
    .map((account) => profileOf(account, boilerplate, vocabulary))
  return { profiles, pairs: pairsOf(profiles, vocabulary) }
}

/** Every pair of accounts that are near each other, once, with what speaks for it. */
function pairsOf(profiles: readonly Profile[], vocabulary: Vocabulary): Pair[] {
  const neighbourhood = new Neighbourhood()
  for (const profile of profiles) neighbourhood.add(profile)
  const order = new Map(profiles.map((profile, index) => [profile, index]))
  const later = new Map(profiles.map((profile) => [profile, new Set<Profile>()]))
  for (const profile of profiles)
    for (const other of neighbourhood.near(profile)) {
      const isFirst = (order.get(profile) ?? 0) < (order.get(other) ?? 0)
      later.get(isFirst ? profile : other)?.add(isFirst ? other : profile)
    }
  return [...later].flatMap(([one, others]) =>
    [...others].map((other) => ({ one, other, evidence: evidenceFor(one, other, vocabulary) })),
  )
}
