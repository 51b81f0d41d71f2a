import {
  type Actor,
  type Claim,
  type ClaimRef,
  type Comparison,
  type Day,
  type Document,
  type DocumentId,
  type Incident,
  type Origin,
  type Post,
  type Question,
  type Reading,
  type Source,
  wordsAt,
} from '#model'
import { chainOf, whenSaid } from '../other-claims.ts'
import { type Referents, referentsIn } from './referents.ts'

/** A claim with all that exports say of it. */
export type SeenClaim = {
  readonly ref: ClaimRef
  readonly claim: Claim
  readonly document: Document
  readonly reading: Reading
  readonly referents: Referents
  /** Outermost first; the last one answers for the words. */
  readonly chain: readonly [SeenSource, ...SeenSource[]]
  /** "Border Post, citing officials". */
  readonly holder: string
  readonly quote: string
  /** The embedded post that it stands in. */
  readonly post: Post | null
  /** When it was said; the day of the post or of the report where nothing else is stated. */
  readonly saidOn: Day | null
  /** How that was said, where the words name no day. */
  readonly saidWords: string | null
  /** The incidents that it speaks of, with the questions that it answers and the origin that it belongs to in each; empty where it is in none. */
  readonly places: readonly SeenPlace[]
  readonly copyOf: DocumentId | null
}

export type SeenSource = {
  readonly kind: Source['kind']
  /** null: no words name it, or the publisher is not known. */
  readonly name: string | null
  readonly actor: Actor | null
}

export type SeenPlace = {
  readonly incident: Incident
  readonly origin: Origin | null
  readonly isCopy: boolean
  readonly questions: readonly Question[]
}

/** Every claim of the readings once, in their order, with where the comparison puts it. */
export function claimsSeen({ documents, incidents }: Comparison, readings: readonly Reading[]): SeenClaim[] {
  const places = new Map<ClaimRef, SeenPlace[]>()
  for (const incident of incidents) {
    const placeOf = placesIn(incident)
    for (const ref of incident.claims) places.set(ref, [...(places.get(ref) ?? []), placeOf(ref)])
  }
  const copies = new Map(documents.map(({ id, copyOf }) => [id, copyOf]))
  const seen = new Map<ClaimRef, SeenClaim>()
  for (const reading of readings) {
    const referents = referentsIn(reading)
    for (const claim of reading.claims) {
      const ref: ClaimRef = `${reading.document.id}/${claim.id}`
      const about = { ref, places: places.get(ref) ?? [], copyOf: copies.get(reading.document.id) ?? null }
      if (!seen.has(ref)) seen.set(ref, { ...about, ...seenAlone(claim, reading, referents) })
    }
  }
  return [...seen.values()]
}

/** The claims by incident, in the order of the claims. */
export function claimsByIncident(claims: readonly SeenClaim[]): (incident: Incident) => readonly SeenClaim[] {
  const own = new Map<Incident['id'], SeenClaim[]>()
  for (const seen of claims)
    for (const { incident } of seen.places) {
      const others = own.get(incident.id)
      if (others) others.push(seen)
      else own.set(incident.id, [seen])
    }
  return ({ id }) => own.get(id) ?? []
}

function placesIn(incident: Incident): (ref: ClaimRef) => SeenPlace {
  const [origins, copies, questions] = [new Map<ClaimRef, Origin>(), new Set<ClaimRef>(), new Map<ClaimRef, Set<Question>>()]
  for (const origin of incident.origins) {
    for (const ref of [...origin.claims, ...origin.copies]) origins.set(ref, origin)
    for (const ref of origin.copies) copies.add(ref)
  }
  for (const question of incident.questions)
    for (const ref of question.answers.flatMap(({ claims }) => claims))
      questions.set(ref, (questions.get(ref) ?? new Set()).add(question))
  return (ref) => ({
    incident,
    origin: origins.get(ref) ?? null,
    isCopy: copies.has(ref),
    questions: [...(questions.get(ref) ?? [])],
  })
}

function seenAlone(claim: Claim, reading: Reading, referents: Referents): Omit<SeenClaim, 'ref' | 'places' | 'copyOf'> {
  const { document } = reading
  const [first, ...rest] = claim.sources
  const sourceOf = (source: Source): SeenSource => ({
    kind: source.kind,
    name: nameOf(source, document),
    actor: referents.actor(source.referent),
  })
  return {
    claim,
    document,
    reading,
    referents,
    chain: [sourceOf(first), ...rest.map(sourceOf)],
    holder: chainOf(claim, document),
    quote: claim.content.map((at) => wordsAt(document.text, at)).join(' … '),
    post: document.passages.find(({ id }) => id === claim.passage)?.post ?? null,
    ...whenSaid(claim, reading),
  }
}

function nameOf({ kind, name, spans }: Source, { text, publisher }: Document): string | null {
  if (kind === 'publisher') return publisher
  return name ?? (spans.map((at) => wordsAt(text, at)).join(' ') || null)
}
