import { type Act, type ActType, actTypes, type Incident } from '#model'
import type { SeenClaim } from '../claims/claims-seen.ts'

/** An act of the incident's kind, and who says so. */
export type ToldAct = { readonly act: Act; readonly seen: SeenClaim; readonly origin: string }

/**
 * What kind of act the incident is of, and every telling of such an act. A kind counts where at least half as many origins state it as state the one that
 * most do; of those, a way of fighting goes before what came of it, so that a strike that killed is a strike; then the one that more origins
 * state. What is denied, intended or only possible states nothing. null: no act is stated.
 */
export function actOfIncident(
  incident: Incident,
  claims: readonly SeenClaim[],
): { readonly type: ActType; readonly told: readonly ToldAct[] } | null {
  const told = claims.flatMap((seen) =>
    seen.claim.acts
      .filter(({ polarity, modality }) => polarity === 'positive' && modality === 'actual' && seen.claim.stance !== 'denies')
      .map((act): ToldAct => ({ act, seen, origin: originOf(seen, incident) })),
  )
  const weights = new Map<ActType, number>(
    actTypes.map((type) => [type, new Set(told.filter(({ act }) => act.type === type).map(({ origin }) => origin)).size]),
  )
  const most = Math.max(...weights.values())
  const [type] = [...weights]
    .filter(([, weight]) => weight > 0 && weight * 2 >= most)
    .toSorted(([a, one], [b, other]) => rankOf(a) - rankOf(b) || other - one)
    .map(([kind]) => kind)
  return type ? { type, told: told.filter(({ act }) => act.type === type) } : null
}

/** A claim of no origin stands for itself. */
const originOf = ({ places, ref }: SeenClaim, { id }: Incident): string =>
  places.find((place) => place.incident.id === id)?.origin?.id ?? ref

const ways = new Set<ActType>([
  'strike',
  'clash',
  'raid',
  'attack',
  'advance',
  'seize',
  'repel',
  'shoot-down',
  'abduct',
  'protest',
])
const outcomes = new Set<ActType>(['kill', 'injure', 'capture', 'detain', 'destroy', 'displace', 'go-missing'])
const rankOf = (type: ActType): number => (ways.has(type) ? 0 : outcomes.has(type) ? 1 : 2)
