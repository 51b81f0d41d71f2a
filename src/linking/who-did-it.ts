import { covers, type ReferentId, type Span, wordsAt } from '#model'
import { familyOf } from './act-families.ts'
import { type Fact, saidOf } from './facts.ts'
import { groupedBy } from './groups.ts'
import { heldIn, type Valued } from './held.ts'
import type { Identities, Identity } from './identities.ts'
import type { Asked } from './questions.ts'
import { statementOf } from './quotes.ts'
import type { Traced } from './traced.ts'
import { verdictOnWho } from './who-verdict.ts'

type Named = Valued & { readonly who: Identity }

/** Who carried out the attack: who claims it, whom others name, who denies it. Nobody is named here whom no claim names. */
export function whoDidIt(facts: readonly Fact[], identities: Identities, traced: readonly Traced[] = []): Asked[] {
  const violent = facts.filter(({ act }) => familyOf(act.type) === 'violence' && act.type !== 'clash' && act.type !== 'repel')
  const spoken = [
    ...violent.flatMap((fact) => declared(fact, identities) ?? []),
    ...traced.flatMap((from) => deniedInWords(from, violent, identities) ?? []),
  ]
  const suspects = new Set(spoken.map(({ who }) => who.key))
  const told = violent.flatMap((fact) => asserted(fact, identities))
  const agreed = agreedActors(told)
  const named = [...spoken, ...told.filter(({ who }) => suspects.has(who.key) || agreed.has(who.key))]
  if (named.length === 0) return []
  const held = heldIn(named)
  const whoOf = new Map(named.map((one) => [one.fact, one.who]))
  return [{ ask: 'who-did-it', about: 'attack', words: 'Who carried out the attack?', held, verdict: verdictOnWho(held, whoOf) }]
}

/** A claim of responsibility names whoever makes it; a denial clears whoever makes it; an accusation names the act's actor. */
function declared(fact: Fact, identities: Identities): Named | null {
  const { claim, told } = fact.from
  const self = identities.ofActor(told, claim.sources.at(-1)?.referent) ?? posterOf(fact, identities)
  const actor = actorOf(fact, identities)
  if (claim.stance === 'claims-responsibility' && self) return naming(fact, self, false)
  if (claim.stance === 'denies' && self && (!actor || actor.key === self.key)) return naming(fact, self, true)
  if (claim.stance === 'denies' && actor) return naming(fact, actor, true)
  if (claim.stance === 'accuses' && actor) return naming(fact, actor, false)
  return null
}

/** "The army denied it", right behind a claim that it was the army. */
function deniedInWords(from: Traced, violent: readonly Fact[], identities: Identities): Named | null {
  const { claim, told } = from
  const self = identities.ofActor(told, claim.sources.at(-1)?.referent)
  if (claim.stance !== 'denies' || !self) return null
  const denied = violent.find(
    (fact) =>
      fact.from.told === told &&
      claim.about.includes(fact.from.claim.id) &&
      !fact.negated &&
      actorOf(fact, identities)?.key === self.key,
  )
  return denied ? naming({ ...denied, from, negated: true, said: saidOf(from) }, self, true) : null
}

function asserted(fact: Fact, identities: Identities): Named[] {
  const actor = actorOf(fact, identities)
  const { stance } = fact.from.claim
  const says = stance === 'asserts' || stance === 'confirms' || stance === 'concedes'
  if (!actor || !says || fact.act.modality !== 'actual') return []
  return [actor, ...accomplicesOf(fact, identities)].map((who) => naming(fact, who, fact.negated))
}

/** "the Brigade together with the Legion": whoever is named beside the actor. */
export function accomplicesOf({ act, from: { told } }: Fact, identities: Identities): Identity[] {
  const [at] = act.actor?.spans ?? []
  if (!at) return []
  const named = told.reading.mentions.filter(({ at: other, referent }) => {
    const between = wordsAt(told.document.text, { start: at.end, end: Math.max(at.end, other.start) })
    return told.actor(referent)?.named === true && other.start > at.start && (together.test(between) || joinedWithin(at, other))
  })
  return named.flatMap(({ referent }) => identities.ofActor(told, referent) ?? [])

  function joinedWithin(whole: Span, part: Span): boolean {
    return (
      covers(whole, part) &&
      together.test(
        wordsAt(told.document.text, { start: whole.start, end: part.start }).replace(
          /^.*?(?=\s(?:together|along|jointly|alongside)\b)/su,
          '',
        ),
      )
    )
  }
}
const together = /^,?\s+(?:(?:together|along|jointly) with|alongside)(?: the)?\s*$/iu

const agreedActors = (told: readonly Named[]): Set<string> => {
  const byActor = groupedBy(
    told.filter(({ negated }) => negated !== true),
    ({ who }) => who.key,
  )
  return new Set(
    [...byActor].filter(([, all]) => new Set(all.map(({ fact }) => fact.from.root.origin)).size > 1).map(([key]) => key),
  )
}

const actorOf = ({ act, from }: Fact, identities: Identities): Identity | null => {
  const id: ReferentId | null = act.actor?.referent ?? null
  return identities.ofActor(from.told, id) ?? identities.ofActor(from.told, from.told.actor(id)?.memberOf)
}
const posterOf = ({ from }: Fact, identities: Identities): Identity | null => {
  const passage = from.told.document.passages.find(({ id }) => id === from.claim.passage)
  return from.claim.sources.at(-1)?.kind === 'poster' && passage ? identities.ofPoster(passage) : null
}

/** Who did it is often said by the cue alone ("took responsibility for …"), or by a word for who speaks: the value is a name. */
function naming(told: Fact, who: Identity, negated: boolean): Named {
  const fact = { ...told, quote: statementOf(told.from, told.act) }
  const words = negated ? `not ${who.name}` : who.name
  return { fact, who, negated, range: null, value: { low: null, high: null, approx: false, words } }
}
