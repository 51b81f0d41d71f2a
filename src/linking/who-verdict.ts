import type { Fact } from './facts.ts'
import { groupedBy } from './groups.ts'
import { type Held, holderOf, originNameOf, originOf } from './held.ts'
import type { Identity } from './identities.ts'
import { listed } from './same-incident.ts'
import type { Verdict } from './states.ts'

type WhoOf = ReadonlyMap<Fact, Identity>
const nothing = { low: null, high: null }

/** How the answers to "who did it" stand to each other, party by party: one may be agreed upon where another is disputed. */
export function verdictOnWho(held: readonly Held[], whoOf: WhoOf): Verdict {
  const nameOf = (one: Held): Identity | undefined => whoOf.get(one.facts[0])
  const denials = held.filter(({ negated }) => negated)
  const positive = held.filter(({ negated }) => !negated)
  const parties = [...groupedBy(held, (one) => nameOf(one)?.key ?? null).values()]
  const byParty = parties.length > 1 ? parties.map((all) => partyWords(all, nameOf)).join(' ') : null
  for (const denial of denials) {
    const against = positive.find((one) => nameOf(one)?.key === nameOf(denial)?.key && originOf(one) !== originOf(denial))
    if (against) {
      const why = `${holderOf(against)} names ${nameOf(against)?.name ?? ''}; ${holderOf(denial)} denies it.`
      return { state: 'contradicted', ...nothing, why: byParty ?? why }
    }
  }
  const rival = rivals(positive, nameOf)
  if (rival) return { state: 'contradicted', ...nothing, why: byParty ?? rival }
  const [denial] = denials
  if (denial)
    return { state: 'denied', ...nothing, why: byParty ?? `${holderOf(denial)} denies a part in it, and nobody here names them.` }
  const origins = [...new Map(positive.map((one) => [originOf(one), originNameOf(one)]))]
  if (origins.length < 2)
    return { state: 'single-origin', ...nothing, why: `Only one origin names anybody: ${origins[0]?.[1] ?? ''}.` }
  const isShared = parties.some((all) => new Set(all.map(originOf)).size > 1)
  if (!isShared) return { state: 'single-origin', ...nothing, why: byParty ?? '' }
  const names = listed([...new Set(positive.map((one) => nameOf(one)?.name ?? ''))])
  const why = `${origins.length} independent origins name ${names}: ${listed(origins.map(([, name]) => name))}.`
  return { state: 'agreed', ...nothing, why: byParty ?? why }
}

/** "White Birch Brigade: claimed by itself, named by Elin Stenvaara (X)." */
function partyWords(all: readonly Held[], nameOf: (one: Held) => Identity | undefined): string {
  const party = all.flatMap((one) => nameOf(one) ?? [])[0]
  const isOwn = (one: Held) => originOf(one) === party?.key
  const by = (some: readonly Held[], verb: string) =>
    some.length > 0 ? [`${verb} by ${listed([...new Set(some.map((one) => (isOwn(one) ? itself(one) : holderOf(one))))])}`] : []
  const positive = all.filter(({ negated }) => !negated)
  const parts = [
    ...by(positive.filter(isOwn), 'claimed'),
    ...by(
      positive.filter((one) => !isOwn(one)),
      'named',
    ),
    ...by(
      all.filter(({ negated }) => negated),
      'denied',
    ),
  ]
  return `${party?.name ?? ''}: ${[...parts, ...(positive.length > 0 ? [] : ['named by nobody here'])].join(', ')}.`
}

/** A body is "itself"; of a person the text need not say he or she. */
const itself = (one: Held): string => {
  const [{ from }] = one.facts
  const speaker = from.told.actor(from.claim.sources.at(-1)?.referent)
  return speaker?.kind === 'person' && originOf(one) === from.root.source ? holderOf(one) : 'itself'
}

/** Two who accuse one another of the same attack. Two groups that both claim it may have done it together. */
function rivals(positive: readonly Held[], nameOf: (one: Held) => Identity | undefined): string | null {
  for (const one of positive)
    for (const other of positive)
      if (
        one !== other &&
        nameOf(one)?.key === originOf(other) &&
        nameOf(other)?.key === originOf(one) &&
        originOf(one) !== originOf(other)
      )
        return `${holderOf(one)} names ${nameOf(one)?.name ?? ''}, and ${holderOf(other)} names ${nameOf(other)?.name ?? ''}.`
  return null
}
