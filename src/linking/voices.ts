import type { Actor } from '#model'
import type { Fact } from './facts.ts'
import { groupedBy } from './groups.ts'
import { type Held, originNameOf } from './held.ts'
import type { Identities, Identity } from './identities.ts'
import { listed } from './same-incident.ts'
import type { Traced } from './traced.ts'

/** A body that speaks or acts. Two bodies of one state have one key. */
export type Party = { readonly key: string; readonly name: string }

export type Voices = {
  /** Whose voice a claim counts with in a grade: its origin, or the state whose body that is. */
  readonly of: (from: Traced) => string
  /** The body that a claim says did it; null for a person who stands for none, and where the words name nobody. */
  readonly actorOf: (fact: Fact) => Party | null
  readonly partyOf: (identity: Identity) => Party
}

/** Ministries of one state are origins of their own, and yet do not bear each other out as strangers would: in a grade they are one voice. */
export function voicesIn(traced: readonly Traced[], identities: Identities): Voices {
  const states = new Map<string, string>()
  for (const told of new Set(traced.map((from) => from.told)))
    for (const { id } of told.reading.referents) {
      const [state, key] = [stateOf(told.actor(id)), identities.ofActor(told, id)?.key]
      if (state !== null && key !== undefined) states.set(key, state)
    }
  const of = ({ claim, told, root }: Traced): string =>
    states.get(root.origin) ??
    (root.source === root.origin ? stateOf(told.actor(claim.sources.at(-1)?.referent)) : null) ??
    root.origin

  function actorOf({ act, from }: Fact): Party | null {
    const { told, claim, root } = from
    const actor = told.actor(act.actor?.referent)
    const body = told.actor(actor?.memberOf) ?? actor
    if (!actor || !body) return null
    const speaker = claim.sources.at(-1)?.referent ?? null
    if (speaker !== null && (actor.id === speaker || body.id === speaker) && body.kind !== 'person')
      return { key: of(from), name: root.originName }
    const identity = identities.ofActor(told, body.id)
    if (identity && (identity.key === root.source || identity.key === root.origin))
      return { key: of(from), name: root.originName }
    const key = stateOf(body) ?? (identity && (states.get(identity.key) ?? identity.key))
    return key !== null && body.kind !== 'person' ? { key, name: identity?.name ?? body.name } : null
  }
  return { of, actorOf, partyOf: ({ key, name }) => ({ key: states.get(key) ?? key, name }) }
}

/** "UA" of "UA/defence-ministry"; null where it is no state, and no body of one. */
const stateOf = (actor: Actor | null): string | null => /^[A-Z]{2}(?=$|\/)/u.exec(actor?.known ?? '')?.[0] ?? null

/** Those who hold answers, one for each voice, by the name of the origin: "the governor, the hospital and 3 others". */
export function namesOf(held: readonly Held[], voices: Voices): string {
  const byVoice = groupedBy(held, ({ facts: [{ from }] }) => voices.of(from))
  return fewOf([...byVoice.values()].flatMap(([first]) => (first ? [originNameOf(first)] : [])))
}

export const fewOf = (names: readonly string[]): string =>
  listed(names.length > mostNames ? [...names.slice(0, mostNames - 1), `${names.length - mostNames + 1} others`] : names)
const mostNames = 6
