import { type Stance, wordsAt } from '#model'
import { familyOf } from './act-families.ts'
import { type Fact, type Said, saidOf } from './facts.ts'
import { saidBefore } from './held.ts'
import type { Identities } from './identities.ts'
import type { Traced } from './traced.ts'
import type { Party, Voices } from './voices.ts'
import { accomplicesOf } from './who-did-it.ts'
import { isByNation, whomIn } from './whom.ts'

/** One claim that a party did it, or did not. */
export type Naming = {
  readonly party: Party
  readonly from: Traced
  /** Who says so. */
  readonly voice: string
  readonly negated: boolean
  readonly said: Said
  readonly quote: string
  /** By an accusation, a claim of responsibility, or as who killed or hurt people: not only as who attacked something. */
  readonly isOfHarm: boolean
  /** The party's own word that it killed or hurt people who are no combatants. */
  readonly accepts: boolean
}

/** Who is said to have done it. */
export type Responsibility = {
  /** Does anybody tell of an attack? People are killed on roads too. */
  readonly isOfFighting: boolean
  readonly named: readonly Naming[]
  /** Denials that stand: none of one's own that one took back. */
  readonly denied: readonly Naming[]
}

export function responsibilityIn(
  facts: readonly Fact[],
  traced: readonly Traced[],
  voices: Voices,
  identities: Identities,
): Responsibility {
  const said = facts.filter(({ act, from }) => act.modality === 'actual' && !ahead.has(from.claim.stance))
  const named = said.flatMap((fact) => namedIn(fact, voices, identities))
  const denied = [
    ...said.flatMap((fact) => deniedIn(fact, voices) ?? []),
    ...traced.flatMap((from) => deniedInWords(from, voices) ?? []),
  ]
  const tookBack = (denial: Naming) =>
    named.some((later) => isOwn(later) && later.voice === denial.voice && saidBefore(momentOf(denial), momentOf(later)))
  return {
    isOfFighting: said.some(isFighting) || named.length > 0,
    named,
    denied: denied.filter((denial) => !isOwn(denial) || !tookBack(denial)),
  }
}

export const isOwn = ({ party, voice }: Naming): boolean => party.key === voice

const ahead: ReadonlySet<Stance> = new Set<Stance>(['intends', 'predicts'])
const momentOf = ({ from, said }: Naming) => ({ facts: [{ from }], said }) as const
const isViolent = (type: Fact['act']['type']): boolean => familyOf(type) === 'violence' && type !== 'repel'
const isHarmful = ({ act }: Fact): boolean => act.type === 'kill' || act.type === 'injure'
const selfOf = (from: Traced, voices: Voices): Party => ({ key: voices.of(from), name: from.root.originName })

/** "A lorry struck a bus" tells of no fighting: what struck is nobody, and no weapon. */
function isFighting({ act, from: { told }, negated }: Fact): boolean {
  if (negated || !isViolent(act.type)) return false
  const words = act.actor?.spans.map((at) => wordsAt(told.document.text, at)).join(' ') ?? ''
  return act.actor === null || told.actor(act.actor.referent) !== null || weapons.test(words)
}
const weapons =
  /(?:strike|attack|raid|air|missile|drone|rocket|shell|bomb|mortar|artillery|gun|explosi|fire|jet|plane|helicopter|tank|mine|grenade|fighter|forces|troops|soldier)/iu

function namedIn(fact: Fact, voices: Voices, identities: Identities): Naming[] {
  const { act, from, negated, said, quote } = fact
  if (negated || (!isHarmful(fact) && (!isViolent(act.type) || act.type === 'clash'))) return []
  const { stance } = from.claim
  const [self, voice] = [selfOf(from, voices), voices.of(from)]
  const isClaimed = stance === 'claims-responsibility' && act.actor === null
  const party = isClaimed || isOfOwn(fact) ? self : voices.actorOf(fact)
  // Nobody accuses themselves: the words were read the wrong way round.
  if (!party || (stance === 'accuses' && party.key === voice)) return []
  const ofPeople = isHarmful(fact) && whomIn(fact) === 'people'
  const isOfHarm = stance === 'accuses' || stance === 'claims-responsibility' || ofPeople
  return [party, ...accomplicesOf(fact, identities).map(voices.partyOf)].map((one) => ({
    party: one,
    from,
    voice,
    negated,
    said,
    quote,
    isOfHarm,
    // That one attacked a post, or killed "twelve Russians", is no word on civilians.
    accepts: one.key === voice && admits.has(stance) && ofPeople && !isByNation(fact),
  }))
}

const admits: ReadonlySet<Stance> = new Set<Stance>(['claims-responsibility', 'confirms', 'concedes', 'asserts'])

/** "Its strike killed four": done by something of the speaker's own. */
function isOfOwn({ act, from }: Fact): boolean {
  const [at] = act.actor?.spans ?? []
  const words = at ? wordsAt(from.told.document.text, at) : ''
  return admits.has(from.claim.stance) && act.actor?.referent === null && /^(?:its|our|their|his|her|my)\s/iu.test(words)
}

/** Whoever denies an attack without naming anybody denies a part in it; whoever denies that people were killed does not. */
function deniedIn(fact: Fact, voices: Voices): Naming | null {
  const { act, from, negated, said, quote } = fact
  if (!negated || !(isViolent(act.type) || (isHarmful(fact) && act.actor !== null))) return null
  const party = voices.actorOf(fact) ?? (from.claim.stance === 'denies' && act.actor === null ? selfOf(from, voices) : null)
  return party && { party, from, voice: voices.of(from), negated, said, quote, isOfHarm: true, accepts: false }
}

/** "The Legion denied that it had taken part" states no act, and denies one. */
function deniedInWords(from: Traced, voices: Voices): Naming | null {
  const { claim, told } = from
  if (claim.stance !== 'denies' || claim.acts.length > 0) return null
  const quote = claim.content.map((at) => wordsAt(told.document.text, at)).join(' … ')
  if (!ofPart.test(quote)) return null
  const voice = voices.of(from)
  return { party: selfOf(from, voices), from, voice, negated: true, said: saidOf(from), quote, isOfHarm: true, accepts: false }
}
const ofPart =
  /\b(?:part|involve\w*|responsib\w*|role|behind|accus\w*|charges?|alleg\w*|blame\w*)\b|^(?:it|this|that|the (?:claims?|reports?))$/iu
