import type { Actor, Count, Exhibit, Participant, Place, Reading, Referent, ReferentId, Time } from '#model'

/** What the ids of one reading mean; null for null, and for an id of another kind. */
export type Referents = {
  readonly actor: (id: ReferentId | null) => Actor | null
  readonly place: (id: ReferentId | null) => Place | null
  readonly time: (id: ReferentId | null) => Time | null
  readonly count: (id: ReferentId | null) => Count | null
  readonly exhibit: (id: ReferentId | null) => Exhibit | null
  /** Who takes part, by the name of the actor or place. */
  readonly named: (who: Participant | null) => Actor | Place | null
}

export function referentsIn({ referents }: Pick<Reading, 'referents'>): Referents {
  const known = new Map<ReferentId, Referent>(referents.map((one) => [one.id, one]))
  const found = (id: ReferentId | null) => (id === null ? null : (known.get(id) ?? null))
  const actor = (id: ReferentId | null) => {
    const one = found(id)
    return one?.kind === 'person' || one?.kind === 'organisation' || one?.kind === 'group' ? one : null
  }
  const place = (id: ReferentId | null) => {
    const one = found(id)
    return one?.kind === 'place' ? one : null
  }
  return {
    actor,
    place,
    time: (id) => {
      const one = found(id)
      return one?.kind === 'time' ? one : null
    },
    count: (id) => {
      const one = found(id)
      return one?.kind === 'count' ? one : null
    },
    exhibit: (id) => {
      const one = found(id)
      return one?.kind === 'exhibit' ? one : null
    },
    named: (who) => actor(who?.referent ?? null) ?? place(who?.referent ?? null),
  }
}
