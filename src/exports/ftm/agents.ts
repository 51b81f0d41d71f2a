import { hashOf } from '#base'
import type { Actor } from '#model'
import type { SeenClaim, SeenSource } from '../claims/claims-seen.ts'
import { hasWithheld } from '../withheld-label.ts'
import { entity, type FtmEntity } from './entity.ts'

export type Agents = {
  readonly entities: readonly FtmEntity[]
  /** Of each in each report that cites it. */
  readonly mentions: readonly FtmEntity[]
  /** The entity that answers for a claim, or null. */
  readonly idOf: (seen: SeenClaim) => string | null
}

/**
 * The sources with a name of their own. Of one known actor, or of one name, there is one entity. Who is unnamed or withheld has none: it would be
 * matched against lists of real people.
 */
export function agentsIn(claims: readonly SeenClaim[]): Agents {
  const entities = new Map<string, FtmEntity>()
  const mentions = new Map<string, FtmEntity>()
  for (const { chain, document } of claims)
    for (const source of chain) {
      const found = agentOf(source)
      if (!found) continue
      const before = entities.get(found.id)
      entities.set(found.id, before ? withNames(before, found) : found)
      const id = `claimbook-mention-${hashOf([document.id, found.id], 16)}`
      if (source.kind !== 'publisher' && source.name !== null)
        mentions.set(
          id,
          entity(id, 'Mention', {
            document: `claimbook-${document.id}`,
            name: [...(mentions.get(id)?.properties['name'] ?? []), source.name],
            resolved: found.id,
            detectedSchema: found.schema,
          }),
        )
    }
  return {
    entities: [...entities.values()],
    mentions: [...mentions.values()],
    idOf: ({ chain }) => agentOf(chain.at(-1) ?? chain[0])?.id ?? null,
  }
}

function agentOf({ kind, name, actor }: SeenSource): FtmEntity | null {
  if (name === null || kind === 'unnamed' || hasWithheld(name)) return null
  const schema = kind === 'publisher' ? 'Organization' : actor ? schemaOf(actor) : 'LegalEntity'
  const known = kind === 'publisher' ? null : (actor?.known ?? null)
  return entity(`claimbook-${hashOf(known === null ? [schema, name.toLowerCase()] : ['known', known], 16)}`, schema, {
    name,
    alias: actor?.aliases.filter((alias) => alias !== name && !hasWithheld(alias)),
    country: known !== null && state.test(known) ? known.slice(0, 2).toLowerCase() : null,
    position: schema === 'Person' ? actor?.role : null,
    notes: known === null ? null : `Known actor: ${known}`,
  })
}

/** "FI", "FI/defence-ministry": a state or a body of one. */
const state = /^[A-Z]{2}(?:\/|$)/u

function schemaOf({ kind, known }: Actor): string {
  if (kind === 'person') return 'Person'
  return known !== null && state.test(known) ? 'PublicBody' : 'Organization'
}

const withNames = (one: FtmEntity, other: FtmEntity): FtmEntity =>
  entity(one.id, one.schema, { ...one.properties, alias: [...(one.properties['alias'] ?? []), ...others(one, other)] })

const others = (one: FtmEntity, { properties }: FtmEntity): string[] =>
  [...(properties['name'] ?? []), ...(properties['alias'] ?? [])].filter((name) => !one.properties['name']?.includes(name))
