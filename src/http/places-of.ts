import type { ClaimRef, Place, Reading } from '#model'

/** A place that claims speak of. */
export type Spoken = { readonly key: string; readonly place: Place; readonly claims: readonly ClaimRef[] }
export type Places = {
  /** Those that most claims speak of first. */
  readonly places: readonly Spoken[]
  /** Claims of acts that name no place. */
  readonly nowhere: readonly ClaimRef[]
}

/** Where the acts of some claims took place, by the readings of their documents. */
export function placesOf(readings: readonly Reading[], claims: ReadonlySet<ClaimRef>): Places {
  const known = new Map<string, { readonly place: Place; readonly claims: Set<ClaimRef> }>()
  const nowhere: ClaimRef[] = []
  for (const { document, claims: own, referents } of readings) {
    const places = new Map(referents.flatMap((one) => (one.kind === 'place' ? [[one.id, one] as const] : [])))
    for (const { id, acts } of own) {
      const ref: ClaimRef = `${document.id}/${id}`
      if (!claims.has(ref) || acts.length === 0) continue
      const named = acts.flatMap(({ place }) => (place === null ? [] : (places.get(place) ?? [])))
      if (named.length === 0) nowhere.push(ref)
      for (const place of named) {
        const key = `${place.geonameId ?? place.name.toLowerCase()} ${place.vicinity ?? ''}`
        const entry = known.get(key) ?? { place, claims: new Set() }
        entry.claims.add(ref)
        known.set(key, entry)
      }
    }
  }
  const all = [...known].map(([key, { place, claims: spoken }]): Spoken => ({ key, place, claims: [...spoken] }))
  return { places: all.toSorted((a, b) => b.claims.length - a.claims.length), nowhere }
}
