import type { Incident, Place } from '#model'
import type { SeenClaim } from '../claims/claims-seen.ts'
import { mostTold } from './most-told.ts'

/**
 * What the reports know of the place that the incident has: its country, region and number. An incident keeps the name and the point alone. Of places of that
 * name, one at that very point comes first.
 */
export function placeOfIncident({ id, place }: Incident, claims: readonly SeenClaim[]): Place | null {
  if (!place) return null
  const told = claims.flatMap((seen) =>
    seen.claim.acts.flatMap((act) => {
      const one = seen.referents.place(act.place)
      const origin = seen.places.find(({ incident }) => incident.id === id)?.origin?.id ?? seen.ref
      return one?.name === place.name ? [{ key: `${one.lat} ${one.lon} ${one.country}`, value: one, origin }] : []
    }),
  )
  return mostTold(told.filter(({ value: { lat, lon } }) => lat === place.lat && lon === place.lon)) ?? mostTold(told)
}
