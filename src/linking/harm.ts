import type { ClaimRef } from '#model'
import type { Fact } from './facts.ts'
import type { Held } from './held.ts'
import { saidBefore } from './held.ts'
import type { Asked } from './questions.ts'
import type { Voices } from './voices.ts'
import { type Whom, whomOf } from './whom.ts'

/** What the answers to "how many were killed", or hurt, say of harm to people who are not only combatants. */
export type Harm = {
  /** Is there such a question, and if none, whom are the others about? null: nobody is counted. */
  readonly whom: Whom | null
  /** What the questions about others count: "soldiers". */
  readonly others: readonly string[]
  /** Who says that some were harmed, and who that none were, and stands by it. */
  readonly given: readonly Held[]
  readonly none: readonly Held[]
  /** Who says that combatants were killed or hurt. */
  readonly armed: readonly Held[]
}

export function harmIn(asked: readonly Asked[], asks: readonly Asked['ask'][], voices: Voices): Harm {
  const tolls = asked
    .filter(({ ask, over }) => asks.includes(ask) && over === undefined)
    .map((toll) => ({ toll, whom: whomOf(toll.held.flatMap(({ facts }) => facts)) }))
  const of = (whom: Whom) => tolls.filter((one) => one.whom === whom)
  const own = of('people').map(({ toll }) => standingIn(toll.held, voices))
  return {
    whom: own.length > 0 ? 'people' : of('unclear').length > 0 ? 'unclear' : (tolls[0]?.whom ?? null),
    others: (of('unclear').length > 0 ? of('unclear') : of('armed')).map(({ toll }) => toll.about),
    given: own.flatMap((held) => withoutEchoes(held.filter(saysSome))),
    none: own.flatMap((held) => held.filter(saysNone)),
    armed: of('armed').flatMap(({ toll }) => toll.held.filter(saysSome)),
  }
}

/** "More were hurt" gives no figure, and says that some were. */
const saysSome = ({ negated, range }: Held): boolean => !negated && (range === null || range.high > 0)
const saysNone = ({ range }: Held): boolean => range?.high === 0

/** Whoever said that some were, and later that none were, or the other way about, stands by what they said last. */
function standingIn(held: readonly Held[], voices: Voices): Held[] {
  const voiceOf = ({ facts: [{ from }] }: Held) => voices.of(from)
  const turns = (one: Held, other: Held) => (saysSome(one) && saysNone(other)) || (saysNone(one) && saysSome(other))
  return held.filter(
    (one) => !held.some((later) => voiceOf(one) === voiceOf(later) && turns(one, later) && saidBefore(one, later)),
  )
}

/**
 * What an outlet says without a source, beside others who say it in the same report: "Dozens killed" over "Officials said 24 people were
 * killed". It may well have it from them, and bears nobody out.
 */
export function withoutEchoes(held: readonly Held[]): Held[] {
  const isOutlets = ({ from: { claim } }: Fact) => claim.sources.at(-1)?.kind === 'publisher'
  const sourced = new Set(
    held.flatMap(({ facts }) => facts.flatMap((fact) => (isOutlets(fact) ? [] : [fact.from.told.document.id]))),
  )
  return held.filter(({ facts }) => !facts.every((fact) => isOutlets(fact) && sourced.has(fact.from.told.document.id)))
}

export const voicesAmong = (held: readonly Held[], voices: Voices): ReadonlySet<string> =>
  new Set(held.map(({ facts: [{ from }] }) => voices.of(from)))

/** The claims themselves; what only repeats them adds nothing. */
export const refsOf = (held: readonly Held[]): ClaimRef[] => [
  ...new Set(
    held.flatMap(({ facts }) =>
      facts.filter(({ from }, index) => index === 0 || from.repeats === null).map(({ from }) => from.ref),
    ),
  ),
]
