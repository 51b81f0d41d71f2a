import { type DocumentId, otherLanguage, type Reading } from '#model'
import type { Copy } from './copies.ts'
import { groupedAccounts, samePosts } from './grouped-accounts.ts'
import { byWhom, type Judged, type JudgedPair } from './judged.ts'
import type { Link } from './mean-linkage.ts'
import { type Member, type Pair, pairsAmong } from './pairs.ts'
import { type Nearest, whyApart, whyTogether } from './same-incident.ts'
import type { Told } from './told.ts'

export type Group = { readonly members: readonly Member[] }
export type Grouping = { readonly groups: readonly Group[]; readonly whys: ReadonlyMap<DocumentId, string> }

/** Which documents tell of one incident, and why each stands where it stands. Documents without an act are in none. */
export function incidentsIn(
  told: readonly Told[],
  copies: ReadonlyMap<DocumentId, Copy>,
  judged: Judged = { same: [], different: [] },
): Grouping {
  const { same, different } = judged
  const { members, pairs } = pairsAmong(told)
  const byId = new Map(members.flatMap((member) => (member.isMain ? [[member.document, member] as const] : [])))
  const groups = groupedAccounts(
    members,
    pairs.map(({ one, other, evidence }): Link<Member> => [one, other, evidence.likelihood]),
    [...pairsOf(same), ...samePosts(members), ...copied(copies, byId)],
    pairsOf(different),
  )
  return groupingOf(told, groups, pairs, copies, judged)

  function pairsOf(decided: readonly JudgedPair[]): [Member, Member][] {
    return decided.flatMap(({ one, other }): [Member, Member][] => {
      const [a, b] = [byId.get(one), byId.get(other)]
      return a && b ? [[a, b]] : []
    })
  }
}

/** An account by its document and its place in it. */
export type AccountAt = { readonly document: DocumentId; readonly index: number }

/** One incident whose accounts are known already, and why each document stands there. */
export function incidentOfAccounts(
  told: readonly Told[],
  accounts: readonly AccountAt[],
  copies: ReadonlyMap<DocumentId, Copy>,
  judged: Judged,
): Grouping {
  const { members, pairs } = pairsAmong(told)
  const isOfIt = ({ document, index }: Member) => accounts.some((one) => one.document === document && one.index === index)
  const own = members.filter(isOfIt)
  const within = pairs.filter(({ one, other }) => isOfIt(one) && isOfIt(other))
  return groupingOf(told, own.length > 0 ? [own] : [], within, copies, judged)
}

function groupingOf(
  told: readonly Told[],
  groups: readonly (readonly Member[])[],
  pairs: readonly Pair[],
  copies: ReadonlyMap<DocumentId, Copy>,
  { same, different }: Judged,
): Grouping {
  const byId = new Map(groups.flat().flatMap((member) => (member.isMain ? [[member.document, member] as const] : [])))
  const groupOf = new Map(groups.flatMap((group) => group.map((member) => [member, group] as const)))
  const nearest = nearestOf(pairs, groups)
  const unread = new Map(told.map(({ document, reading }) => [document.id, notReadWhy(reading)]))
  const whys = new Map(told.map(({ document: { id } }) => [id, whyOf(id)]))
  return { groups: groups.map((group) => ({ members: group.toSorted((a, b) => a.told.rank - b.told.rank) })), whys }

  /** What a person decided on this document, as far as it is so. */
  function judgedWhy(id: DocumentId): string | null {
    const own = byId.get(id)
    for (const { one, other, judgement } of [...same, ...different]) {
      const partner = one === id ? byId.get(other) : other === id ? byId.get(one) : undefined
      if (!own || !partner || (groupOf.get(own) === groupOf.get(partner)) !== (judgement.verdict === 'same')) continue
      return judgement.verdict === 'same'
        ? `Is of one incident with ${partner.title}, ${byWhom(judgement)}.`
        : `Is of another incident than ${partner.title}, ${byWhom(judgement)}.`
    }
    return null
  }

  function whyOf(id: DocumentId): string {
    const judged = judgedWhy(id)
    if (judged !== null) return judged
    const copy = copies.get(id)
    if (copy) return copy.why
    const member = byId.get(id)
    if (!member) return unread.get(id) ?? 'It states no act that could be compared.'
    const found = nearest.get(member)
    if (found) return found.together ? whyTogether(found) : whyApart(found)
    return told.length > 1 ? 'It shares no telling word with another document here.' : 'It is the only document.'
  }
}

/** Why nothing at all was read in it. */
const notReadWhy = ({ sentences, notes }: Reading): string | null =>
  sentences.length > 0 ? null : (notes.find(({ code }) => code === otherLanguage)?.text ?? null)

const copied = (copies: ReadonlyMap<DocumentId, Copy>, byId: ReadonlyMap<DocumentId, Member>): [Member, Member][] =>
  [...copies].flatMap(([id, { of }]): [Member, Member][] => {
    const [copy, original] = [byId.get(id), byId.get(of)]
    return copy && original ? [[original, copy]] : []
  })

/** For each account the likeliest of its own incident, or where it is alone, the likeliest of another. */
function nearestOf(pairs: readonly Pair[], groups: readonly (readonly Member[])[]): ReadonlyMap<Member, Nearest> {
  const groupOf = new Map(groups.flatMap((group) => group.map((profile) => [profile, group] as const)))
  const nearest = new Map<Member, Nearest>()
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
