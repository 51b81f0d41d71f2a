import type { Document } from '#model'
import type { SeenSource } from '../claims/claims-seen.ts'
import { filled, type JsonObject } from '../json-value.ts'
import { hasWithheld } from '../withheld-label.ts'

/**
 * A source as schema.org's `Person` or `Organization`; null where the words do not tell which. Who is unnamed or withheld has a description and no name, so that
 * nobody is looked up by it.
 */
export function agentOf({ kind, name, actor }: SeenSource, { publisher }: Document): JsonObject | null {
  if (kind === 'publisher') return publisher === null ? null : { '@type': 'Organization', name: publisher }
  const type = actor ? (actor.kind === 'person' ? 'Person' : 'Organization') : null
  if (type === null || name === null) return null
  const isNamed = (kind === 'named' || kind === 'poster') && !hasWithheld(name)
  return filled({
    '@type': type,
    name: isNamed ? name : null,
    description: isNamed ? null : name,
    jobTitle: type === 'Person' && isNamed ? actor?.role : null,
    identifier: isNamed ? actor?.known : null,
  })
}
