import type { ClaimRef, Place } from '#model'
import type { ToldReading } from '../asking/shapes.ts'

/** A place that claims speak of. */
export type Spoken = { readonly key: string; readonly place: Place; readonly claims: readonly ClaimRef[] }
export type Places = {
  readonly placed: readonly (Spoken & { readonly lat: number; readonly lon: number })[]
  /** Named, but without a point. */
  readonly unplaced: readonly Spoken[]
  /** Claims of acts that name no place. */
  readonly nowhere: readonly ClaimRef[]
}

/** Where the acts of some claims took place, by these readings: what has a point, and all that has none. */
export function placesOf(readings: readonly ToldReading[], claims: ReadonlySet<ClaimRef>): Places {
  const known = new Map<string, { readonly place: Place; readonly claims: Set<ClaimRef> }>()
  const nowhere: ClaimRef[] = []
  for (const { document, claims: own, referents } of readings)
    for (const { id, acts } of own) {
      const ref: ClaimRef = `${document.id}/${id}`
      if (!claims.has(ref) || acts.length === 0) continue
      const named = acts.flatMap(({ place }) => referents.filter((one) => one.kind === 'place' && one.id === place))
      if (named.length === 0) nowhere.push(ref)
      for (const place of named) {
        if (place.kind !== 'place') continue
        const key = `${place.geonameId ?? place.name.toLowerCase()} ${place.vicinity ?? ''}`
        const entry = known.get(key) ?? { place, claims: new Set() }
        entry.claims.add(ref)
        known.set(key, entry)
      }
    }
  const all = [...known]
    .map(([key, { place, claims: spoken }]): Spoken => ({ key, place, claims: [...spoken] }))
    .toSorted((a, b) => b.claims.length - a.claims.length)
  return {
    placed: all.flatMap((one) => {
      const { lat, lon } = one.place
      return lat === null || lon === null ? [] : [{ ...one, lat, lon }]
    }),
    unplaced: all.filter(({ place }) => place.lat === null || place.lon === null),
    nowhere,
  }
}
