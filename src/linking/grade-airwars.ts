import type { AirwarsGrade, ClaimRef } from '#model'
import { groupedBy } from './groups.ts'
import { type Harm, refsOf, voicesAmong } from './harm.ts'
import { isOwn, type Naming, type Responsibility } from './responsibility.ts'
import { listed } from './same-incident.ts'
import { fewOf, namesOf, type Voices } from './voices.ts'

export type Proposal<Grade> = { readonly grade: Grade | null; readonly why: string; readonly claims: readonly ClaimRef[] }

/** Airwars grades harm to civilians by who accepts it, who else is named, and how many tell of it. `harm`: killed or hurt. */
export function airwarsGrade(harm: Harm, who: Responsibility, voices: Voices): Proposal<AirwarsGrade> {
  if (harm.whom !== 'people') return ungraded(whyOfOthers(harm))
  if (!who.isOfFighting) return ungraded('Nobody here tells of an attack, and Airwars grades harm done in fighting.')
  if (harm.given.length === 0) return withoutHarm(harm, who, voices)
  const dispute = disputeOver(who)
  if (dispute) return { grade: 'contested', ...dispute }
  const [accepted] = who.named.filter((one) => one.accepts)
  if (accepted)
    return {
      grade: 'confirmed',
      why: `By its own word ${accepted.party.name} killed or hurt people: “${accepted.quote}”.`,
      claims: claimsOf(who.named.filter(({ party, accepts }) => accepts && party.key === accepted.party.key)),
    }
  return byOrigins(harm, who, voices)
}

const ungraded = (why: string): Proposal<never> => ({ grade: null, why, claims: [] })

export const whyOfOthers = ({ whom, others }: Harm): string => {
  if (whom === null) return 'No figure here says that people were killed or hurt.'
  return whom === 'armed'
    ? `Only ${listed([...new Set(others)])} are counted here, and no harm to civilians is claimed.`
    : `The words leave open whether those counted as ${listed([...new Set(others)])} were combatants.`
}

/** Nobody says that people other than combatants were harmed. What a party says of its own victims does not settle it. */
function withoutHarm({ none, armed }: Harm, { named }: Responsibility, voices: Voices): Proposal<AirwarsGrade> {
  const parties = new Set(named.map(({ party }) => party.key))
  const apart = none.filter(({ facts: [{ from }] }) => !parties.has(voices.of(from)))
  if (none.length === 0) return ungraded('Nobody here stands by a figure of people killed or hurt.')
  if (armed.length === 0)
    return ungraded(`Nobody here says that people were killed or hurt; by ${namesOf(none, voices)} none were.`)
  if (apart.length === 0)
    return ungraded(`Only by ${namesOf(none, voices)}, named as having done it, were none but combatants killed or hurt.`)
  return {
    grade: 'discounted',
    why: `By ${namesOf(apart, voices)} nobody else was killed or hurt, and by ${namesOf(armed, voices)} those who were are combatants.`,
    claims: refsOf([...apart, ...armed]),
  }
}

type Dispute = Pick<Proposal<never>, 'why' | 'claims'>

/** A party that others name denies it, or different parties are named by voices that do not name each other's. */
function disputeOver({ named, denied }: Responsibility): Dispute | null {
  for (const denial of denied) {
    const against = named.filter(({ party, voice }) => party.key === denial.party.key && voice !== denial.voice)
    if (against.length > 0) return disputeOf([against, [denial]], [partyWords([...against, denial])])
  }
  const names = ({ voice }: Naming, key: string) => named.some((other) => other.voice === voice && other.party.key === key)
  const parties = [
    ...groupedBy(
      named.filter(({ isOfHarm }) => isOfHarm),
      ({ party }) => party.key,
    ),
  ]
  for (const [one, some] of parties)
    for (const [other, others] of parties) {
      const forOne = some.filter((naming) => one !== other && !names(naming, other))
      const forOther = others.filter((naming) => !names(naming, one))
      if (forOne.length > 0 && forOther.length > 0)
        return disputeOf([forOne, forOther], [partyWords(forOne), partyWords(forOther)])
    }
  return null
}

/** Without those that only repeat another. */
const claimsOf = (namings: readonly Naming[]): ClaimRef[] => {
  const claims = namings.map(({ from }) => from)
  const own = claims.filter(({ repeats }) => repeats === null)
  return [...new Set((own.length > 0 ? own : claims).map(({ ref }) => ref))]
}
const disputeOf = (sides: readonly (readonly Naming[])[], words: readonly string[]): Dispute => ({
  why: `${words.join('; ')}.`,
  claims: claimsOf(sides.flat()),
})

function byOrigins({ given, none }: Harm, { named }: Responsibility, voices: Voices): Proposal<AirwarsGrade> {
  const parties = new Set(named.map(({ party }) => party.key))
  const [tellers, although] = [namesOf(given, voices), none.length > 0 ? `, although by ${namesOf(none, voices)} none were` : '']
  const [sayers, deniers] = [voicesAmong(given, voices), voicesAmong(none, voices)]
  if (sayers.size === 1) {
    if ([...deniers].some((voice) => !parties.has(voice)))
      return ungraded(`Only by ${tellers} were people killed or hurt, and by ${namesOf(none, voices)} none were.`)
    return {
      grade: 'weak',
      why: `Only one origin says that people were killed or hurt: ${tellers}${although}.`,
      claims: refsOf(given),
    }
  }
  const telling = `${sayers.size} independent origins say that people were killed or hurt (${tellers})${although}`
  if (named.length === 0) return ungraded(`${telling}, but nobody here names who did it, which a fair grade asks for.`)
  const namers = [...groupedBy(named, ({ party }) => party.key).values()].map(partyWords).join('; ')
  const claims = [...new Set([...refsOf(given), ...claimsOf(named)])]
  return { grade: 'fair', why: `${telling}; ${namers}; and nobody here contests it.`, claims }
}

/** "Polar Star Legion: named by the governor, denied by itself" */
function partyWords(namings: readonly Naming[]): string {
  const by = (some: readonly Naming[], verb: string) => {
    const names = new Set(some.map((one) => (isOwn(one) ? 'itself' : one.from.root.originName)))
    return names.size > 0 ? [`${verb} by ${fewOf([...names])}`] : []
  }
  const said = namings.filter(({ negated }) => !negated)
  const parts = [
    ...by(said.filter(isOwn), 'claimed'),
    ...by(
      said.filter((one) => !isOwn(one)),
      'named',
    ),
    ...by(
      namings.filter(({ negated }) => negated),
      'denied',
    ),
  ]
  return `${namings[0]?.party.name ?? ''}: ${parts.join(', ')}`
}
