import type { Basis } from './basis.ts'
import type { ActorId, CountId, PlaceId, TimeId } from './referent.ts'
import type { Span } from './span.ts'

export const actTypes = [
  'kill',
  'injure',
  'capture',
  'detain',
  'abduct',
  'release',
  'exchange',
  'hand-over',
  'attack',
  'strike',
  'clash',
  'raid',
  'advance',
  'seize',
  'repel',
  'withdraw',
  'deploy',
  'destroy',
  'shoot-down',
  'displace',
  'go-missing',
  'protest',
  'meet',
  'agree',
  'refuse',
  'threaten',
  'warn',
  'aid',
  'investigate',
  'other',
] as const
export type ActType = (typeof actTypes)[number]

/** Words that take part in an act, and what they refer to. */
export type Participant = {
  readonly spans: readonly Span[]
  readonly referent: ActorId | PlaceId | null
  readonly unit: string | null
}

/** What a claim says happened. null is not stated: an implicit actor stays null. */
export type Act = {
  readonly type: ActType
  readonly polarity: 'positive' | 'negative'
  readonly modality: 'actual' | 'intended' | 'possible' | 'conditional'
  readonly actor: Participant | null
  readonly target: Participant | null
  readonly count: CountId | null
  readonly place: PlaceId | null
  readonly time: TimeId | null
  /** The words that state the act, trigger and participants; the trigger alone is the basis' words. */
  readonly words: readonly Span[]
  readonly basis: Basis
}
