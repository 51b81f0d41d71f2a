import type { Basis } from './basis.ts'
import type { Day } from './document.ts'
import type { Note } from './note.ts'
import type { Span } from './span.ts'

/** Counts within one Reading: `actor-1`, `count-4`. */
export type ReferentId = ActorId | PlaceId | TimeId | CountId | ExhibitId
export type ActorId = `actor-${number}`
export type PlaceId = `place-${number}`
export type TimeId = `time-${number}`
export type CountId = `count-${number}`
export type ExhibitId = `exhibit-${number}`
export type MentionId = `m${number}`
export type MentionKind = 'person' | 'organisation' | 'group' | 'place' | 'time' | 'count' | 'exhibit'

/** Words that refer. `referent: null` says that we looked and found none. */
export type Mention = {
  readonly id: MentionId
  readonly at: Span
  readonly kind: MentionKind
  readonly referent: ReferentId | null
  readonly basis: Basis
}

/** What words refer to, one for each thing that the document talks about. */
export type Referent = Actor | Place | Time | Count | Exhibit

export type Actor = {
  readonly id: ActorId
  readonly kind: 'person' | 'organisation' | 'group'
  /** The fullest form in the text; for an unnamed person, the first description of them ("a man from the group"). */
  readonly name: string
  readonly aliases: readonly string[]
  readonly named: boolean
  /** "governor of Perm", "spokesman": as written, where the text gives one. */
  readonly role: string | null
  /** The organisation or group that they belong to or speak for, where the text says so. */
  readonly memberOf: ActorId | null
  /** Whom the name means in any document: an id of the list of known actors, or the ISO code of a state; null for anybody else. */
  readonly known: string | null
}

export type Place = {
  readonly id: PlaceId
  readonly kind: 'place'
  readonly name: string
  readonly lat: number | null
  readonly lon: number | null
  readonly radiusKm: number | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  readonly admin1: string | null
  readonly geonameId: number | null
  /** The states and authorities that claim it, by ISO code, where more than one does. It marks, and decides nothing. */
  readonly disputed: readonly string[]
  /** Words that put what happened beside the place and not in it: "near", "10 km south of". The point is moved and the radius widened by them. */
  readonly vicinity: string | null
  /** stated: only the name, as the text gives it; gazetteer: found there; inferred: from words beside it, or the region that it lies in. */
  readonly basis: 'stated' | 'gazetteer' | 'inferred'
  /** How large a thing it is: a toll "in Russia" is no narrower than the country. */
  readonly level: 'country' | 'region' | 'locality' | 'unknown'
}

export type Time = {
  readonly id: TimeId
  readonly kind: 'time'
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** TIMEX3 value. */
  readonly value: string
  /** First and last day that the words allow, both included; null is open or unknown. */
  readonly earliest: Day | null
  readonly latest: Day | null
  /** False where the day had to be inferred ("earlier", "on Thursday" without a publication date). */
  readonly certain: boolean
  readonly words: string
}

export type Count = {
  readonly id: CountId
  readonly kind: 'count'
  /** null: open downwards ("up to five"), or not known. Absent is not zero. */
  readonly low: number | null
  /** null: open upwards ("at least ten"). */
  readonly high: number | null
  readonly approx: boolean
  /** Singular lemma of what is counted: "prisoner", "civilian", "soldier"; null where it is not said. */
  readonly unit: string | null
  readonly words: string
  /** "more Russians were captured": counted on top of a figure given before. */
  readonly additional: boolean
  /** "bringing the total to", "since February": a toll over more than one incident, never compared with one incident's. */
  readonly cumulative: boolean
  /** "including 3 children", "with two lying on hospital beds": a part of the figure that stands before it. */
  readonly partOf: CountId | null
}

export type Exhibit = {
  readonly id: ExhibitId
  readonly kind: 'exhibit'
  readonly exhibit: 'video' | 'photo' | 'document' | 'audio' | 'satellite'
  readonly durationSeconds: number | null
  /** The first party that the text says published it. */
  readonly publishedBy: ActorId | null
  /** Every party that the text says published it, with the words that say so. */
  readonly releases: readonly { readonly by: ActorId; readonly platform: string | null; readonly words: Span }[]
  readonly platform: string | null
}

/** What one step of grounding found: its referents, and the words that refer to them. Mentions are numbered when all are together. */
export type Found<Kind extends Referent> = {
  readonly referents: readonly Kind[]
  readonly mentions: readonly Omit<Mention, 'id'>[]
  /** What is odd about the words. */
  readonly notes?: readonly Note[]
}
