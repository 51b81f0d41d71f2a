import type { Day, Document } from '#model'
import type { SeenClaim, SeenSource } from '../claims/claims-seen.ts'
import { hasWithheld, meansOne } from '../withheld-label.ts'
import type { Maker, StixObject } from './maker.ts'
import type { StixId } from './stix-id.ts'

export type Identities = {
  readonly objects: readonly StixObject[]
  /** null: no words name the source. */
  readonly idOf: (source: SeenSource, document: Document) => StixId | null
}

/** One identity for each known actor and each name; who is only described is another one in each report. */
export function identitiesIn(claims: readonly SeenClaim[], { make }: Maker): Identities {
  const days = new Map<string, Day | null>()
  for (const { chain, document } of claims)
    for (const source of chain) {
      const key = keyOf(source, document)
      if (key !== null) days.set(key, earlier(days.get(key) ?? null, document.publishedOn))
    }
  const objects = new Map<string, StixObject>()
  for (const { chain, document } of claims)
    for (const source of chain) {
      const key = keyOf(source, document)
      if (key !== null && !objects.has(key)) objects.set(key, make('identity', key, days.get(key) ?? null, fieldsOf(source)))
    }
  return {
    objects: [...objects.values()],
    idOf: (source, document) => objects.get(keyOf(source, document) ?? '')?.id ?? null,
  }
}

export const earlier = (one: Day | null, other: Day | null): Day | null =>
  one === null || (other !== null && other < one) ? other : one

function keyOf({ kind, name, actor }: SeenSource, { id }: Document): string | null {
  if (name === null) return null
  if (kind === 'publisher') return `publisher ${name}`
  if (hasWithheld(name)) return meansOne(name) ? name : `${id} ${actor?.id ?? ''} ${name}`
  if (kind === 'unnamed') return `${id} ${actor?.id ?? ''} ${name}`
  return actor?.known == null ? `${actor?.kind ?? kind} ${name.toLowerCase()}` : `known ${actor.known}`
}

/** STIX wants a name. A label in its place is marked, by a label of STIX's and in words. */
function fieldsOf({ kind, name, actor }: SeenSource) {
  const isWithheld = hasWithheld(name ?? '')
  return {
    name,
    identity_class: classOf(kind, actor),
    roles: actor?.role ? [actor.role] : [],
    labels: [...(isWithheld ? ['withheld'] : []), ...(kind === 'unnamed' ? ['unnamed'] : [])],
    description: isWithheld
      ? 'The name is withheld; this is a label, and no name of anybody.'
      : kind === 'unnamed'
        ? 'A description in the words of the report, and no name.'
        : null,
    external_references: actor?.known ? [{ source_name: 'claimbook known actors', external_id: actor.known }] : [],
  }
}

function classOf(kind: SeenSource['kind'], actor: SeenSource['actor']): string {
  if (kind === 'publisher') return 'organization'
  if (!actor) return 'unspecified'
  return actor.kind === 'person' ? 'individual' : actor.kind === 'organisation' ? 'organization' : 'group'
}
