import type { Actor } from '#model'
import type { Identities, Identity } from './identities.ts'
import type { Told } from './told.ts'

/**
 * The body or person whose word an actor gives, by their role or what they belong to, where the documents name it:
 * "spokesman for the Corps", "defence minister", "the governor's office". A doctor at a hospital speaks for nobody else.
 */
export function bodyOf(actor: Actor, told: Told, identities: Identities): Identity | null {
  const own = identities.ofActor(told, actor.id)
  const body = belongsTo(actor, told, identities) ?? byRole(actor, told, identities)
  return body && body.key !== own?.key ? body : null
}

function belongsTo({ name, role, named, memberOf }: Actor, told: Told, identities: Identities): Identity | null {
  const body = told.actor(memberOf)
  const speaks = speaking.test(role ?? '') || ministers.test(role ?? '') || office.test(name)
  const voices = speaks || (!named && (body?.kind === 'group' || speaking.test(name)))
  return voices ? identities.ofActor(told, memberOf) : null
}

function byRole({ name, role }: Actor, told: Told, identities: Identities): Identity | null {
  const [, holder] = officeOf.exec(name) ?? []
  if (holder !== undefined) return identities.ofOffice(told, holder)
  for (const words of [role, name]) {
    const [, before = '', after = ''] = (words && spokenFor.exec(words)) || []
    const body = after !== '' ? after : before
    if (body !== '') return identities.ofName(told, body)
  }
  if (role === null || !ministers.test(role) || /\bprime\b/iu.test(role)) return null
  return identities.ofName(told, role.replace(ministers, 'ministry'))
}

const speaking = /\b(?:spokes\w+|press (?:secretary|officer|service)|officials?)\b/iu
const ministers = /\bminister\b/iu
/** "her office", "the governor's office" */
const office = /^(?:his|her|their|its) office$/iu
const officeOf = /^(?:the )?(\p{L}[\p{L} ]*?)['’]s office$/iu
/** "the Legion's spokesman", "police spokesman", "a spokeswoman for the hospital" */
const spokenFor = /^(?:the |an? )?(?:(.+?)(?:['’]s?)? )?(?:chief )?spokes\w+(?: (?:for|of) (?:the )?(.+))?$/iu
