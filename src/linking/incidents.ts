import type { DocumentId } from '#model'
import type { Copy } from './copies.ts'
import type { Evidence } from './evidence.ts'
import { groupedBy, groupsOf } from './groups.ts'
import { type Link, meanLinked } from './mean-linkage.ts'
import { type Pair, pairsAmong } from './pairs.ts'
import type { Profile } from './profiles.ts'
import { whyApart, whyTogether } from './same-incident.ts'
import type { Told } from './told.ts'

export type Group = { readonly members: readonly Profile[] }
export type Grouping = { readonly groups: readonly Group[]; readonly whys: ReadonlyMap<DocumentId, string> }

/** Accounts are of one incident where their pairs are so likely to be, on average. Lower finds more and is wrong more often (docs/scores.md). */
const leastLikely = 0.5

/** Which documents tell of one incident, and why each stands where it stands. Documents without an act are in none. */
export function incidentsIn(told: readonly Told[], copies: ReadonlyMap<DocumentId, Copy>): Grouping {
  const { profiles, pairs } = pairsAmong(told)
  const byId = new Map(profiles.flatMap((profile) => (profile.isMain ? [[profile.told.document.id, profile] as const] : [])))
  const groups = groupedProfiles(profiles, pairs, [...samePosts(profiles), ...copied(copies, byId)])
  const nearest = nearestOf(pairs, groups)
  const whys = new Map(told.map(({ document: { id } }) => [id, whyOf(id)]))
  return { groups: groups.map((members) => ({ members: members.toSorted((a, b) => a.told.rank - b.told.rank) })), whys }

  function whyOf(id: DocumentId): string {
    const copy = copies.get(id)
    if (copy) return copy.why
    const profile = byId.get(id)
    if (!profile) return 'It states no act that could be compared.'
    const found = nearest.get(profile)
    if (found) return found.together ? whyTogether(found) : whyApart(found)
    return told.length > 1 ? 'It shares no telling word with another document here.' : 'It is the only document.'
  }
}

/** Groups by mean linkage. Only accounts with a chain of likely pairs between them can come together, so that each such set is grouped by itself. */
function groupedProfiles(
  profiles: readonly Profile[],
  pairs: readonly Pair[],
  certain: readonly (readonly [Profile, Profile])[],
): Profile[][] {
  const likely = pairs.filter(({ evidence }) => evidence.likelihood >= leastLikely)
  const sets = groupsOf(profiles, [...certain, ...likely.map(({ one, other }) => [one, other] as const)])
  const setOf = new Map(sets.flatMap((set) => set.map((profile) => [profile, set] as const)))
  const inSet = groupedBy(pairs, ({ one, other }) => (setOf.get(one) === setOf.get(other) ? (setOf.get(one) ?? null) : null))
  return sets.flatMap((set) => {
    if (set.length === 1) return [set]
    const links = (inSet.get(set) ?? []).map(({ one, other, evidence }): Link<Profile> => [one, other, evidence.likelihood])
    const own = new Set(set)
    const joined = groupsOf(
      set,
      certain.filter(([one]) => own.has(one)),
    )
    return meanLinked(joined, links, ofOneDocument(set), leastLikely)
  })
}

/** Two accounts of one document tell of two incidents. */
const ofOneDocument = (set: readonly Profile[]): [Profile, Profile][] =>
  [...groupedBy(set, ({ told }) => told.document.id).values()].flatMap((own) =>
    own.flatMap((one, i) => own.slice(i + 1).map((other): [Profile, Profile] => [one, other])),
  )

/** Two outlets that carry the same post tell of the same incident. */
function samePosts(profiles: readonly Profile[]): [Profile, Profile][] {
  const carriers = groupedBy(
    profiles.flatMap((profile) => [...profile.posts.keys()].map((post) => ({ profile, post }))),
    ({ post }) => post,
  )
  return [...carriers.values()].flatMap(([first, ...rest]) =>
    rest.flatMap(({ profile }): [Profile, Profile][] => (first && first.profile !== profile ? [[first.profile, profile]] : [])),
  )
}

const copied = (copies: ReadonlyMap<DocumentId, Copy>, byId: ReadonlyMap<DocumentId, Profile>): [Profile, Profile][] =>
  [...copies].flatMap(([id, { of }]): [Profile, Profile][] => {
    const [copy, original] = [byId.get(id), byId.get(of)]
    return copy && original ? [[original, copy]] : []
  })

export type Nearest = {
  readonly profile: Profile
  readonly other: Profile
  readonly evidence: Evidence
  readonly together: boolean
}

/** For each account the likeliest of its own incident, or where it is alone, the likeliest of another. */
function nearestOf(pairs: readonly Pair[], groups: readonly (readonly Profile[])[]): ReadonlyMap<Profile, Nearest> {
  const groupOf = new Map(groups.flatMap((group) => group.map((profile) => [profile, group] as const)))
  const nearest = new Map<Profile, Nearest>()
  for (const { one, other, evidence } of pairs)
    for (const [profile, partner] of [
      [one, other],
      [other, one],
    ] as const) {
      const together = groupOf.get(profile) === groupOf.get(partner)
      const before = nearest.get(profile)
      const isBetter =
        !before ||
        (together && !before.together) ||
        (together === before.together && evidence.likelihood > before.evidence.likelihood)
      if (isBetter) nearest.set(profile, { profile, other: partner, evidence, together })
    }
  return nearest
}
