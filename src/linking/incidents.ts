import type { DocumentId } from '#model'
import type { Copy } from './copies.ts'
import { groupsOf } from './groups.ts'
import type { Identities } from './identities.ts'
import { type Profile, profileOf } from './profiles.ts'
import { verdictOn, type Verdict } from './same-incident.ts'
import { surroundingsOf } from './telling-names.ts'
import type { Told } from './told.ts'

export type Group = { readonly members: readonly Profile[] }
export type Grouping = { readonly groups: readonly Group[]; readonly whys: ReadonlyMap<DocumentId, string> }

/** Which documents tell of one incident, and why each stands where it stands. Documents without an act are in none. */
export function incidentsIn(told: readonly Told[], identities: Identities, copies: ReadonlyMap<DocumentId, Copy>): Grouping {
  const surroundings = surroundingsOf(told)
  const profiles = told
    .filter(({ reading }) => reading.claims.some(({ acts }) => acts.length > 0))
    .map((one) => profileOf(one, identities, surroundings))
  const byId = new Map(profiles.map((profile) => [profile.told.document.id, profile]))
  const whys = new Map<DocumentId, string>()
  const pairs: [Profile, Profile][] = []
  const nearest = new Map<Profile, Verdict>()
  for (const [one, other] of candidates(profiles)) {
    const verdict = verdictOn(one, other)
    if (verdict.same) pairs.push([one, other])
    note(nearest, one, verdict)
    note(nearest, other, verdictOn(other, one))
  }
  for (const [id, { of }] of copies) {
    const [copy, original] = [byId.get(id), byId.get(of)]
    if (copy && original) pairs.push([original, copy])
  }
  for (const { document } of told) whys.set(document.id, whyOf(document.id))
  return { groups: groupsOf(profiles, pairs).map((members) => ({ members })), whys }

  function whyOf(id: DocumentId): string {
    const profile = byId.get(id)
    if (!profile) return 'It states no act that could be compared.'
    const verdict = nearest.get(profile)
    const copy = copies.get(id)
    return (
      copy?.why ??
      verdict?.why ??
      (told.length > 1 ? 'It shares no name of a place or a party with another document here.' : 'It is the only document.')
    )
  }
}

/** The verdict that says most: a link before none, then more names in common. */
function note(nearest: Map<Profile, Verdict>, profile: Profile, verdict: Verdict): void {
  const before = nearest.get(profile)
  const better = !before || Number(verdict.same) - Number(before.same) || verdict.shared - before.shared
  if (better === true || (typeof better === 'number' && better > 0)) nearest.set(profile, verdict)
}

/** Pairs that share at least one name: only those can be linked, and only those are worth a word. */
function candidates(profiles: readonly Profile[]): [Profile, Profile][] {
  const holders = new Map<string, number[]>()
  const found: [Profile, Profile][] = []
  profiles.forEach((profile, index) => {
    const partners = new Set<number>()
    for (const key of [...profile.actors.keys(), ...profile.localities.keys(), ...profile.regions.keys()]) {
      const others = holders.get(key)
      for (const other of others ?? []) partners.add(other)
      if (others) others.push(index)
      else holders.set(key, [index])
    }
    for (const other of [...partners].toSorted((a, b) => a - b)) {
      const earlier = profiles[other]
      if (earlier) found.push([earlier, profile])
    }
  })
  return found
}
